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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What contacts nothing loads nothing of Kafka: it works with none of its jars on the class path. */
class OfflineCommandsIT {

    @AutoClose
    private static final Workspace WORKSPACE =
            Workspace.temporary().environment("e", "{sandbox: {brokers: 3}}", "topics: {eeg.raw: {}}\n");

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "validate --env e", "schema", "schema env", "completion"})
    void works_without_kafka(String arguments) {
        List<String> command =
                new ArrayList<>(List.of(Launcher.JAVA, "-cp", classPath(), "dev.mskbootstrap.tool.Main"));
        command.addAll(List.of(arguments.split(" ")));
        Run run = WORKSPACE.launcher().process(command).end();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isNotEmpty();
    }

    private static String classPath() {
        try (Stream<Path> jars = Files.list(Launcher.DISTRIBUTION.resolve("lib"))) {
            return jars.filter(jar -> !jar.getFileName().toString().matches("(kafka[-_]|sandbox-).*"))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
