package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {

    private static final Path BASH = Path.of("/bin/bash");

    private final Workspace workspace;

    CompletionCommandTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
    }

    @Test
    void bash_can_read_the_script() throws Exception {
        assumeThat(Files.isExecutable(BASH)).as("there is a bash to ask").isTrue();
        workspace.file("completion.bash", script());
        Process bash = new ProcessBuilder(BASH.toString(), "-n", "completion.bash")
                .directory(workspace.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(workspace.path("answer").toFile())
                .start();
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(workspace.path("answer")).isEmptyFile();
        assertThat(bash.exitValue()).isZero();
    }

    @Test
    void it_completes_every_command_and_the_words_of_an_option() {
        assertThat(script())
                .contains("validate plan apply verify describe export policy sandbox bastion schema completion");
        assertThat(script()).contains("\"text\" \"json\" \"markdown\"");
    }

    @Test
    void it_is_the_same_for_either_shell_and_there_is_no_other() {
        assertThat(workspace.run("completion", "zsh").out()).isEqualTo(script());
        assertThat(workspace.run("completion", "bash").out()).isEqualTo(script());
        assertThat(workspace.run("completion", "fish")).isEqualTo(CliRun.misused("""
                SHELL cannot be 'fish'; known: bash, zsh
                See `msk-bootstrap completion --help`.
                """));
    }

    private String script() {
        CliRun run = workspace.run("completion");
        assertThat(run).isEqualTo(CliRun.good(run.out()));
        return run.out();
    }
}
