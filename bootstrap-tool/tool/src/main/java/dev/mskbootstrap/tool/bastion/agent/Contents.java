package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.bastion.Packed;
import dev.mskbootstrap.tool.bastion.Reply.Content;
import dev.mskbootstrap.tool.bastion.Reply.Page;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a run has written, on its way back: SSM keeps 24,000 characters of an answer, and the rest goes other ways. */
final class Contents {

    /** In characters of an answer, which holds other things as well. */
    static final int ROOM = 20_000;

    /** Text packs to a fifth and less; what is larger than this is not even tried. */
    private static final long WORTH_PACKING = 1 << 20;

    /** Bytes that fit into an answer even when they do not pack at all. */
    private static final int PAGE = 14_000;

    private final ObjectStore objects;
    private final @Nullable ObjectPlace out;
    private int room = ROOM;

    Contents(ObjectStore objects, @Nullable ObjectPlace out) {
        this.objects = objects;
        this.out = out;
    }

    /** The file itself while there is room, or else where it is. */
    Content of(Path work, String name) throws IOException {
        Path file = work.resolve(name);
        long bytes = Files.size(file);
        String packed = bytes > WORTH_PACKING ? null : packed(Files.readAllBytes(file));
        boolean isInBucket = packed == null && isUploaded(file, name);
        return new Content(name, bytes, sha256(file), packed, isInBucket);
    }

    private @Nullable String packed(byte[] bytes) {
        String packed = Packed.of(bytes);
        if (packed.length() > room) {
            return null;
        }
        room -= packed.length();
        return packed;
    }

    /** Without the right to write there, the file is fetched page by page. */
    private boolean isUploaded(Path file, String name) {
        if (out == null) {
            return false;
        }
        try {
            objects.put(out.with(name), file);
            return true;
        } catch (ClusterException e) {
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Packed.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The part of a file that begins at the offset: more of it the better it packs. */
    static Page page(Path work, Request.Get get) throws IOException {
        try (FileChannel file = FileChannel.open(work.resolve(get.name()))) {
            long size = file.size();
            long offset = Math.min(get.offset(), size);
            byte[] rest = Channels.newInputStream(file.position(offset)).readNBytes(PAGE * 16);
            int count = rest.length;
            String packed = Packed.of(rest);
            while (packed.length() > ROOM) {
                count = count <= PAGE ? PAGE / 2 : Math.max(PAGE, count / 2);
                packed = Packed.of(java.util.Arrays.copyOf(rest, count));
            }
            long next = offset + count;
            return new Page(size, offset, packed, next < size ? next : null);
        }
    }
}
