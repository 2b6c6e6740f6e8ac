package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says yes: an option, or somebody at a terminal, and nobody else. */
class ConsentIT {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final String QUESTION = "Apply these changes? Only \"yes\" does: ";
    private static int topics;

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    @BeforeAll
    static void start() {
        WORKSPACE.brokers("e", 1, "topics: {}\n");
    }

    @BeforeEach
    void declare_a_new_topic() {
        topics++;
        WORKSPACE.topics("e", "topics: {consent.%d: {partitions: 1, replicationFactor: 1}}\n".formatted(topics));
    }

    @Test
    void without_a_terminal_nothing_is_done_unless_there_is_nothing_to_do() {
        Run refused = WORKSPACE.launcher().run("apply", "--env", "e", "--only", "consent.*");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).isEqualTo("""
                Refused: nobody is here to be asked. Nothing was changed.
                    add --yes to apply without a question
                """);
        WORKSPACE.topics("e", "topics: {}\n");
        assertThat(WORKSPACE.launcher().run("apply", "--env", "e").exitCode()).isZero();
    }

    @Test
    void at_a_terminal_no_is_no() {
        Run run = atATerminal("no");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.out()).contains(QUESTION, "Refused: the answer was not \"yes\". Nothing was changed.");
        assertThat(WORKSPACE
                        .launcher()
                        .run("plan", "--env", "e", "--detailed-exitcode")
                        .exitCode())
                .isEqualTo(4);
    }

    @Test
    void at_a_terminal_yes_is_yes_in_colour_and_with_progress() {
        Run run = atATerminal("yes");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(QUESTION, "\u001b[32m  + consent.", "] creating topics 0 of 1", "\r\u001b[K");
        assertThat(run.out()).contains("Applied: 1 created in ");
    }

    @Test
    void elsewhere_there_is_neither_colour_nor_progress() {
        Run run = WORKSPACE.launcher().run("apply", "--env", "e", "--yes");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("\u001b", "\r", "creating topics");
    }

    /** With script(1) of util-linux, which runs a command at a terminal of its own and types what it reads. */
    private static Run atATerminal(String answer) {
        assumeTrue(
                Files.isExecutable(SCRIPT) && Files.exists(Path.of("/proc/self")),
                "no script(1) of util-linux here to make a terminal");
        return WORKSPACE
                .launcher()
                .process(List.of(SCRIPT.toString(), "-qec", Launcher.PROGRAM + " apply --env e", "/dev/null"))
                .awaitOut(QUESTION)
                .type(answer + "\n")
                .end();
    }
}
