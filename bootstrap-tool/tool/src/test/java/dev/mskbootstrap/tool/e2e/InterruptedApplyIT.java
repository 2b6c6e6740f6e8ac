package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An apply of several requests that does not come to its end. Whatever happens, no outcome that it reports may be
 * untrue, and a second apply does the rest.
 */
class InterruptedApplyIT {

    @AutoClose
    private static final Workspace WORKSPACE =
            Workspace.temporary().environment("many", "{sandbox: {brokers: 1, name: many}}", ManyTopics.YAML);

    private static final String FIRST_REQUEST = "creating topics 0 of " + ManyTopics.COUNT;
    private static final String SECOND_REQUEST = "creating topics " + ManyTopics.IN_A_REQUEST + " of";

    @BeforeEach
    void start() {
        Launcher launcher = WORKSPACE.launcher();
        launcher.run("sandbox", "reset", "--name", "many");
        launcher.run("sandbox", "start", "--name", "many", "--brokers", "1", "--port", "0");
    }

    @AfterEach
    void thaw() {
        if (WORKSPACE.status("many") instanceof SandboxStatus.Running running) {
            Signals.send("CONT", running.pid());
        }
    }

    @Test
    void after_a_kill_a_second_apply_does_the_rest() {
        Started apply = apply().awaitErr(SECOND_REQUEST);
        Run killed = apply.signal("KILL").end();
        assertThat(killed.exitCode()).isEqualTo(137);
        assertThat(topics()).hasSizeBetween(ManyTopics.IN_A_REQUEST, ManyTopics.COUNT - 1);
        assertWholeAfterASecondApply();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void a_signal_ends_it_after_the_request_under_way(String signal) {
        Started apply = apply().awaitErr(SECOND_REQUEST);
        frozen(() -> apply.signal(signal));
        Run run = apply.end();
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(ending(run))
                .contains("\n  · not tried: t.", "\nInterrupted: ")
                .endsWith(" not tried in N s.\n");
        assertThat(outcomes()).containsKeys("done", "notTried").doesNotContainKey("failed");
        assertTrue();
        assertWholeAfterASecondApply();
    }

    @Test
    void a_cluster_that_stops_answering_is_waited_for_no_longer_than_said() {
        Started apply = apply("--timeout", "3s").awaitErr(SECOND_REQUEST);
        Signals.send("STOP", WORKSPACE.running("many").pid());
        Run run = apply.endWithin(Duration.ofSeconds(20));
        thaw();
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(ending(run)).contains("(whether it was done is not known)");
        assertTrue();
        assertWholeAfterASecondApply();
    }

    @Test
    void a_cluster_that_is_gone_is_noticed() {
        Started apply = apply("--timeout", "3s").awaitErr(SECOND_REQUEST);
        Signals.send("KILL", WORKSPACE.running("many").pid());
        Run run = apply.endWithin(Duration.ofSeconds(20));
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(outcomes()).containsKeys("done", "failed", "notTried");
    }

    @Test
    void a_broker_that_dies_does_not_make_it_tell_an_untruth() {
        try (Workspace three = Workspace.temporary()) {
            Sandbox brokers =
                    three.brokers("many", 3, ManyTopics.YAML.replace("replicationFactor: 1", "replicationFactor: 3"));
            Started apply = apply(three).awaitErr(FIRST_REQUEST);
            brokers.stopBroker(3);
            Run run = apply.end();
            assertThat(ending(run) + run.err()).isEqualTo("?");
        }
    }

    /** Time stands still for the brokers meanwhile, so that a request is under way all the while. */
    private static void frozen(Runnable action) {
        long sandbox = WORKSPACE.running("many").pid();
        Signals.send("STOP", sandbox);
        action.run();
        Signals.send("CONT", sandbox);
    }

    private static Started apply(String... options) {
        return apply(WORKSPACE, options);
    }

    /** It is told that stderr is a terminal, so that its progress shows where it is. */
    private static Started apply(Workspace workspace, String... options) {
        String line = "exec \"$tool\" apply --env many --yes --result result.json " + String.join(" ", options);
        Launcher launcher = workspace
                .launcher()
                .with("MSK_BOOTSTRAP_JAVA_OPTS", "-Dmsk-bootstrap.terminal=e")
                .with("tool", Launcher.PROGRAM.toString());
        return launcher.process(List.of("bash", "-c", line));
    }

    /** Of what it printed, what follows the plan. */
    private static String ending(Run run) {
        String text = run.plain().out();
        return text.substring(Math.max(0, text.indexOf("\nPlan: ")));
    }

    private static Set<String> topics() {
        try (Client client = Client.of(WORKSPACE.running("many").bootstrapServers())) {
            return client.topics();
        }
    }

    /** What the result file says, by outcome. */
    private static Map<String, Set<String>> outcomes() {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (JsonNode outcome : Run.json(WORKSPACE.read("result.json")).at("/applied/outcomes")) {
            topics.computeIfAbsent(outcome.path("outcome").asText(), word -> new TreeSet<>())
                    .add(outcome.path("topic").asText());
        }
        return topics;
    }

    /** What was reported as done is there, and what was reported as not tried is not. */
    private static void assertTrue() {
        Map<String, Set<String>> outcomes = outcomes();
        Set<String> done = outcomes.getOrDefault("done", Set.of());
        Poll.until("topic for each that was done", Duration.ofSeconds(10), () -> topics().containsAll(done));
        Set<String> untrue = new TreeSet<>(outcomes.getOrDefault("notTried", Set.of()));
        untrue.retainAll(topics());
        assertThat(untrue).isEmpty();
    }

    private static void assertWholeAfterASecondApply() {
        Run run = WORKSPACE.launcher().run("apply", "--env", "many", "--yes");
        assertThat(run.exitCode()).isZero();
        assertThat(ending(run)).contains("\nVerified: 1,200 topics, 1,200 partitions, every one with a leader");
        assertThat(topics()).hasSize(ManyTopics.COUNT);
    }
}
