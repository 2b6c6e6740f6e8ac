package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.Reply.Content;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gets what a run has written, from its answer, from the bucket or page by page, and whole or not at all. */
final class Fetching {

    /** More than any command prints. */
    private static final int MOST = 256 << 20;

    private final Courier courier;
    private final String work;
    private final @Nullable ObjectPlace out;

    Fetching(Courier courier, String work, @Nullable ObjectPlace out) {
        this.courier = courier;
        this.work = work;
        this.out = out;
    }

    String text(Content content) {
        byte[] bytes = fetched(content);
        if (!Packed.sha256(bytes).equals(content.sha256())) {
            throw new ClusterException(
                    "take over " + content.name() + " from the bastion",
                    "it has another checksum than there",
                    "run plan: it shows what was done",
                    null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] fetched(Content content) {
        String packed = content.packed();
        if (packed != null) {
            return Packed.bytes(packed, MOST);
        }
        return content.isInBucket() && out != null
                ? courier.aws().get(out.with(content.name()))
                : pages(content.name());
    }

    private byte[] pages(String name) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Long offset = 0L; offset != null; ) {
            Reply.Page page = courier.ask(new Request.Get(work, name, offset), Reply.Page.class);
            all.writeBytes(Packed.bytes(page.data(), MOST));
            offset = page.next();
        }
        return all.toByteArray();
    }
}
