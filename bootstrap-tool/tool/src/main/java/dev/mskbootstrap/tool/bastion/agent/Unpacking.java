package dev.mskbootstrap.tool.bastion.agent;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks the files of a run: plain files only, inside of its folder only, and not without end. */
final class Unpacking {

    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final String FIX =
            "run the command again; if it stays so, use the same version of the tool on both sides";

    /** No link can be in it, as they are written as files; no backslash, no drive, and no name that a file system minds. */
    private static final Pattern NAME =
            Pattern.compile("(files|given)(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,255}){1,64}");

    private final Path folder;
    private int files;
    private long bytes;

    Unpacking(Path folder) {
        this.folder = folder;
    }

    void unpack(byte[] bundle) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry.getName(), zip);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("they are no bundle: " + e.getMessage());
        }
    }

    private void unpack(String name, ZipInputStream zip) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw refused("a file's name leads elsewhere: " + name);
        }
        if (++files > MOST_FILES) {
            throw refused("there are more than " + MOST_FILES);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes + 1));
        bytes += content.length;
        if (bytes > MOST_BYTES) {
            throw refused("they hold more than " + (MOST_BYTES >> 20) + " MiB");
        }
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
    }

    private static RefusalException refused(String why) {
        return new RefusalException("unpack the files on the bastion", why, FIX);
    }
}
