package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.SandboxStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A sandbox that stays up between commands, from its first start to its reset. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SandboxCommandIT {

    private static final String RUNS =
            "Brokers: 1 at 127.0.0.1:PORT; process PID since TIME; data in .msk-bootstrap/mine.\n";

    private static final String USE =
            "Use it: cluster: {bootstrapServers: [127.0.0.1:PORT]} in env.yaml. Stop it: `msk-bootstrap sandbox stop --name mine`.\n";

    @AutoClose
    private static final Workspace WORKSPACE =
            Workspace.temporary().environment("mine", "{sandbox: {brokers: 1, name: mine}}", """
                    topics:
                      mine.a: {partitions: 2, replicationFactor: 1}
                    """);

    @Test
    @Order(1)
    void before_the_first_start_there_is_none() {
        assertThat(sandbox("status")).isEqualTo(answer("No sandbox runs.\n"));
        assertThat(sandbox("stop")).isEqualTo(answer("No sandbox runs.\n"));
    }

    @Test
    @Order(2)
    void a_start_leaves_it_running_and_a_second_start_says_that_it_runs_already() {
        assertThat(start()).isEqualTo(answer("The sandbox runs. " + RUNS + USE));
        assertThat(start()).isEqualTo(answer("The sandbox runs already. " + RUNS + USE));
        assertThat(sandbox("status")).isEqualTo(answer("The sandbox runs. " + RUNS));
    }

    @Test
    @Order(3)
    void an_environment_uses_the_one_that_runs() {
        Run run = WORKSPACE.launcher().run("apply", "--env", "mine", "--yes");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("mine · sandbox, Kafka 4.3.1, 1 broker · "
                        + WORKSPACE.running("mine").bootstrapServers() + " · data stays in .msk-bootstrap/mine\n")
                .doesNotContain("The brokers have stopped");
        assertThat(topics()).containsExactly("mine.a");
    }

    @Test
    @Order(3)
    void one_that_runs_without_the_limits_of_msk_is_not_taken_for_one_with_them() {
        WORKSPACE.environment("like", "{sandbox: {brokers: 1, name: mine}, flavour: standard}", "topics: {}\n");
        assertThat(WORKSPACE.launcher().run("plan", "--env", "like")).isEqualTo(new Run(1, "", """
                Failed: cannot use the embedded cluster as MSK Standard: it runs already, as Apache Kafka
                    stop it: `msk-bootstrap sandbox stop`, or start it again with `--flavour standard`
                """));
        assertThat(sandbox("start", "--brokers", "1", "--flavour", "standard").err())
                .isEqualTo("""
                Failed: cannot start the sandbox as MSK Standard: it runs already, as Apache Kafka
                    stop it first: `msk-bootstrap sandbox stop`
                """);
    }

    @Test
    @Order(4)
    void after_a_kill_it_recovers_with_its_topics() {
        long pid = WORKSPACE.running("mine").pid();
        Signals.send("KILL", pid);
        Poll.until(
                "end of the sandbox",
                Duration.ofSeconds(10),
                () -> WORKSPACE.status("mine") instanceof SandboxStatus.Stopped);
        assertThat(sandbox("status"))
                .isEqualTo(
                        answer(
                                "No sandbox runs. Its data is in .msk-bootstrap/mine. It was killed; the next start recovers its data.\n"));
        assertThat(start()).isEqualTo(answer("The sandbox runs. " + RUNS + USE));
        assertThat(topics()).containsExactly("mine.a");
    }

    @Test
    @Order(5)
    void a_stop_keeps_the_data_and_a_reset_does_not() {
        assertThat(sandbox("stop"))
                .isEqualTo(answer("The sandbox has stopped; its data stays in .msk-bootstrap/mine.\n"));
        assertThat(sandbox("status")).isEqualTo(answer("No sandbox runs. Its data is in .msk-bootstrap/mine.\n"));
        assertThat(sandbox("reset"))
                .isEqualTo(answer("The sandbox is reset: nothing is left of its data in .msk-bootstrap/mine.\n"));
        assertThat(sandbox("status")).isEqualTo(answer("No sandbox runs.\n"));
    }

    private static Run start() {
        return WORKSPACE
                .launcher()
                .run("sandbox", "start", "--name", "mine", "--brokers", "1", "--port", "0")
                .plain();
    }

    private static Run sandbox(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sandbox", command, "--name", "mine"));
        arguments.addAll(List.of(more));
        return WORKSPACE.launcher().run(arguments.toArray(String[]::new)).plain();
    }

    private static Run answer(String text) {
        return new Run(0, text, "");
    }

    private static List<String> topics() {
        try (Client client = Client.of(WORKSPACE.running("mine").bootstrapServers())) {
            return List.copyOf(client.topics());
        }
    }
}
