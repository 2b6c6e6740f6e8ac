package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Applies against brokers that take 250 partitions in 5 minutes: nothing fails, and nothing is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerlessApplyIT {

    private static final String WAITING = "waiting for MSK Serverless: 250 partitions in 5 minutes; about ";

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static String bootstrapServers;
    private static String address;

    @BeforeAll
    static void start() {
        Sandbox sandbox = WORKSPACE.brokers("any", "", options -> options.withFlavour(Flavour.SERVERLESS));
        bootstrapServers = sandbox.bootstrapServers();
        String servers = Workspace.servers(bootstrapServers);
        address = servers.substring(0, servers.length() - 1) + ", flavour: serverless}";
    }

    @Test
    @Order(1)
    void more_partitions_than_the_rate_are_made_in_time() {
        Run run = apply("many", topics("many", 51, 5)).end();
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).contains(WAITING);
        assertThat(run.out()).contains("Applied: 51 created", "Verified: 51 topics, 255 partitions");
        assertNothingIsLeft("many");
    }

    @Test
    @Order(1)
    void the_embedded_cluster_has_the_limits_of_its_environments_flavour() {
        WORKSPACE.environment("own", "{sandbox: {name: own}, flavour: serverless}", topics("own", 1, 1));
        Run run = WORKSPACE.launcher().run("apply", "--env", "own", "--yes");
        assertThat(run.out())
                .startsWith("own · embedded Kafka 4.3.1, 3 brokers with the limits of MSK Serverless")
                .contains("Applied: 1 created");
    }

    @Test
    @Order(2)
    void what_others_have_used_up_is_waited_for() {
        try (Client others = Client.of(bootstrapServers)) {
            others.create(new NewTopic("others", 6, (short) 3));
        }
        Run run = apply("late", topics("late", 3, 2)).end();
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Applied: 3 created");
        assertNothingIsLeft("late");
    }

    @Test
    @Order(3)
    void a_signal_ends_the_waiting() {
        Started apply =
                apply("cut", topics("cut", 10, 4), "--result", "result.json").awaitErr(WAITING);
        Run run = apply.signal("TERM").end();
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(6);
        assertThat(run.out()).contains("Interrupted: ").doesNotContain("failed");
        List<String> outcomes = new ArrayList<>();
        for (JsonNode outcome : Run.json(WORKSPACE.read("result.json")).at("/applied/outcomes")) {
            outcomes.add(outcome.path("outcome").asText());
        }
        assertThat(outcomes).hasSize(10);
        assertThat(new TreeSet<>(outcomes)).isSubsetOf("done", "notTried").contains("notTried");
    }

    private static Started apply(String environment, String topics, String... options) {
        WORKSPACE.topics(environment, topics);
        WORKSPACE.write(
                "envs/" + environment + "/env.yaml", "cluster: " + address + "\nscope: [" + environment + ".*]\n");
        List<String> arguments = new ArrayList<>(List.of("apply", "--env", environment, "--yes"));
        arguments.addAll(List.of(options));
        return WORKSPACE.launcher().start(arguments.toArray(String[]::new));
    }

    private static void assertNothingIsLeft(String environment) {
        Run run = WORKSPACE.launcher().run("plan", "--env", environment, "--detailed-exitcode");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("No changes.");
    }

    private static String topics(String prefix, int number, int partitions) {
        return "defaults: {partitions: " + partitions + "}\ntopics:\n"
                + IntStream.range(0, number)
                        .mapToObj(index -> "  %s.%02d: {}\n".formatted(prefix, index))
                        .collect(Collectors.joining());
    }
}
