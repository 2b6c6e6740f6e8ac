package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * What the tool asks of MSK itself, where an environment names its cluster instead of brokers. Listing clusters and asking for
 * brokers are allowed for all clusters or for none:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonmanagedstreamingforapachekafka.html.
 */
final class Lookup {

    private static final String LIST = "kafka:ListClustersV2";
    private static final String DESCRIBE = "kafka:DescribeClusterV2";
    private static final String BROKERS = "kafka:GetBootstrapBrokers";

    private Lookup() {}

    /** Nothing where brokers are stated. */
    static List<Statement> statements(ClusterAddress address, ClusterPattern cluster) {
        List<Statement> statements = new ArrayList<>();
        if (address instanceof ClusterAddress.ByArn) {
            statements.add(new Statement(
                    "LookUpCluster", List.of(DESCRIBE), List.of(cluster.arn(ResourceKind.CLUSTER, null))));
        }
        if (address instanceof ClusterAddress.OnMsk) {
            List<String> actions = address instanceof ClusterAddress.Named ? List.of(BROKERS, LIST) : List.of(BROKERS);
            statements.add(new Statement("LookUpBrokers", actions, List.of("*")));
        }
        return statements;
    }
}
