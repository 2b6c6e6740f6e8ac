package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.MskCluster;
import dev.mskbootstrap.tool.spec.Network;
import java.util.List;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.Cluster;

/** Asks AWS for a cluster: what it is, whether it can be used, and where its brokers are. */
public final class MskLookup {

    /** The state in which nothing is to be said of a cluster's state. */
    public static final String ACTIVE = "ACTIVE";

    private final Auth auth;

    /** @param auth by which the brokers will be asked, and AWS where it is an identity of AWS */
    public MskLookup(Auth auth) {
        this.auth = auth;
    }

    /** Throws a {@link ClusterException} when there is none that can be used, which says why. */
    public MskCluster find(ClusterAddress.OnMsk address) {
        try (AwsSession session = AwsSession.open(auth, address.region());
                KafkaClient kafka = session.client(KafkaClient.builder())) {
            Cluster cluster = new MskClusters(session, kafka).find(address);
            FoundCluster found = new FoundCluster(cluster);
            found.requireUsable();
            BootstrapStrings strings = strings(session, kafka, cluster);
            return found.with(strings.offers(), servers(cluster, strings, address.network()));
        }
    }

    private static BootstrapStrings strings(AwsSession session, KafkaClient kafka, Cluster cluster) {
        // Advised for all resources: whether AWS holds this action against a cluster's ARN is nowhere said.
        AwsCall call = new AwsCall("ask for the brokers of " + cluster.clusterName(), "kafka:GetBootstrapBrokers", "*");
        return BootstrapStrings.of(session.ask(
                call, () -> kafka.getBootstrapBrokers(request -> request.clusterArn(cluster.clusterArn()))));
    }

    private List<String> servers(Cluster cluster, BootstrapStrings strings, Network network) {
        return strings.servers(network, auth.type())
                .orElseThrow(() -> new ClusterException(
                        "find brokers of " + cluster.clusterName() + " for auth " + auth.word() + " in its network "
                                + network.word(),
                        strings.text().isEmpty()
                                ? "AWS names none at all"
                                : "those that AWS names are " + strings.text(),
                        fix(strings),
                        null));
    }

    private String fix(BootstrapStrings strings) {
        List<String> networks = strings.networks(auth.type());
        return networks.isEmpty()
                ? "write another auth in env.yaml, or have the cluster's security updated to offer " + auth.word()
                : "write cluster: {network: " + networks.getFirst()
                        + "} in env.yaml, where that can be reached from here";
    }
}
