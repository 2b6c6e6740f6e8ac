package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.cluster.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Replicas are placed so by three real brokers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the brokers before any test.
class KafkaPlacementTest extends PlacementContract {

    private Sandbox sandbox;
    private Cluster cluster;
    private Admin admin;

    @BeforeAll
    void start(@TempDir Path folder) {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withRacks("a", "a", "b"));
        cluster = KafkaCluster.connect(List.of(sandbox.bootstrapServers().split(",")), Duration.ofSeconds(20));
        admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()));
    }

    @AfterAll
    void stop() {
        admin.close(Duration.ZERO);
        cluster.close();
        sandbox.close();
    }

    @Test
    void a_rack_whose_only_broker_is_down_gets_its_replicas_all_the_same() {
        sandbox.stopBroker(3);
        try {
            TopicSpec spec = topic("later", 6, 2);
            assertThat(cluster.create(List.of(spec))).isEqualTo(Map.of(spec.name(), Answer.OK));
            TopicState.Present there = eventually(
                    TopicState.Present.class,
                    () -> cluster.describe(List.of(spec.name())).get(spec.name()));
            assertThat(there.partitions())
                    .allMatch(partition -> partition.brokers().contains(3));
        } finally {
            sandbox.startBroker(3);
        }
    }

    @Test
    void without_a_controller_topics_are_described_and_what_is_under_way_is_not_known() {
        TopicSpec spec = topic("alone", 1, 3);
        cluster.create(List.of(spec));
        List<String> servers = List.of(sandbox.bootstrapServers().split(","));
        try (Cluster fresh = KafkaCluster.connect(servers, Duration.ofSeconds(20))) {
            eventually(
                    TopicState.Present.class,
                    () -> fresh.describe(List.of(spec.name())).get(spec.name()));
            sandbox.stopBroker(1);
            assertThat(fresh.describe(List.of(spec.name())).get(spec.name()))
                    .isInstanceOfSatisfying(
                            TopicState.Present.class,
                            there -> assertThat(there.partitions())
                                    .extracting(PartitionState::reassignment)
                                    .containsExactly(new Reassignment.Unknown("no answer")));
        } finally {
            sandbox.startBroker(1);
        }
    }

    @Override
    Cluster cluster() {
        return cluster;
    }

    @Override
    void whileMoving(TopicName topic, List<Integer> brokers, Runnable test) throws Exception {
        sandbox.stopBroker(3);
        try {
            Map<TopicPartition, Optional<NewPartitionReassignment>> moves =
                    Map.of(new TopicPartition(topic.value(), 0), Optional.of(new NewPartitionReassignment(brokers)));
            admin.alterPartitionReassignments(moves).all().get();
            test.run();
        } finally {
            sandbox.startBroker(3);
        }
    }
}
