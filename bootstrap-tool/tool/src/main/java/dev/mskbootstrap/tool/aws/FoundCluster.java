package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.MskCluster;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kafka.model.BrokerSoftwareInfo;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.Provisioned;
import software.amazon.awssdk.services.kafka.model.StateInfo;

/** What AWS says of a cluster, in our words. */
final class FoundCluster {

    private final Cluster cluster;

    FoundCluster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Source: https://docs.aws.amazon.com/msk/latest/developerguide/msk-cluster-states.html */
    void requireUsable() {
        String fix = switch (String.valueOf(cluster.stateAsString())) {
            case "CREATING" -> "wait until it is ACTIVE; that takes MSK minutes, up to an hour";
            case "DELETING" -> "create it anew, or name another in env.yaml";
            case "FAILED" -> "see the cluster in the console of MSK; delete it, and create it anew";
            default -> "";
        };
        if (!fix.isEmpty()) {
            throw new ClusterException(
                    "use the cluster " + cluster.clusterName(), "AWS says that it is " + state() + why(), fix, null);
        }
    }

    private String state() {
        return String.valueOf(cluster.stateAsString());
    }

    private String why() {
        StateInfo info = cluster.stateInfo();
        return info == null || info.message() == null ? "" : " (" + info.message() + ")";
    }

    MskCluster with(Set<String> offers, List<String> servers) {
        Provisioned provisioned = cluster.provisioned();
        return new MskCluster(
                ClusterArn.parse(cluster.clusterArn()),
                flavour(),
                state(),
                version(provisioned),
                instanceType(),
                provisioned == null ? null : provisioned.numberOfBrokerNodes(),
                offers,
                servers);
    }

    private Flavour flavour() {
        return switch (String.valueOf(cluster.clusterTypeAsString())) {
            case "SERVERLESS" -> Flavour.SERVERLESS;
            case "PROVISIONED" ->
                String.valueOf(instanceType()).startsWith("express.") ? Flavour.EXPRESS : Flavour.STANDARD;
            default ->
                throw new ClusterException(
                        "use the cluster " + cluster.clusterName(),
                        "AWS says that it is of the type " + cluster.clusterTypeAsString()
                                + ", which is not known here",
                        "use a newer msk-bootstrap, or state flavour and bootstrapServers in env.yaml",
                        null);
        };
    }

    private @Nullable String instanceType() {
        Provisioned provisioned = cluster.provisioned();
        return provisioned == null || provisioned.brokerNodeGroupInfo() == null
                ? null
                : provisioned.brokerNodeGroupInfo().instanceType();
    }

    private static @Nullable String version(@Nullable Provisioned provisioned) {
        BrokerSoftwareInfo software = provisioned == null ? null : provisioned.currentBrokerSoftwareInfo();
        return software == null ? null : software.kafkaVersion();
    }
}
