package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be on the bastion: its digest, which travels in the command alone, and where it comes from. */
public sealed interface Distribution {

    String sha256();

    /** A tarball of this machine, which goes through the bucket. */
    record OfFile(Path file, String sha256, long bytes) implements Distribution {}

    /** One that the bastion fetches by https. */
    record OfUrl(String url, String sha256) implements Distribution {}

    static Distribution ofFile(Path file) {
        MessageDigest digest = Packed.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new OfFile(file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException e) {
            throw new ClusterException(
                    "read the distribution " + file, "there is no such file, or no right to it", "give another one", e);
        }
    }

    /** The {@code artefact} of env.yaml, whose digest stands behind {@code #sha256=}; nothing when it does not. */
    static Optional<Distribution> ofArtefact(@Nullable String artefact) {
        String[] parts = artefact == null ? new String[] {""} : artefact.split("#sha256=", 2);
        return parts.length == 2 && parts[1].matches("[0-9a-f]{64}")
                ? Optional.of(new OfUrl(parts[0], parts[1]))
                : Optional.empty();
    }
}
