package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Sandbox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is declared changes after it was applied. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesIT {

    private static final String TOPICS = """
            defaults: {replicationFactor: 1, config: {retention.ms: 7d}}
            topics:
              eeg.raw: {partitions: 3}
              user.activity: {partitions: 3}
            """;

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static String servers = "";

    @BeforeAll
    static void start() {
        Sandbox brokers = WORKSPACE.brokers("e", 1, TOPICS);
        servers = brokers.bootstrapServers();
        assertThat(apply("--yes").exitCode()).isZero();
    }

    @BeforeEach
    void declare() {
        WORKSPACE.topics("e", TOPICS.replace("eeg.raw: {partitions: 3}", "eeg.raw: {partitions: 6}"));
    }

    @Test
    @Order(1)
    void a_plan_shows_raised_partitions_and_their_risk() {
        assertThat(WORKSPACE.launcher().run("plan", "--env", "e").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT · cluster ID, 1 broker

                  ~ eeg.raw   partitions 3 -> 6   [reorders-keys]
                Plan: 0 to create, 1 to change, 0 to delete.
                """, ""));
    }

    @Test
    @Order(2)
    void yes_is_no_consent_to_a_risk() {
        Run run = apply("--yes");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).isEqualTo("""
                Refused: 1 risk not allowed. Nothing was changed.
                    reorders-keys: records of one key may land in another partition than before (eeg.raw)
                    if that is wanted, add --allow reorders-keys, or name it in limits.allow of env.yaml
                """);
        assertThat(partitions("eeg.raw")).isEqualTo(3);
    }

    @Test
    @Order(3)
    void an_allowed_risk_is_taken() {
        assertThat(apply("--yes", "--allow", "reorders-keys").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT · cluster ID, 1 broker

                  ~ eeg.raw   partitions 3 -> 6   [reorders-keys]
                Plan: 0 to create, 1 to change, 0 to delete.

                  ✓ eeg.raw
                Applied: 1 changed in N s.
                Verified: 2 topics, 9 partitions, every one with a leader and 1 of 1 replicas in sync.
                """, ""));
        assertThat(partitions("eeg.raw")).isEqualTo(6);
        assertThat(WORKSPACE.launcher().run("verify", "--env", "e").exitCode()).isZero();
    }

    @Test
    @Order(4)
    void lowered_partitions_are_a_conflict_that_stops_everything() {
        WORKSPACE.topics("e", TOPICS + "  alerts.events: {partitions: 1}\n");
        assertThat(apply("--yes").plain()).isEqualTo(new Run(5, """
                e · 127.0.0.1:PORT · cluster ID, 1 broker

                  + alerts.events   1 partition x 1   retention.ms=7d
                  ! eeg.raw         conflict: partitions 6 on the cluster, 3 wanted. Kafka cannot reduce partitions.
                                    set partitions: 6 (envs/e/topics.yaml:3), or delete and recreate the topic
                Plan: 1 to create, 0 to change, 0 to delete. 1 conflict in the way.
                """, """
                Refused: 1 conflict. Nothing was changed. (--skip-conflicts applies the other 1)
                """));
    }

    @Test
    @Order(5)
    void a_skipped_conflict_lets_the_others_through_and_is_not_forgotten() {
        WORKSPACE.topics("e", TOPICS + "  alerts.events: {partitions: 1}\n");
        assertThat(apply("--yes", "--skip-conflicts").exitCode()).isEqualTo(6);
        assertThat(partitions("alerts.events")).isEqualTo(1);
        assertThat(partitions("eeg.raw")).isEqualTo(6);
        assertThat(WORKSPACE.launcher().run("verify", "--env", "e").exitCode()).isEqualTo(4);
    }

    private static Run apply(String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(new String[] {"apply", "--env", "e"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return WORKSPACE.launcher().run(arguments);
    }

    private static int partitions(String topic) {
        try (Client client = Client.of(servers)) {
            return client.partitions(topic);
        }
    }
}
