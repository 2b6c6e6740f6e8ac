package dev.mskbootstrap.tool.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file system of a few megabytes, which can be filled. It is mounted in a name space of its own, which takes no root
 * where the kernel lets anybody have one; its programs see it at the folder, others through the program that holds it.
 */
final class SmallDisk implements AutoCloseable {

    private static final String MOUNT = "mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" && echo mounted && exec cat";
    private static final byte[] MEGABYTE = new byte[1 << 20];

    private final Process holder;
    private final Path folder;

    private SmallDisk(Process holder, Path folder) {
        this.holder = holder;
        this.folder = folder;
    }

    /** Nothing where mounting is not permitted. */
    static @Nullable SmallDisk tryMake(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
            Process holder = new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT, folder.toString(), megabytes + "m")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out = holder.inputReader();
            return "mounted".equals(out.readLine()) ? new SmallDisk(holder, folder) : null;
        } catch (IOException e) {
            return null; // no unshare(1)
        }
    }

    /** The folder as this process sees it. */
    Path seen() {
        return Path.of("/proc/" + holder.pid() + "/root" + folder);
    }

    /** A program that sees the disk at its folder. */
    List<String> command(List<String> command) {
        List<String> entering = new ArrayList<>(
                List.of("nsenter", "-t", Long.toString(holder.pid()), "-U", "-m", "--preserve-credentials", "--"));
        entering.addAll(command);
        return entering;
    }

    /** Until not a byte fits. */
    void fill() {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(MEGABYTE);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    /** Whether it was filled and not freed since. */
    boolean isFilled() {
        return Files.exists(ballast());
    }

    void free() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return seen().resolve("ballast");
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
