package dev.mskbootstrap.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The operating system's lock on a folder, which ends with its process at the latest.
 *
 * <p>POSIX drops a process's locks on a file when that process closes any of its channels to the file, so a folder
 * held by this process is never opened again: the list is asked first.
 */
final class FolderLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static Optional<FolderLock> tryTake(SandboxFolder folder) {
        synchronized (HELD_HERE) {
            try {
                return tryTake(folder.path().toRealPath(), folder.lock());
            } catch (IOException e) {
                throw new SandboxException("Cannot lock the folder " + folder.path() + ": " + e, e);
            }
        }
    }

    static boolean isHeld(SandboxFolder folder) {
        synchronized (HELD_HERE) {
            if (!Files.exists(folder.lock())) {
                return false;
            }
            Optional<FolderLock> probe = tryTake(folder);
            probe.ifPresent(FolderLock::close);
            return probe.isEmpty();
        }
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                HELD_HERE.remove(folder);
            }
        }
    }

    private static Optional<FolderLock> tryTake(Path folder, Path file) throws IOException {
        if (HELD_HERE.contains(folder)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            return Optional.empty();
        }
        HELD_HERE.add(folder);
        return Optional.of(new FolderLock(folder, channel));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return false;
        }
    }
}
