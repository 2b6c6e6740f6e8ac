package dev.mskbootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
            int code = builder()
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            requireSuccess(code, Files.readString(output));
            Files.delete(output);
            return took;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * What a program says on stdout.
     *
     * @param after how long it took to say the first line, from its start
     */
    record Answer(Duration after, List<String> lines) {}

    /** Runs it, and returns what it said; anything but exit code 0 ends the bench. */
    Answer answer() {
        try {
            long start = System.nanoTime();
            Process process =
                    builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader out = process.inputReader()) {
                List<String> lines = new ArrayList<>();
                lines.add(String.valueOf(out.readLine()));
                Duration after = Duration.ofNanos(System.nanoTime() - start);
                out.lines().forEach(lines::add);
                requireSuccess(process.waitFor(), String.join("\n", lines));
                return new Answer(after, lines);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void requireSuccess(int code, String said) {
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + " of " + String.join(" ", command) + "\n" + said);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(variables);
        return builder;
    }
}
