package dev.mskbootstrap.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of at most 16 MiB of UTF-8, or says what is wrong with it. */
public final class FileReader {

    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final Problems problems;

    public FileReader(Problems problems) {
        this.problems = problems;
    }

    public Optional<SourceFile> read(Path path, String shown) {
        Location start = Location.startOf(shown);
        try (InputStream in = Files.newInputStream(path)) {
            return read(in.readNBytes(MAX_BYTES + 1), path, shown);
        } catch (NoSuchFileException e) {
            problems.add(start, "the file does not exist", "create it, or see envs/local for an example");
        } catch (IOException e) {
            problems.add(start, "the file cannot be read (" + reason(path) + ")", "make it a file that you may read");
        }
        return Optional.empty();
    }

    /** A file that is not on the disk. */
    public Optional<SourceFile> read(String text, Path path, String shown) {
        return read(text.getBytes(StandardCharsets.UTF_8), path, shown);
    }

    private Optional<SourceFile> read(byte[] bytes, Path path, String shown) {
        if (bytes.length > MAX_BYTES) {
            problems.add(Location.startOf(shown), "the file is larger than 16 MiB", "split it and include the parts");
            return Optional.empty();
        }
        return decode(bytes, shown).map(text -> {
            boolean isMarked = text.startsWith(SourceFile.BYTE_ORDER_MARK);
            return new SourceFile(path, shown, isMarked ? text.substring(1) : text, isMarked);
        });
    }

    private Optional<String> decode(byte[] bytes, String shown) {
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
        text.flip();
        if (result.isError()) {
            problems.add(
                    Location.after(shown, text.toString()),
                    String.format("not UTF-8: the byte 0x%02X cannot stand here", bytes[input.position()]),
                    "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    private static String reason(Path path) {
        return Files.isDirectory(path) ? "it is a folder" : "no permission, or the disk does not answer";
    }
}
