package dev.mskbootstrap.tool.spec;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The instance of EC2, inside the cluster's network, that commands can be run on.
 *
 * @param tags it is the one that has them all; at least one
 * @param region of AWS that it is in, by default the cluster's; null when neither is stated
 * @param bucket of S3 that files travel through; null when they travel inside of commands
 * @param logGroup of CloudWatch Logs that shows how far a command is; null when nothing does
 * @param document of SSM that runs the commands
 * @param artefact where the distribution is fetched from, {@code https://...}; null when it comes through the bucket
 */
public record Bastion(
        SortedMap<String, String> tags,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String logGroup,
        String document,
        @Nullable String artefact) {

    /** The name of our own document, unless somebody gave it another. */
    public static final String DOCUMENT = "msk-bootstrap-run";

    public Bastion {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }
}
