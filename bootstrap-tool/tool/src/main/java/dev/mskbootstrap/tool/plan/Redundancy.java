package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.spec.TopicSpec;
import org.jspecify.annotations.Nullable;

/** How many brokers a topic can lose. */
final class Redundancy {

    static final String MIN_IN_SYNC = "min.insync.replicas";

    private Redundancy() {}

    /** Says so when it can lose none, so that a rolling patch stops its writers; or when it has too few as it is. */
    static void note(TopicSpec topic, @Nullable Integer replicationFactor, TopicFindings findings) {
        String inSync = topic.config().get(MIN_IN_SYNC);
        if (inSync == null || replicationFactor == null) {
            return;
        }
        int least = Integer.parseInt(inSync);
        if (least > replicationFactor) {
            findings.note(
                    topic.name().value(),
                    "min.insync.replicas (" + least + ") is above the replication factor (" + replicationFactor
                            + "): no write with acks=all succeeds");
        } else if (least == replicationFactor && replicationFactor > 1) {
            findings.note(
                    topic.name().value(),
                    "min.insync.replicas equals the replication factor (" + least
                            + "): one broker down stops writes with acks=all");
        }
    }
}
