package dev.mskbootstrap.sandbox;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Python that the environment names, which has the packages that {@code .ci/run} installs: others' Kafka clients. */
final class Python {
    private static final int SECONDS = 60;
    private static final Path SCRIPTS = Path.of("src/test/resources/dev/mskbootstrap/sandbox");

    private Python() {}

    /** What one of our scripts prints when that is its environment. Skips the test when there is no such Python. */
    static String script(String name, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
        command.addAll(List.of(arguments));
        return run(environment, command);
    }

    /** What a program prints. */
    static String program(String source, Map<String, String> environment) {
        return run(environment, List.of("-c", source));
    }

    private static String run(Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(arguments);
        try {
            Path printed = Files.createTempFile("python", ".txt");
            try {
                end(start(command, environment, printed));
                return Files.readString(printed);
            } finally {
                Files.delete(printed);
            }
        } catch (IOException e) {
            throw new AssertionError("cannot run " + command, e);
        }
    }

    private static Process start(List<String> command, Map<String, String> environment, Path printed)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no end within %d s".formatted(SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String executable() {
        String python = System.getenv("MSK_BOOTSTRAP_PYTHON");
        return python != null
                ? python
                : abort("MSK_BOOTSTRAP_PYTHON names no Python that has confluent-kafka, kafka-python and AWS's signer;"
                        + " .ci/run makes one");
    }
}
