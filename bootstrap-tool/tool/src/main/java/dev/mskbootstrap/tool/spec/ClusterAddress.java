package dev.mskbootstrap.tool.spec;

import java.util.List;

/** Where the cluster is. */
public sealed interface ClusterAddress {

    /** Brokers to ask first, {@code host:port} each. */
    record Servers(List<String> hostsAndPorts) implements ClusterAddress {
        public Servers {
            hostsAndPorts = List.copyOf(hostsAndPorts);
        }
    }

    /** The embedded cluster of that name, with 1 or 3 brokers, on this machine. */
    record Sandbox(String name, int brokers) implements ClusterAddress {}
}
