package dev.mskbootstrap.tool.bastion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes as text that passes through commands and their answers: gzip in base64; and the digests that prove them. */
public final class Packed {

    private Packed() {}

    public static String of(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /**
     * What was packed.
     *
     * @param limit no more bytes than these are unpacked
     * @throws IllegalArgumentException when it is no packed text, or holds more
     */
    public static byte[] bytes(String text, int limit) {
        byte[] packed = Base64.getDecoder().decode(text);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = gzip.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IllegalArgumentException("unpacks to more than " + limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalArgumentException("is not what gzip writes", e);
        }
    }

    /** The SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** For what is too large for the memory. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
