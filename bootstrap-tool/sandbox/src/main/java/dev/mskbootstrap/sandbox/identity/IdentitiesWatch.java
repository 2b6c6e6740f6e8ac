package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.files.InvalidFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sees that the file of identities, or a policy that it names, has changed, and hands over what it says then. What cannot
 * be used changes nothing, and is told.
 *
 * <p>It looks twice a second, so that it sees what editors replace, on any file system.
 */
public final class IdentitiesWatch implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final IdentitiesFile file;
    private final Duration delay;
    private final Consumer<Identities> taker;
    private final Consumer<String> telling;
    private final Thread thread;
    private List<Path> files;
    private Map<Path, Stamp> seen;

    /** What shows that a file is another one than before. */
    private record Stamp(FileTime modified, long size) {
        static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);
    }

    private IdentitiesWatch(
            IdentitiesFile file,
            IdentitiesFile.Content content,
            Duration delay,
            Consumer<Identities> taker,
            Consumer<String> telling) {
        this.file = file;
        this.delay = delay;
        this.taker = taker;
        this.telling = telling;
        this.files = content.files();
        this.seen = stamps(files);
        this.thread = Thread.ofPlatform().daemon().name("sandbox-identities").unstarted(this::watch);
    }

    /**
     * Watches from now on.
     *
     * @param content what was read of the file before
     * @param delay how long a change takes, as changes of IAM do; zero for at once
     * @param taker gets the identities; what it refuses by an exception is told as well
     * @param telling gets a sentence on each change
     */
    public static IdentitiesWatch start(
            IdentitiesFile file,
            IdentitiesFile.Content content,
            Duration delay,
            Consumer<Identities> taker,
            Consumer<String> telling) {
        IdentitiesWatch watch = new IdentitiesWatch(file, content, delay, taker, telling);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                Map<Path, Stamp> now = stamps(files);
                if (!now.equals(seen)) {
                    seen = now;
                    change(now);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(Map<Path, Stamp> beforeReading) throws InterruptedException {
        try {
            IdentitiesFile.Content content = file.read();
            files = content.files();
            seen = stamps(files);
            seen.putAll(beforeReading);
            seen.keySet().retainAll(files);
            Thread.sleep(delay);
            taker.accept(content.identities());
            telling.accept(file.path() + " has changed, and counts from now on");
        } catch (InvalidFilesException e) {
            e.problems().forEach(problem -> telling.accept("not taken over: " + problem));
        } catch (RuntimeException e) {
            telling.accept("not taken over: " + e.getMessage());
        }
    }

    private static Map<Path, Stamp> stamps(List<Path> files) {
        return files.stream()
                .collect(Collectors.toMap(path -> path, IdentitiesWatch::stamp, (same, again) -> same, HashMap::new));
    }

    private static Stamp stamp(Path path) {
        try {
            return new Stamp(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException gone) {
            return Stamp.NONE;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
