package dev.mskbootstrap.sandbox.flavour;

import static dev.mskbootstrap.sandbox.flavour.Caller.DONE;
import static dev.mskbootstrap.sandbox.flavour.Caller.outcome;
import static dev.mskbootstrap.sandbox.flavour.Caller.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MSK Express refuses, on real brokers. */
class ExpressSandboxTest {
    private static final String SETTABLE = "(settable: cleanup.policy, compression.type, delete.retention.ms,"
            + " max.compaction.lag.ms, max.message.bytes, message.timestamp.after.max.ms, message.timestamp.before.max.ms,"
            + " message.timestamp.type, min.compaction.lag.ms, retention.bytes, retention.ms)";

    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.in(folder).withFlavour(Flavour.EXPRESS));
        caller = Caller.of(sandbox);
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void a_topic_is_created_with_the_configs_that_can_be_set_only() {
        NewTopic all = topic(
                "all",
                1,
                "cleanup.policy",
                "compact",
                "compression.type",
                "lz4",
                "delete.retention.ms",
                "1",
                "max.compaction.lag.ms",
                "604800000",
                "max.message.bytes",
                "20000000",
                "message.timestamp.after.max.ms",
                "1",
                "message.timestamp.before.max.ms",
                "1",
                "message.timestamp.type",
                "CreateTime",
                "min.compaction.lag.ms",
                "1",
                "retention.bytes",
                "1",
                "retention.ms",
                "1");
        Map<String, String> outcomes = caller.create(
                all, topic("flushing", 1, "flush.ms", "1000"), topic("soon", 1, "max.compaction.lag.ms", "604799999"));
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("all", DONE),
                        Map.entry(
                                "flushing",
                                "PolicyViolationException: flush.ms cannot be set on MSK Express " + SETTABLE),
                        Map.entry(
                                "soon",
                                "PolicyViolationException: max.compaction.lag.ms cannot be 604799999: the least is 7d on MSK Express"));
    }

    @Test
    void replicas_are_three_and_two_in_sync_always() {
        Map<String, String> outcomes = caller.create(
                new NewTopic("two", 1, (short) 2),
                new NewTopic("three", 1, (short) 3),
                new NewTopic("assigned", Map.of(0, List.of(1))),
                topic("safest", 1, "min.insync.replicas", "3"));
        assertThat(outcomes)
                .containsOnly(
                        Map.entry(
                                "two",
                                "PolicyViolationException: replication factor 2 is wanted, on MSK Express it is always 3"),
                        Map.entry("three", DONE),
                        Map.entry(
                                "assigned",
                                "PolicyViolationException: replication factor 1 is wanted, on MSK Express it is always 3"),
                        Map.entry(
                                "safest",
                                "PolicyViolationException: min.insync.replicas cannot be set on MSK Express " + SETTABLE
                                        + "; min.insync.replicas is always 2"));
    }

    @Test
    void a_config_is_changed_when_it_can_be_set_the_cleanup_policy_as_well() {
        caller.create("changing", 1);
        assertThat(caller.set("changing", "cleanup.policy", "compact")).isEqualTo(DONE);
        assertThat(caller.set("changing", "max.compaction.lag.ms", "1"))
                .isEqualTo(
                        "PolicyViolationException: max.compaction.lag.ms cannot be 1: the least is 7d on MSK Express");
        assertThat(caller.set("changing", "unclean.leader.election.enable", "true"))
                .isEqualTo("PolicyViolationException: unclean.leader.election.enable cannot be set on MSK Express "
                        + SETTABLE);
        assertThat(caller.set(new ConfigResource(ConfigResource.Type.BROKER, ""), "log.retention.ms", "60000"))
                .isEqualTo(DONE);
    }

    @Test
    void no_request_is_missing_and_defaults_are_those_of_express() throws Exception {
        caller.create("defaults", 1);
        assertThat(outcome(caller.admin.describeAcls(AclBindingFilter.ANY).values()))
                .isEqualTo(DONE);
        assertThat(outcome(caller.admin.describeLogDirs(Set.of(1)).allDescriptions()))
                .isEqualTo(DONE);
        assertThat(caller.config("defaults", "message.timestamp.before.max.ms")).isEqualTo("86400000");
        assertThat(caller.config("defaults", "min.insync.replicas")).isEqualTo("2");
    }
}
