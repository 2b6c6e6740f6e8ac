package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.report.ToolVersion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private final Workspace workspace;

    HelpTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
    }

    @Test
    void the_whole_help_fits_a_screen() {
        assertThat(workspace.run("--help")).isEqualTo(good("""
                Usage: msk-bootstrap [-hV] COMMAND
                Makes a Kafka cluster match one declarative topics.yaml per environment.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.
                Commands:
                  validate    Checks an environment's files. Contacts nothing.
                  plan        Shows what apply would do. Writes nothing to the cluster.
                  apply       Makes the cluster as declared, and verifies it.
                  verify      Checks that the cluster is as declared, and its topics healthy. Writes nothing.
                  describe    Shows topics as they are: partitions, configs with their source, health. Writes nothing.
                  export      Writes a topics.yaml of what is there: plan on it has nothing to do. Changes nothing.
                  policy      Prints the IAM policies that the tool and the principals in topics.yaml need. Contacts nothing.
                  sandbox     Starts, stops and resets a cluster on this machine that --env local then uses.
                  bastion     Runs commands on a bastion inside the cluster's network, through AWS SSM.
                  schema      Prints the JSON Schema of a file, for editors that complete and check YAML.
                  completion  Prints a script that completes command lines in bash and zsh.

                Exit codes: 0 done or nothing to do, 1 failed or could not look, 2 wrong usage, 3 invalid file,
                4 the world differs, 5 refused, 6 applied in part, interrupted, or conflicts skipped, 130 stopped before.
                """));
    }

    @ParameterizedTest
    @MethodSource("dev.mskbootstrap.tool.cli.Commands#names")
    @ValueSource(
            strings = {"sandbox start", "sandbox status", "sandbox env", "sandbox log", "sandbox stop", "sandbox reset"
            })
    void every_command_has_a_help_and_the_version(String command) {
        CliRun help = run(command + " --help");
        assertThat(help).isEqualTo(good(help.out()));
        assertThat(help.out()).startsWith("Usage: msk-bootstrap " + command + " ");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 110);
        assertThat(run(command + " --version")).isEqualTo(good("msk-bootstrap <version>\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "sandbox start", "completion"})
    void help_of_a_command_is_what_its_option_says(String command) {
        assertThat(run("help " + command)).isEqualTo(run(command + " --help"));
    }

    @Test
    void help_alone_is_the_whole_help() {
        assertThat(run("help")).isEqualTo(run("--help"));
    }

    @Test
    void help_of_what_is_no_command_says_which_there_are() {
        assertThat(run("help aply")).isEqualTo(misused("""
                there is no command aply; did you mean "apply"?
                See `msk-bootstrap --help`.
                """));
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(workspace.run("--version")).isEqualTo(good("msk-bootstrap <version>\n"));
        assertThat(ToolVersion.TEXT).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    private CliRun run(String commandLine) {
        return workspace.run(commandLine.split(" ", -1));
    }
}
