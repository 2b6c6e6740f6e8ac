package dev.mskbootstrap.tool.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A process that was started, and the folder with what it prints. When it has ended, all that it has printed and written is
 * searched for secrets.
 */
public record Started(Process process, Path outputs, Launcher launcher, Instant since) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Clocks of file systems are coarse. */
    private static final Duration TICK = Duration.ofSeconds(1);

    String out() {
        return read("out");
    }

    String err() {
        return read("err");
    }

    private String read(String name) {
        try {
            return Files.readString(outputs.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Started awaitErr(String text) {
        Poll.until("\"" + text + "\" on stderr", LONGEST, () -> err().contains(text) || !process.isAlive());
        return this;
    }

    Started awaitOut(String text) {
        Poll.until("\"" + text + "\" on stdout", LONGEST, () -> out().contains(text) || !process.isAlive());
        return this;
    }

    Started type(String text) {
        try {
            Writer writer = process.outputWriter();
            writer.write(text);
            writer.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With kill(1), since Java can send no other signal than TERM and KILL. */
    Started signal(String name) {
        Signals.send(name, process.pid());
        return this;
    }

    public Run end() {
        return endWithin(LONGEST);
    }

    /** Killed when it takes longer. */
    Run endWithin(Duration longest) {
        try {
            Poll.until("end of " + process.info().commandLine().orElse("the process"), longest, this::hasEnded);
            launcher.secrets().requireUntoldInFiles(since.minus(TICK));
            return new Run(process.exitValue(), out(), err());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nstdout:\n" + out() + "\nstderr:\n" + err(), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }
}
