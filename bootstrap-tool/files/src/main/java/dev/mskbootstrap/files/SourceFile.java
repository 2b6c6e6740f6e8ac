package dev.mskbootstrap.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was read.
 *
 * @param shown the path as messages show it
 * @param text without the byte order mark
 * @param isMarked whether the file begins with one
 */
public record SourceFile(Path path, String shown, String text, boolean isMarked) {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    Location start() {
        return Location.startOf(shown);
    }

    /**
     * The SHA-256 of its bytes in lower-case hexadecimal, so that a reader of a result can tell whether it is stale. Computed
     * when it is asked for: the JVM takes longer to find out who computes it than to read most files.
     */
    public String sha256() {
        String whole = isMarked ? BYTE_ORDER_MARK + text : text;
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
