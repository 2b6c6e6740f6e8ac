package dev.mskbootstrap.sandbox.flavour;

import static org.apache.kafka.server.quota.ClientQuotaType.CONTROLLER_MUTATION;
import static org.apache.kafka.server.quota.ClientQuotaType.PRODUCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MutationQuotaTest {
    private static final KafkaPrincipal BROKER = new KafkaPrincipal("Broker", "one of ours");
    private static final KafkaPrincipal ALICE = new KafkaPrincipal(KafkaPrincipal.USER_TYPE, "alice");

    private final PartitionCounts counts = new PartitionCounts(InstantSource.system());
    private final String regime = OpenRegimes.open(new Regime(Flavour.SERVERLESS, BROKER::equals, counts, null));
    private final MutationQuota quota = new MutationQuota();

    {
        quota.configure(Map.of(OpenRegimes.CONFIG, regime));
    }

    @AfterEach
    void close() {
        OpenRegimes.close(regime);
        quota.close();
    }

    @Test
    void all_clients_share_250_partitions_in_five_minutes() {
        Map<String, String> alice = quota.quotaMetricTags(CONTROLLER_MUTATION, ALICE, "a");
        assertThat(quota.quotaMetricTags(CONTROLLER_MUTATION, KafkaPrincipal.ANONYMOUS, "b"))
                .isEqualTo(alice);
        assertThat(quota.quotaLimit(CONTROLLER_MUTATION, alice)).isEqualTo(250.0 / 300);
        assertThat(MutationQuota.settings(Flavour.SERVERLESS.partitionRate().orElseThrow()))
                .containsEntry("controller.quota.window.num", "10")
                .containsEntry("controller.quota.window.size.seconds", "30");
    }

    @Test
    void brokers_and_whatever_else_clients_do_are_not_limited() {
        assertThat(quota.quotaLimit(CONTROLLER_MUTATION, quota.quotaMetricTags(CONTROLLER_MUTATION, BROKER, "1")))
                .isNull();
        assertThat(quota.quotaLimit(PRODUCE, quota.quotaMetricTags(PRODUCE, ALICE, "a")))
                .isNull();
    }

    @Test
    void each_partition_counts_once_and_kafkas_own_topics_do_not() {
        Node leader = new Node(1, "127.0.0.1", 1);
        Node sameLeaderByAnotherListener = new Node(1, "127.0.0.1", 2);
        assertThat(quota.updateClusterMetadata(cluster(
                        partition("orders", 0, leader),
                        partition("orders", 0, sameLeaderByAnotherListener),
                        partition("orders", 2, leader),
                        partition("__consumer_offsets", 0, leader))))
                .isFalse();
        assertThat(counts.partitions(false, "")).isEqualTo(3);
        assertThat(counts.partitions(true, "")).isZero();
    }

    private static PartitionInfo partition(String topic, int partition, Node leader) {
        return new PartitionInfo(topic, partition, leader, new Node[] {leader}, new Node[] {leader});
    }

    private static Cluster cluster(PartitionInfo... partitions) {
        List<Node> nodes =
                Stream.of(partitions).map(PartitionInfo::leader).distinct().toList();
        return new Cluster("cluster", nodes, List.of(partitions), Set.of(), Set.of("__consumer_offsets"));
    }
}
