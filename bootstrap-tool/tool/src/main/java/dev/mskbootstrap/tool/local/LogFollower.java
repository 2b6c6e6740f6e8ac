package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A log of several parts, the last of which is being written, line by line. */
public final class LogFollower {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final List<Path> parts;
    private final Consumer<String> taker;

    /**
     * @param parts the oldest first; those that are not there are passed over
     * @param taker gets each line
     */
    LogFollower(List<Path> parts, Consumer<String> taker) {
        this.parts = List.copyOf(parts);
        this.taker = taker;
    }

    /** All that is there. */
    void print() {
        parts.forEach(part -> printFrom(part, 0));
    }

    /** All that is there, and what comes, until the process is ended. */
    void follow() {
        parts.subList(0, parts.size() - 1).forEach(part -> printFrom(part, 0));
        long position = 0;
        while (true) {
            position = printFrom(parts.getLast(), position);
            pause();
        }
    }

    /** Returns where the file ended; one that is shorter than before is another one, and printed from its start. */
    private long printFrom(Path part, long position) {
        try (FileChannel file = FileChannel.open(part)) {
            file.position(file.size() < position ? 0 : position);
            new BufferedReader(Channels.newReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(taker);
            return file.position();
        } catch (NoSuchFileException notYet) {
            return 0;
        } catch (IOException | UncheckedIOException e) {
            throw new ClusterException(
                    "read " + part, String.valueOf(e.getMessage()), "see that you may read the file", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("follow the log", "interrupted", "start it again", e);
        }
    }
}
