package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.iam.ClusterArn;
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

    /** A cluster of MSK whose brokers AWS has to be asked for. */
    sealed interface OnMsk extends ClusterAddress {

        /** Of AWS, where the cluster is. */
        String region();

        /** The one of its networks that its brokers are reached by. */
        Network network();
    }

    /** A cluster of MSK that AWS has been asked for. */
    record Found(MskCluster cluster) implements ClusterAddress {}

    /** The cluster that has this name in the region, in the account of whoever asks. */
    record Named(String name, String region, Network network) implements OnMsk {

        /**
         * What MSK takes for a name.
         *
         * <p>Source: https://docs.aws.amazon.com/msk/1.0/apireference/clusters.html, ClusterName: 1 to 64 characters; which
         * ones is in the ARNs that hold it.
         */
        private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9-]{1,64}");

        public Named(String name, String region) {
            this(name, region, Network.VPC);
        }

        static boolean isLegalName(String name) {
            return LEGAL.matcher(name).matches();
        }
    }

    /** The cluster with this ARN. */
    record ByArn(ClusterArn arn, Network network) implements OnMsk {

        public ByArn(ClusterArn arn) {
            this(arn, Network.VPC);
        }

        @Override
        public String region() {
            return arn.region();
        }
    }
}
