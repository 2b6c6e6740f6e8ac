package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that tell a secret fail the test that runs them, wherever they tell it. */
class VocabularyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo \"it is $KAFKA_PASSWORD\"",
                "echo \"it is $KAFKA_PASSWORD\" >&2",
                "echo \"$KAFKA_PASSWORD\" >plan.json",
                "mkdir -p deep/er; echo \"$KAFKA_PASSWORD\" >deep/er/hs_err_pid1.log",
                "echo \"$KAFKA_PASSWORD\" >tmp/left",
            })
    void who_tells_a_secret_is_found_out(String line) {
        try (Workspace workspace = Workspace.temporary()) {
            Launcher launcher = workspace.launcher().with("KAFKA_PASSWORD", "correct horse");
            assertThatThrownBy(
                            () -> launcher.process(List.of("bash", "-c", line)).end())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("a secret is told in ");
        }
    }

    @Test
    void who_keeps_it_is_not() {
        try (Workspace workspace = Workspace.temporary()) {
            Launcher launcher = workspace.launcher().with("KAFKA_PASSWORD", "correct horse");
            assertThat(launcher.process(List.of("bash", "-c", "echo word")).end())
                    .isEqualTo(new Run(0, "word\n", ""));
        }
    }

    @Test
    void what_is_written_by_processes_that_nobody_waits_for_is_found_in_the_end() {
        Workspace workspace = Workspace.temporary();
        workspace.write("client.pem", "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----\n");
        workspace.write("late.log", "it is MIGHAgEAMBMG");
        assertThatThrownBy(workspace::close)
                .isInstanceOf(AssertionError.class)
                .hasMessage("a secret is told in " + workspace.folder().resolve("late.log"));
        assertThat(workspace.folder()).doesNotExist();
    }
}
