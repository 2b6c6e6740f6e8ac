package dev.mskbootstrap.files;

import java.nio.file.Path;

/**
 * A file as it was read: its text, and its SHA-256 so that a reader of the result can tell whether it is stale.
 *
 * @param shown the path as messages show it
 * @param sha256 lower-case hexadecimal, of the bytes
 */
public record SourceFile(Path path, String shown, String text, String sha256) {

    Location start() {
        return Location.startOf(shown);
    }
}
