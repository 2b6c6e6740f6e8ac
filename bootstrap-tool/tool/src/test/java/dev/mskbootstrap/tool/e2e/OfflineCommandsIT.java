package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What contacts nothing loads nothing of Kafka, nor of the sandbox: it works with none of their jars. */
class OfflineCommandsIT {

    @AutoClose
    private static final Workspace WORKSPACE =
            Workspace.temporary().environment("e", "{sandbox: {brokers: 3}}", "topics: {eeg.raw: {}}\n");

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "validate --env e", "schema topics", "schema env", "completion"})
    void works_without_kafka(String arguments) {
        Run run = without("(kafka[-_]|sandbox-).*", arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply --env e --yes", "sandbox start", "sandbox status"})
    void a_distribution_without_brokers_says_so(String arguments) {
        assertThat(without("(kafka_|sandbox-).*", arguments)).isEqualTo(new Run(1, "", """
                Failed: cannot start the embedded cluster: this distribution of msk-bootstrap has no broker inside
                    use the full distribution, or name bootstrapServers in env.yaml
                """));
    }

    /** Runs the tool without the jars whose names are like this. */
    private static Run without(String jars, String arguments) {
        List<String> command =
                new ArrayList<>(List.of(Launcher.JAVA, "-cp", classPath(jars), "dev.mskbootstrap.tool.Main"));
        command.addAll(List.of(arguments.split(" ", -1)));
        return WORKSPACE.launcher().process(command).end();
    }

    @Test
    void what_only_tests_need_is_not_shipped() {
        assertThat(jars("kafka-clients-.*")).hasSize(1);
        assertThat(jars("(junit|opentest4j|apiguardian|assertj).*")).isEmpty();
    }

    private static String classPath(String without) {
        return jars("(?!" + without + "$).*").stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Those of the distribution whose names are like this. */
    private static List<Path> jars(String named) {
        try (Stream<Path> jars = Files.list(Launcher.DISTRIBUTION.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches(named))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
