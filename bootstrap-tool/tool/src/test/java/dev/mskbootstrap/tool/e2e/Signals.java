package dev.mskbootstrap.tool.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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
}
