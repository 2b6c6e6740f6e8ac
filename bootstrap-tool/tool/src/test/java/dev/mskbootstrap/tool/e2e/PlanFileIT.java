package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mskbootstrap.sandbox.Sandbox;
import java.io.File;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A plan that is written, and applied later: exactly as it was shown, or not at all. */
class PlanFileIT {

    private static final String TOPIC = "topics:\n  %s: {partitions: 3, replicationFactor: 1}\n";

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static String servers = "";

    @BeforeAll
    static void start() {
        Sandbox brokers = WORKSPACE.brokers("e", 1, "topics: {}\n");
        servers = brokers.bootstrapServers();
    }

    @Test
    void nothing_has_moved_so_the_plan_is_applied() {
        plan("eeg.quiet", "quiet.json");
        assertThat(run("apply", "quiet.json", "--yes").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT · cluster ID, 1 broker

                  + eeg.quiet   3 partitions x 1
                Plan: 1 to create, 0 to change, 0 to delete.

                  ✓ eeg.quiet
                Applied: 1 created in N s.
                Verified: 1 topic, 3 partitions, every one with a leader and 1 of 1 replicas in sync.
                """, ""));
    }

    @Test
    void a_plan_that_has_been_applied_is_nothing_to_do() {
        plan("eeg.twice", "twice.json");
        assertThat(run("apply", "twice.json", "--yes").exitCode()).isZero();
        assertThat(run("apply", "twice.json", "--yes").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT · cluster ID, 1 broker

                No changes. 1 topic is as declared.
                Nothing to do: the plan has been applied already.
                Verified: 1 topic, 3 partitions, every one with a leader and 1 of 1 replicas in sync.
                """, ""));
    }

    @Test
    void somebody_else_was_faster_so_the_plan_is_stale() {
        plan("eeg.moved", "moved.json");
        try (Client somebody = Client.of(servers)) {
            somebody.create("eeg.moved", 2);
            Run run = run("apply", "moved.json", "--yes", "--allow", "reorders-keys");
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.plain().err()).isEqualTo("""
                    Refused: the plan in FOLDER/moved.json is stale: the cluster has moved since. Nothing was changed.
                        eeg.moved: planned "+ 3 partitions x 1", now "~ partitions 2 -> 3" (topic id ID)
                    """);
            assertThat(somebody.partitions("eeg.moved")).isEqualTo(2);
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_found_out_before_anybody_is_contacted() {
        WORKSPACE.environment("nobody", "{bootstrapServers: [\"127.0.0.1:1\"]}", TOPIC.formatted("eeg.raw"));
        assertThat(run("plan", "--env", "nobody", "--out", "nowhere/p.json").plain())
                .isEqualTo(
                        failed(
                                "cannot write FOLDER/nowhere/p.json: there is no folder FOLDER/nowhere\n    create that folder, or give another path"));
        assertThat(run("plan", "--env", "nobody", "--out", "envs").plain())
                .isEqualTo(failed("cannot write FOLDER/envs: it is a folder\n    give the path of a file"));
    }

    @Test
    void a_read_only_folder_is_found_out_just_as_early() {
        String target = readOnly() + "/p.json";
        WORKSPACE.environment("nobody", "{bootstrapServers: [\"127.0.0.1:1\"]}", TOPIC.formatted("eeg.raw"));
        Run run = run("plan", "--env", "nobody", "--out", target);
        assertThat(run)
                .isEqualTo(failed("cannot write " + target
                        + ": there is no right to write in its folder\n    give another path, or mend that"));
    }

    /** The superuser may write everywhere, but not into what the kernel shows of itself. */
    private static File readOnly() {
        File folder = WORKSPACE.folder().resolve("read-only").toFile();
        assertThat(folder.mkdir() && folder.setWritable(false)).isTrue();
        File kernel = new File("/sys");
        assumeTrue(!folder.canWrite() || kernel.isDirectory(), "the superuser may write everywhere here");
        return folder.canWrite() ? kernel : folder;
    }

    private static Run failed(String what) {
        return new Run(1, "", "Failed: " + what + "\n");
    }

    private static void plan(String topic, String file) {
        WORKSPACE.topics("e", TOPIC.formatted(topic));
        assertThat(run("plan", "--env", "e", "--only", topic, "--out", file).exitCode())
                .isZero();
    }

    private static Run run(String... arguments) {
        return WORKSPACE.launcher().run(arguments);
    }
}
