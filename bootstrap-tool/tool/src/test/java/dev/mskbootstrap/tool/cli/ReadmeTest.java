package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Risk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user can write or get has its place in the README: nothing else tells who adds one. */
class ReadmeTest {

    private static final String README = Repository.text(Repository.path("README.md"));

    @ParameterizedTest
    @MethodSource("dev.mskbootstrap.tool.cli.Commands#names")
    void it_says_what_a_command_does(String command) {
        assertThat(README.lines()).anyMatch(line -> line.matches("\\| .*`" + command + "[` ].*\\|.*\\|.*\\|"));
    }

    @ParameterizedTest
    @EnumSource
    void it_says_what_an_exit_code_means(ExitCode code) {
        assertThat(README).contains("\n| " + code.code() + " | ");
    }

    @ParameterizedTest
    @EnumSource
    void it_names_every_risk(Risk risk) {
        assertThat(README).contains("`" + risk.word() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void it_names_every_flavour(Flavour flavour) {
        assertThat(README).containsPattern("flavour: .* # .*\\b" + flavour.word() + "\\b");
    }

    @ParameterizedTest
    @EnumSource
    void it_says_how_to_log_in(Auth.Type type) {
        assertThat(README).contains("\n| `{type: " + type.word() + "}` | ");
    }

    @ParameterizedTest
    @EnumSource
    void it_names_every_format(Format format) {
        assertThat(README).containsPattern("--format [a-z|]*\\b" + format + "\\b");
    }
}
