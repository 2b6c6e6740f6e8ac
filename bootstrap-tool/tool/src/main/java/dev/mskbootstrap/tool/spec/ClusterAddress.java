package dev.mskbootstrap.tool.spec;

import java.util.List;
import java.util.regex.Pattern;

/** Where the cluster is. */
public sealed interface ClusterAddress {

    /** Brokers to ask first, {@code host:port} each. */
    record Servers(List<String> hostsAndPorts) implements ClusterAddress {
        public Servers {
            hostsAndPorts = List.copyOf(hostsAndPorts);
        }
    }

    /** The embedded cluster of that name, with 1 or 3 brokers, on this machine. */
    record Sandbox(String name, int brokers) implements ClusterAddress {

        /** Such a name can be a folder's, and leads nowhere else. */
        private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

        public static boolean isLegalName(String name) {
            return LEGAL.matcher(name).matches();
        }
    }
}
