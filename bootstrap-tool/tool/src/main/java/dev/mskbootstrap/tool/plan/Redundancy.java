package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.spec.TopicSpec;
import org.jspecify.annotations.Nullable;

/** How many brokers a topic can lose. */
final class Redundancy {

    static final String MIN_IN_SYNC = "min.insync.replicas";

    private Redundancy() {}

    /** Says so when it can lose none: a rolling patch then stops its writers. */
    static void note(TopicSpec topic, @Nullable Integer replicationFactor, TopicFindings findings) {
        String inSync = topic.config().get(MIN_IN_SYNC);
        if (inSync != null
                && replicationFactor != null
                && Integer.parseInt(inSync) >= replicationFactor
                && replicationFactor > 1) {
            findings.note(
                    topic.name().value(),
                    "min.insync.replicas equals the replication factor (" + inSync
                            + "): one broker down stops writes with acks=all");
        }
    }
}
