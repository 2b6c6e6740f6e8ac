package dev.mskbootstrap.sandbox.flavour;

import static dev.mskbootstrap.sandbox.flavour.Caller.DONE;
import static dev.mskbootstrap.sandbox.flavour.Caller.outcome;
import static dev.mskbootstrap.sandbox.flavour.Caller.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MSK Serverless refuses, on real brokers. The tests share 250 partitions, which is the rate of five minutes. */
class ServerlessSandboxTest {
    private static final String SETTABLE = "(settable: cleanup.policy, compression.type, max.message.bytes,"
            + " message.timestamp.difference.max.ms, message.timestamp.type, retention.bytes, retention.ms)";

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withFlavour(Flavour.SERVERLESS));
        caller = Caller.of(sandbox);
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void a_topic_is_created_with_the_configs_that_can_be_set_only() {
        Map<String, String> outcomes = caller.create(
                topic("plain", 1),
                topic(
                        "set",
                        1,
                        "cleanup.policy",
                        "delete",
                        "compression.type",
                        "zstd",
                        "message.timestamp.type",
                        "LogAppendTime",
                        "retention.bytes",
                        "-1",
                        "retention.ms",
                        "1000",
                        "max.message.bytes",
                        "8388608"),
                topic("segments", 1, "segment.bytes", "1048576", "retention.ms", "1000"),
                topic("safe", 1, "min.insync.replicas", "2"),
                topic("large", 1, "max.message.bytes", "8388609"),
                topic("both", 1, "segment.ms", "1000", "max.message.bytes", "9000000"));
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("plain", DONE),
                        Map.entry("set", DONE),
                        Map.entry(
                                "segments",
                                "PolicyViolationException: segment.bytes cannot be set on MSK Serverless " + SETTABLE),
                        Map.entry(
                                "safe",
                                "PolicyViolationException: min.insync.replicas cannot be set on MSK Serverless "
                                        + SETTABLE),
                        Map.entry(
                                "large",
                                "PolicyViolationException: max.message.bytes cannot be 8388609: the most is 8MiB on MSK Serverless"),
                        Map.entry(
                                "both",
                                "PolicyViolationException: segment.ms cannot be set on MSK Serverless " + SETTABLE
                                        + "; max.message.bytes cannot be 9000000: the most is 8MiB on MSK Serverless"));
    }

    @Test
    void a_config_is_changed_when_it_can_be_set() {
        caller.create("changing", 1);
        assertThat(caller.set("changing", "retention.ms", "60000")).isEqualTo(DONE);
        assertThat(caller.set("changing", "retention.ms", null)).isEqualTo(DONE);
        assertThat(caller.set("changing", "segment.ms", "60000"))
                .isEqualTo("PolicyViolationException: segment.ms cannot be set on MSK Serverless " + SETTABLE);
        assertThat(caller.set("changing", "max.message.bytes", "8388609"))
                .isEqualTo(
                        "PolicyViolationException: max.message.bytes cannot be 8388609: the most is 8MiB on MSK Serverless");
        assertThat(caller.set(new ConfigResource(ConfigResource.Type.BROKER, ""), "log.retention.ms", "60000"))
                .isEqualTo("PolicyViolationException: configs of brokers cannot be set on MSK Serverless");
    }

    @Test
    void the_cleanup_policy_is_that_of_the_creation() {
        caller.create(topic("deleted", 1), topic("compacted", 1, "cleanup.policy", "compact"));
        assertThat(caller.set("deleted", "cleanup.policy", "delete")).isEqualTo(DONE);
        assertThat(caller.set("compacted", "cleanup.policy", "compact")).isEqualTo(DONE);
        assertThat(caller.set("deleted", "cleanup.policy", "compact"))
                .isEqualTo("PolicyViolationException: cleanup.policy cannot be changed from delete to compact:"
                        + " on MSK Serverless it is fixed when a topic is created");
        assertThat(caller.set("compacted", "cleanup.policy", null))
                .isEqualTo("PolicyViolationException: cleanup.policy cannot be changed from compact to delete:"
                        + " on MSK Serverless it is fixed when a topic is created");
    }

    @Test
    void a_topic_that_was_deleted_may_come_again_with_another_policy() {
        caller.create("again", 1, "cleanup.policy", "compact");
        caller.delete("again");
        assertThat(caller.create("again", 1, "cleanup.policy", "delete")).isEqualTo(DONE);
        assertThat(caller.set("again", "cleanup.policy", "compact")).startsWith("PolicyViolationException");
    }

    @Test
    void there_are_three_replicas_always() {
        NewTopic assigned = new NewTopic("assigned", Map.of(0, List.of(1, 2)));
        Map<String, String> outcomes = caller.create(
                new NewTopic("three", 1, (short) 3),
                new NewTopic("wholly-assigned", Map.of(0, List.of(3, 1, 2))),
                new NewTopic("two", 1, (short) 2),
                assigned);
        String refusal = "PolicyViolationException: replication factor 2 is wanted, on MSK Serverless it is always 3";
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("three", DONE),
                        Map.entry("wholly-assigned", DONE),
                        Map.entry("two", refusal),
                        Map.entry("assigned", refusal));
    }

    /** Kafka's own topic of offsets is compacted too, and does not count. */
    @Test
    void compacted_topics_have_120_partitions_and_deletion_frees_them() {
        assertThat(outcome(caller.admin.describeConsumerGroups(List.of("any")).all()))
                .isEqualTo("GroupIdNotFoundException: Group any not found.");
        assertThat(compacted("first", 59)).isEqualTo(DONE);
        assertThat(compacted("second", 59)).isEqualTo(DONE);
        assertThat(compacted("third", 3))
                .startsWith("InvalidRequestException: partitions wanted: 3; topics that are" + " compacted have 11");
        caller.delete("second");
        assertThat(Stream.generate(() -> compacted("third", 3)).limit(40).anyMatch(DONE::equals))
                .isTrue();
    }

    private static String compacted(String name, int partitions) {
        return caller.create(name, partitions, "cleanup.policy", "compact");
    }

    @Test
    void other_topics_have_2400() {
        assertThat(caller.create("huge", 2401))
                .matches(
                        "InvalidRequestException: partitions wanted: 2401; topics that are not compacted have \\d+"
                                + " of the 2400 that MSK Serverless allows them; delete topics, or ask AWS support for a higher quota");
    }

    @Test
    void requests_that_serverless_lacks_are_of_no_supported_version() {
        caller.create("reassigned", 1);
        TopicPartition partition = new TopicPartition("reassigned", 0);
        var move = Optional.of(new NewPartitionReassignment(List.of(3, 2, 1)));
        List<KafkaFuture<?>> futures = List.of(
                caller.admin.describeAcls(AclBindingFilter.ANY).values(),
                caller.admin.createAcls(List.of(acl())).all(),
                caller.admin.deleteAcls(List.of(AclBindingFilter.ANY)).all(),
                caller.admin
                        .alterPartitionReassignments(Map.of(partition, move))
                        .all(),
                caller.admin
                        .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(0)))
                        .all(),
                caller.admin.describeLogDirs(Set.of(1)).allDescriptions());
        assertThat(futures.stream().map(Caller::outcome))
                .containsExactly(
                        "UnsupportedVersionException: MSK Serverless has no request DESCRIBE_ACLS",
                        "UnsupportedVersionException: MSK Serverless has no request CREATE_ACLS",
                        "UnsupportedVersionException: MSK Serverless has no request DELETE_ACLS",
                        "UnsupportedVersionException: MSK Serverless has no request ALTER_PARTITION_REASSIGNMENTS",
                        "UnsupportedVersionException: The version of API is not supported.",
                        "UnsupportedVersionException: The version of API is not supported.");
        assertThat(outcome(caller.admin.listPartitionReassignments().reassignments()))
                .isEqualTo(DONE);
    }

    @Test
    void a_crowd_waits_its_turn_and_no_broker_is_missed() throws Exception {
        caller.create("crowded", 1);
        List<KafkaFuture<?>> changes = new ArrayList<>();
        try (Caller one = Caller.of(sandbox, 1);
                Caller two = Caller.of(sandbox, 2);
                Caller three = Caller.of(sandbox, 3)) {
            IntStream.range(0, 3)
                    .forEach(round ->
                            List.of(one, two, three).forEach(each -> changes.add(each.change("crowded", round))));
            assertThat(caller.admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                    .hasSize(3);
            assertThat(changes).allSatisfy(change -> assertThat(outcome(change)).isEqualTo(DONE));
        }
        assertThat(caller.admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                .hasSize(3);
    }

    private static AclBinding acl() {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "orders", PatternType.LITERAL),
                new AccessControlEntry("User:app", "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
