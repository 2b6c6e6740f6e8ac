package dev.mskbootstrap.tool.bastion.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder on the bastion that holds all there is of msk-bootstrap: {@code dist/}, {@code current}, {@code work/}, {@code lock}. */
record Root(Path folder) {

    /** What a run has left whose asker never came back for it. */
    private static final Duration OLDEST_WORK = Duration.ofDays(1);

    /** With less than this nothing works. */
    private static final long FULL_KIB = 1024;

    Path launcher() {
        return folder.resolve("current/bin/msk-bootstrap");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path work(String id) {
        return works().resolve(id);
    }

    private Path works() {
        return folder.resolve("work");
    }

    /** The folder of a run, for nobody else to read. */
    Path makeWork(String id) throws IOException {
        var onlyOurs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectories(work(id), onlyOurs);
    }

    /** The digest of the distribution in use, after which its folder is called; null when there is none. */
    @Nullable
    String distribution() {
        try {
            Path target = Files.readSymbolicLink(folder.resolve("current")).getFileName();
            return target == null ? null : target.toString();
        } catch (IOException e) {
            return null;
        }
    }

    long freeKiB() {
        try {
            return Files.getFileStore(folder).getUsableSpace() / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFull() {
        return Files.isDirectory(folder) && freeKiB() < FULL_KIB;
    }

    /** What to say then. */
    RefusalException full() {
        return new RefusalException(
                "write on the bastion", "its disk is full", "make room below " + folder + " or enlarge it");
    }

    List<Path> allWork() {
        if (!Files.isDirectory(works())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(works())) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeOldWork() {
        allWork().stream()
                .filter(Root::isOld)
                .filter(work -> !RecordedProcess.isAlive(work))
                .forEach(Root::remove);
    }

    private static boolean isOld(Path work) {
        try {
            return Files.getLastModifiedTime(work)
                    .toInstant()
                    .isBefore(Instant.now().minus(OLDEST_WORK));
        } catch (IOException e) {
            return false;
        }
    }

    /** With all that is in it; links are removed, not followed. */
    static void remove(Path work) {
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
