package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.kafka.model.NotFoundException;

/** The clusters of one account in one region. */
final class MskClusters {

    private static final int NAMES_SHOWN = 10;

    private final AwsSession session;
    private final KafkaClient kafka;

    MskClusters(AwsSession session, KafkaClient kafka) {
        this.session = session;
        this.kafka = kafka;
    }

    /** Throws a {@link ClusterException} when there is none, or several. */
    Cluster find(ClusterAddress.OnMsk address) {
        return switch (address) {
            case ClusterAddress.Named named -> named(named.name());
            case ClusterAddress.ByArn byArn -> byArn(byArn);
        };
    }

    private Cluster named(String name) {
        List<Cluster> clusters = exactly(name);
        if (clusters.size() > 1) {
            throw new ClusterException(
                    action(name),
                    "there are several: "
                            + String.join(
                                    ", ",
                                    clusters.stream().map(Cluster::clusterArn).toList()),
                    "name one of them by cluster: {arn: ...} in env.yaml",
                    null);
        }
        return clusters.stream().findFirst().orElseThrow(() -> none(name));
    }

    private static String action(String name) {
        return "look up the cluster " + name;
    }

    /** AWS takes the name for a prefix. */
    private List<Cluster> exactly(String name) {
        return list(action(name), name).stream()
                .filter(cluster -> name.equals(cluster.clusterName()))
                .toList();
    }

    private List<Cluster> list(String action, String prefix) {
        return session.ask(
                new AwsCall(action, "kafka:ListClustersV2", "*"),
                () -> kafka
                        .listClustersV2Paginator(request -> request.clusterNameFilter(prefix.isEmpty() ? null : prefix))
                        .clusterInfoList()
                        .stream()
                        .toList());
    }

    private ClusterException none(String name) {
        List<String> names = list(action(name), "").stream()
                .map(Cluster::clusterName)
                .sorted()
                .toList();
        return new ClusterException(
                action(name),
                "in " + session.region() + " there is none of that name for " + session.who(),
                Suggestion.nearest(name, names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElseGet(() -> others(names)),
                null);
    }

    private static String others(List<String> names) {
        String shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        String more = names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
        return names.isEmpty()
                ? "there is no other either: see whether account and region are right"
                : "those there are: " + shown + more + "; see whether account and region are right";
    }

    private Cluster byArn(ClusterAddress.ByArn address) {
        String arn = address.arn().toString();
        String name = address.arn().name();
        return session.ask(new AwsCall(action(name), "kafka:DescribeClusterV2", arn), () -> described(arn))
                .orElseThrow(() -> new ClusterException(
                        action(name),
                        "for " + session.who() + " there is none with the ARN " + arn,
                        exactly(name).stream()
                                .findFirst()
                                .map(now -> "the cluster of that name has the ARN " + now.clusterArn()
                                        + " now: correct env.yaml")
                                .orElse("see whether ARN and account are right"),
                        null));
    }

    private Optional<Cluster> described(String arn) {
        try {
            return Optional.of(
                    kafka.describeClusterV2(request -> request.clusterArn(arn)).clusterInfo());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
