package dev.mskbootstrap.tool.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command shall write: whether it can is known before the work, and it is there whole or not at all. */
final class FileOutput implements AutoCloseable {

    private final Path target;
    private final Path temporary;

    private FileOutput(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /** Takes a place beside the target, readable by its owner only. */
    static FileOutput open(Path target) {
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (Files.isDirectory(target) || folder == null) {
                throw new OutputException("cannot write " + target + ": it is a folder");
            }
            if (!Files.isDirectory(folder)) {
                throw new OutputException("cannot write " + target + ": there is no folder " + folder);
            }
            return new FileOutput(target, Files.createTempFile(folder, ".msk-bootstrap-", ".tmp"));
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    /** What belongs into a file of this name. */
    Format format() {
        return target.toString().endsWith(".md") ? Format.markdown : Format.json;
    }

    void write(String text) {
        try {
            Files.writeString(temporary, text);
            move();
        } catch (IOException e) {
            throw cannotWrite(target, e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw cannotWrite(temporary, e);
        }
    }

    private static OutputException cannotWrite(Path path, IOException cause) {
        return new OutputException("cannot write " + path + ": " + reason(cause));
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> "there is no right to write in its folder";
            case FileSystemException e -> e.getReason() == null ? e.toString() : e.getReason();
            default -> cause.toString();
        };
    }
}
