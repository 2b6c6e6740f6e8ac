package dev.mskbootstrap.sandbox.aws.wire;

import dev.mskbootstrap.sandbox.connect.SigV4;
import java.nio.charset.StandardCharsets;

/** Bytes that never change: of a body, or of an object. */
public final class Bytes {

    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /** In lower-case hex. */
    public String sha256() {
        return SigV4.sha256(bytes);
    }

    /** As UTF-8. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
