package dev.mskbootstrap.tool.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sends signals to processes that a test has started. */
final class Signals {

    private Signals() {}

    /** @param name without SIG: STOP, CONT, INT, TERM, KILL */
    static void send(String name, long pid) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What runs in the background of a script ignores Ctrl-C, and so does whatever it starts. */
    static boolean isInterruptIgnored() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Character.digit(line.charAt(line.length() - 1), 16) & 2) != 0);
        } catch (IOException e) {
            return false; // no Linux
        }
    }
}
