package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where answers go: to stdout and nothing else with them, and to a file that is kept. */
class OutputIT {

    private static final String LOST = "Failed: the answer could not be written to stdout: it is closed\n";

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static String servers = "";
    private static String cluster = "";
    private static int topics;

    @BeforeAll
    static void start() {
        Sandbox brokers = WORKSPACE.brokers("e", 1, "topics: {}\n");
        servers = brokers.bootstrapServers();
        cluster = brokers.clusterId();
    }

    @BeforeEach
    void declare_a_new_topic() {
        topics++;
        WORKSPACE.topics("e", "topics: {output.%d: {partitions: 1, replicationFactor: 1}}\n".formatted(topics));
    }

    @Test
    void a_closed_stdout_is_a_failure_though_the_changes_are_done() {
        assertThat(shell("$tool apply --env e --yes >&-")).isEqualTo(new Run(1, "", LOST));
        assertThat(topics()).contains("output." + topics);
    }

    @Test
    void so_is_a_full_one() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        assertThat(shell("$tool apply --env e --yes >/dev/full")).isEqualTo(new Run(1, "", LOST));
        assertThat(topics()).contains("output." + topics);
    }

    @Test
    void a_reader_who_has_seen_enough_is_no_reason_to_hang() {
        Run run = shell("$tool describe --env e --format json | head -1");
        assertThat(run.out()).isEqualTo("{\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void json_is_one_document_whatever_the_jvm_has_to_say() {
        Launcher noisy = WORKSPACE
                .launcher()
                .with("JAVA_TOOL_OPTIONS", "-Xlog:gc -Xlog:cds")
                .with("JDK_JAVA_OPTIONS", "-Xlog:class+load -XX:SharedArchiveFile=/nonexistent");
        assertThat(noisy.run("plan", "--env", "e", "--format", "json")
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("plan");
        assertThat(noisy.run("apply", "--env", "e", "--yes", "--format", "json")
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("apply");
    }

    @Test
    void a_result_file_says_who_did_what_where_and_from_which_commit() {
        Run commit = shell("git init -q . && git add envs && git -c user.name=t -c user.email=t@t commit -qm t"
                + " && git rev-parse HEAD");
        assumeTrue(commit.exitCode() == 0, "no git here: " + commit.err());
        assertThat(shell("$tool apply --env e --yes --result r.json").exitCode())
                .isZero();
        JsonNode result = Run.json(WORKSPACE.read("r.json"));
        assertThat(result.path("gitCommit").asText()).isEqualTo(commit.out().strip());
        assertThat(result.path("caller").asText()).isEqualTo(System.getProperty("user.name") + " (auth none)");
        assertThat(result.at("/plan/cluster/id").asText()).isEqualTo(cluster);
        assertThat(result.at("/applied/outcomes/0/outcome").asText()).isEqualTo("done");
        assertThat(result.at("/verification/good").asBoolean()).isTrue();
        shell("$tool apply --env e --yes --result r.md");
        assertThat(WORKSPACE.read("r.md"))
                .startsWith("### Apply to `e`\n\nBy `" + System.getProperty("user.name") + " (auth none)` on cluster `"
                        + cluster + "` with msk-bootstrap ")
                .contains(", commit `" + commit.out().strip() + "`.\n");
    }

    private static Run shell(String line) {
        return WORKSPACE.launcher().shell(line);
    }

    private static Set<String> topics() {
        try (Client client = Client.of(servers)) {
            return client.topics();
        }
    }
}
