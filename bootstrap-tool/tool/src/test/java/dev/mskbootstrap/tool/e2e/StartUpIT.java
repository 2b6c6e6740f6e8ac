package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JVM loads for a command, and how many connections it opens: both cost every run. */
class StartUpIT {

    private static final int BROKERS = 3;

    private static final String TOPICS = """
            defaults: {partitions: 6, replicationFactor: 3}
            topics: {mine.a: {}, mine.b: {}, mine.c: {}, mine.d: {}}
            """;

    private static Workspace workspace;

    @BeforeAll
    static void start() {
        workspace = Workspace.temporary();
        Sandbox sandbox = workspace.brokers("open", BROKERS, TOPICS);
        assertThat(sandbox.brokers()).isEqualTo(BROKERS);
    }

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "validate --env open", "plan --env open"})
    void without_auth_iam_nothing_of_aws_is_loaded(String commandLine) {
        assertThat(loaded(commandLine))
                .anyMatch(line -> line.contains("dev.mskbootstrap.tool.Main"))
                .noneMatch(line -> line.contains("software.amazon"));
    }

    @Test
    void with_auth_iam_it_is() {
        workspace.write(
                "envs/iam/env.yaml",
                "cluster: {bootstrapServers: [\"127.0.0.1:1\"]}\nauth: {type: iam, profile: none}\n");
        workspace.topics("iam", TOPICS);
        assertThat(loaded("plan --env iam")).anyMatch(line -> line.contains("software.amazon"));
    }

    private static List<String> loaded(String commandLine) {
        Path list = workspace.folder().resolve("loaded");
        workspace
                .launcher()
                .with("AWS_EC2_METADATA_DISABLED", "true")
                .with("MSK_BOOTSTRAP_JAVA_OPTS", "-Xlog:class+load=info:file=" + list)
                .run(commandLine.split(" ", -1));
        return workspace.read("loaded").lines().toList();
    }

    @Test
    void a_run_opens_one_connection_to_each_broker_and_one_to_begin_with() {
        assertThat(connections("plan")).isBetween(1, BROKERS + 1);
        assertThat(connections("apply", "--yes")).isBetween(1, BROKERS + 1);
        assertThat(connections("verify")).isBetween(1, BROKERS + 1);
    }

    /** As {@code --verbose} says it, and nothing else does. */
    private static int connections(String command, String... options) {
        Launcher launcher = workspace.launcher();
        Run run = launcher.run(arguments(command, options));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).matches("(?s)(.*\n)?Connections: \\d+ opened to 3 brokers\\.\n");
        return Integer.parseInt(run.err().replaceAll("(?s).*Connections: (\\d+) opened.*", "$1"));
    }

    private static String[] arguments(String command, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = command;
        all[1] = "--env";
        all[2] = "open";
        all[3] = "--verbose";
        System.arraycopy(options, 0, all, 4, options.length);
        return all;
    }
}
