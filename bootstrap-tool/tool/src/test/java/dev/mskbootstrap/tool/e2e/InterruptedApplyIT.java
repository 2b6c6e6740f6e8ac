package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An apply of several requests that does not come to its end. Whatever happens, no outcome that it reports may be
 * untrue, and a second apply does the rest.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptedApplyIT {

    private static final String FIRST_REQUEST = "creating topics 0 of " + ManyTopics.COUNT;
    private static final String SECOND_REQUEST = "creating topics " + ManyTopics.IN_A_REQUEST + " of";
    private static final Duration BOUND = Duration.ofSeconds(30);

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    @BeforeAll
    static void start() {
        Run run = WORKSPACE.launcher().run("sandbox", "start", "--name", "many", "--brokers", "1", "--port", "0");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    @Order(1)
    void after_a_kill_a_second_apply_does_the_rest() {
        Started apply = apply("killed").awaitErr(SECOND_REQUEST);
        assertThat(apply.signal("KILL").end().exitCode()).isEqualTo(137);
        assertThat(topics("killed")).hasSizeLessThan(ManyTopics.COUNT);
        assertWholeAfterASecondApply("killed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    @Order(2)
    void a_signal_ends_it_after_the_request_under_way(String signal) {
        assumeFalse(signal.equals("INT") && Signals.isInterruptIgnored(), "whoever runs the tests ignores Ctrl-C");
        Started apply = apply("signal-" + signal).awaitErr(SECOND_REQUEST);
        frozen(() -> apply.signal(signal));
        Run run = apply.end();
        assertThat(run.exitCode()).as(ending(run)).isEqualTo(6);
        assertThat(ending(run))
                .contains("\n  · not tried: signal-" + signal + ".", "\nInterrupted: ")
                .endsWith(" not tried in N s.\n");
        assertThat(outcomes()).containsOnlyKeys("done", "notTried");
        assertReportIsTrue("signal-" + signal);
        assertWholeAfterASecondApply("signal-" + signal);
    }

    @Test
    @Order(3)
    @EnabledIfSystemProperty(named = "faults", matches = "true", disabledReason = "-Dfaults=true plays it")
    void a_cluster_that_stops_answering_is_waited_for_no_longer_than_said() {
        Started apply = apply("silent", "--timeout", "3s").awaitErr(SECOND_REQUEST);
        long sandbox = WORKSPACE.running("many").pid();
        Signals.send("STOP", sandbox);
        Run run = apply.endWithin(BOUND);
        Signals.send("CONT", sandbox);
        assertThat(run.exitCode()).as(ending(run)).isEqualTo(6);
        assertThat(ending(run)).contains(" (whether it was done is not known)\n");
        assertThat(run.err()).contains("Not verified: cannot ");
        assertReportIsTrue("silent");
        assertWholeAfterASecondApply("silent");
    }

    @Test
    @Order(4)
    @EnabledIfSystemProperty(named = "faults", matches = "true", disabledReason = "-Dfaults=true plays it")
    void a_cluster_that_is_gone_is_noticed() {
        Started apply = apply("gone", "--timeout", "3s").awaitErr(SECOND_REQUEST);
        Signals.send("KILL", WORKSPACE.running("many").pid());
        Run run = apply.endWithin(BOUND);
        assertThat(run.exitCode()).as(ending(run)).isEqualTo(6);
        assertThat(outcomes()).containsOnlyKeys("done", "failed", "notTried");
        assertThat(run.err()).contains("Not verified: cannot ");
    }

    @Test
    @Order(5)
    @EnabledIfSystemProperty(named = "faults", matches = "true", disabledReason = "-Dfaults=true plays it")
    void the_death_of_one_of_three_brokers_is_survived() {
        Sandbox brokers = WORKSPACE.brokers("three", 3, ManyTopics.yaml("three", 3));
        Started apply = started("three").awaitErr(FIRST_REQUEST);
        brokers.stopBroker(3);
        Run run = apply.end();
        assertThat(run.exitCode()).as(ending(run)).isZero();
        assertThat(ending(run)).contains("\nVerified: 1,200 topics, 1,200 partitions, every one with a leader");
        assertThat(outcomes()).doesNotContainKeys("failed", "notTried");
    }

    /** Time stands still for the brokers meanwhile, so that a request is under way all the while. */
    private static void frozen(Runnable action) {
        long sandbox = WORKSPACE.running("many").pid();
        Signals.send("STOP", sandbox);
        action.run();
        Signals.send("CONT", sandbox);
    }

    /** Of topics that no other test has. */
    private static Started apply(String prefix, String... options) {
        WORKSPACE.environment(prefix, "{sandbox: {brokers: 1, name: many}}", ManyTopics.yaml(prefix, 1));
        return started(prefix, options);
    }

    /** It is told that stderr is a terminal, so that its progress shows where it is. */
    private static Started started(String environment, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("apply", "--env", environment, "--yes", "--result", "result.json"));
        arguments.addAll(List.of(options));
        return WORKSPACE
                .launcher()
                .with("MSK_BOOTSTRAP_JAVA_OPTS", "-Dmsk-bootstrap.terminal=e")
                .start(arguments.toArray(String[]::new));
    }

    /** Of what it printed, what follows the plan. */
    private static String ending(Run run) {
        String text = run.plain().out();
        return text.substring(Math.max(0, text.indexOf("\nPlan: ")));
    }

    private static Set<String> topics(String prefix) {
        try (Client client = Client.of(WORKSPACE.running("many").bootstrapServers())) {
            Set<String> topics = client.topics();
            topics.removeIf(topic -> !topic.startsWith(prefix + "."));
            return topics;
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
    private static void assertReportIsTrue(String prefix) {
        Map<String, Set<String>> outcomes = outcomes();
        Set<String> done = outcomes.getOrDefault("done", Set.of());
        Poll.until("topic for each that was done", BOUND, () -> topics(prefix).containsAll(done));
        Set<String> untrue = new TreeSet<>(outcomes.getOrDefault("notTried", Set.of()));
        untrue.retainAll(topics(prefix));
        assertThat(untrue).isEmpty();
    }

    private static void assertWholeAfterASecondApply(String environment) {
        Run run = WORKSPACE.launcher().run("apply", "--env", environment, "--yes");
        assertThat(run.exitCode()).as(ending(run) + run.err()).isZero();
        assertThat(ending(run)).contains("\nVerified: 1,200 topics, 1,200 partitions, every one with a leader");
        assertThat(topics(environment)).hasSize(ManyTopics.COUNT);
    }
}
