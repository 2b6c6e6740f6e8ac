package dev.mskbootstrap.msk;

import org.jspecify.annotations.Nullable;

/**
 * The Kafka versions that know a topic config key.
 *
 * @param since the first of them; null when older than any that MSK runs (2.8), or not known
 * @param removedIn the first that no longer knows it; null when none is
 * @param tieredBuilds whether MSK's tiered builds of older versions ({@code 2.8.2.tiered}) know it too
 */
public record KafkaVersions(
        @Nullable KafkaVersion since, @Nullable KafkaVersion removedIn, boolean tieredBuilds) {

    static final KafkaVersions ALL = new KafkaVersions(null, null, false);

    /** Whether a broker of this version knows the key. */
    public boolean include(KafkaVersion version) {
        return (tieredBuilds && version.tiered()) || (hasBegun(version) && !hasEnded(version));
    }

    static KafkaVersions since(int major, int minor) {
        return new KafkaVersions(new KafkaVersion(major, minor), null, false);
    }

    static KafkaVersions before(int major, int minor) {
        return new KafkaVersions(null, new KafkaVersion(major, minor), false);
    }

    KafkaVersions andTieredBuilds() {
        return new KafkaVersions(since, removedIn, true);
    }

    private boolean hasBegun(KafkaVersion version) {
        return since == null || version.isAtLeast(since);
    }

    private boolean hasEnded(KafkaVersion version) {
        return removedIn != null && version.isAtLeast(removedIn);
    }
}
