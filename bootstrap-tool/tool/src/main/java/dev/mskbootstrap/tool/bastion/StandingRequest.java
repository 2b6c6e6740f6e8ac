package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.RemoteRun.Wish;
import dev.mskbootstrap.tool.bastion.Request.Bundle;
import dev.mskbootstrap.tool.bastion.Request.Show;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that a schedule has run again and again: the parameter of the SSM document, with the files as they are now. The same
 * command with the same files is the same request, so whoever updates a schedule with it does nothing when nothing changed.
 */
public final class StandingRequest {

    private static final String BY = "a schedule";

    private final Wish wish;
    private final byte[] files;
    private final String sha256;

    public StandingRequest(Wish wish) {
        this.wish = wish;
        this.files = wish.files().bytes();
        this.sha256 = Packed.sha256(files);
    }

    /** With the files in the bucket. */
    public String through(Bucket bucket, ObjectStore objects) {
        ObjectPlace place = place(bucket, "env", sha256 + "/files.zip");
        objects.put(place, files);
        return encoded(new Bundle(sha256, null, place, 0), place(bucket, "out", work() + "/"));
    }

    private ObjectPlace place(Bucket bucket, String folder, String end) {
        return bucket.place(folder + "/" + wish.environment() + "/" + end)
                .orElseThrow(() -> new IllegalStateException("there is no bucket"));
    }

    /** With the files inside, as far as there is room for them. */
    public String whole() {
        if (files.length > RemoteRun.A_PART) {
            throw new ClusterException(
                    "make one request of the command and its files",
                    "packed, the files have " + files.length + " bytes, and there is room for " + RemoteRun.A_PART,
                    "write bastion: {bucket: NAME} in env.yaml, and they go through that",
                    null);
        }
        return encoded(new Bundle(sha256, Base64.getEncoder().encodeToString(files), null, 0), null);
    }

    private String encoded(Bundle bundle, @Nullable ObjectPlace out) {
        Request.Run run = new Request.Run(
                work(),
                wish.arguments(),
                BY,
                wish.timeout().toSeconds(),
                wish.variables(),
                bundle,
                null,
                out,
                null,
                Set.of(Show.OUTPUT));
        return Wire.encode(run, work());
    }

    /** Two schedules do not get into each other's way. */
    private String work() {
        String all = String.join("\n", wish.environment(), wish.arguments().toString(), sha256);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
