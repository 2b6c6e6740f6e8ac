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
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that found topics of a former run. */
class ServerlessRestartTest {
    @TempDir
    static Path folder;

    private static Sandbox sandbox;
    private static Caller caller;

    @BeforeAll
    static void startAgain() {
        SandboxOptions options = SandboxOptions.in(folder).withFlavour(Flavour.SERVERLESS);
        try (Sandbox before = Sandbox.start(options);
                Caller creator = Caller.of(before)) {
            assertThat(creator.create(
                            topic("one", 60, "cleanup.policy", "compact"),
                            topic("other", 60, "cleanup.policy", "compact,delete"),
                            topic("plain", 1)))
                    .containsValue(DONE)
                    .hasSize(3);
        }
        sandbox = Sandbox.start(options);
        caller = Caller.of(sandbox);
    }

    @AfterAll
    static void stop() {
        caller.close();
        sandbox.close();
    }

    @Test
    void counts_what_was_there() {
        assertThat(caller.create("one-more", 1, "cleanup.policy", "compact"))
                .isEqualTo("InvalidRequestException: partitions wanted: 1; topics that are compacted have 120 of the"
                        + " 120 that MSK Serverless allows them; delete topics, or ask AWS support for a higher quota");
        assertThat(caller.create("not-compacted", 1)).isEqualTo(DONE);
    }

    @Test
    void knows_which_policy_each_topic_has() {
        assertThat(caller.set("other", "cleanup.policy", "delete,compact")).isEqualTo(DONE);
        assertThat(caller.set("other", "cleanup.policy", "compact"))
                .isEqualTo("PolicyViolationException: cleanup.policy cannot be changed from compact,delete to compact:"
                        + " on MSK Serverless it is fixed when a topic is created");
        assertThat(caller.set("plain", "cleanup.policy", "compact")).startsWith("PolicyViolationException: ");
    }

    /** Kafka lets the request that passes the quota through, and those that follow not; its own topics it creates. */
    @Test
    void beyond_250_partitions_in_five_minutes_clients_are_throttled_and_brokers_are_not() {
        caller.create("fast", 70);
        caller.delete("fast");
        assertThat(caller.create("faster", 160)).isEqualTo(DONE);
        assertThat(another(caller -> caller.create("too-fast", 1))).startsWith("ThrottlingQuotaExceededException: ");
        assertThat(another(caller -> caller.grow("plain", 2))).startsWith("ThrottlingQuotaExceededException: ");
        assertThat(another(caller -> caller.delete("one"))).startsWith("ThrottlingQuotaExceededException: ");
        assertThat(another(caller -> outcome(
                        caller.admin.describeConsumerGroups(List.of("any")).all())))
                .isEqualTo("GroupIdNotFoundException: Group any not found.");
    }

    /** What another client is told: one that is throttled stays silent for a while. */
    private static String another(Function<Caller, String> call) {
        try (Caller another = Caller.of(sandbox)) {
            return call.apply(another);
        }
    }
}
