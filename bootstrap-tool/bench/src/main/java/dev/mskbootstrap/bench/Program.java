package dev.mskbootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A whole process, from its start to its end.
 *
 * @param variables of its environment, besides those of ours
 */
record Program(List<String> command, Map<String, String> variables) {

    Program(String... command) {
        this(List.of(command), Map.of());
    }

    /** Runs it; anything but exit code 0 ends the bench, with what it had to say. */
    Duration run() {
        try {
            Path output = Files.createTempFile("bench", ".out");
            long start = System.nanoTime();
            int code = start(output).waitFor();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (code != 0) {
                throw new IllegalStateException(
                        "exit code " + code + " of " + String.join(" ", command) + "\n" + Files.readString(output));
            }
            Files.delete(output);
            return took;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }
}
