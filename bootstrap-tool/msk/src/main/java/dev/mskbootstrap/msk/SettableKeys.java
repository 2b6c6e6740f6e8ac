package dev.mskbootstrap.msk;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The topic config keys that may be set on the flavours of MSK that limit them. */
final class SettableKeys {

    /** AWS page serverless-config. */
    static final SortedSet<String> SERVERLESS = sorted(
            "cleanup.policy",
            "compression.type",
            "max.message.bytes",
            "message.timestamp.difference.max.ms",
            "message.timestamp.type",
            "retention.bytes",
            "retention.ms");

    /** AWS pages msk-configuration-express-read-write and msk-configuration-express-read-only. */
    static final SortedSet<String> EXPRESS = sorted(
            "cleanup.policy",
            "compression.type",
            "delete.retention.ms",
            "max.compaction.lag.ms",
            "max.message.bytes",
            "message.timestamp.after.max.ms",
            "message.timestamp.before.max.ms",
            "message.timestamp.type",
            "min.compaction.lag.ms",
            "retention.bytes",
            "retention.ms");

    /** AWS page serverless-config; Express changes the policy of a topic that is there. */
    static final SortedSet<String> SERVERLESS_AT_CREATION = sorted("cleanup.policy");

    private SettableKeys() {}

    static SortedSet<String> sorted(String... keys) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(keys)));
    }
}
