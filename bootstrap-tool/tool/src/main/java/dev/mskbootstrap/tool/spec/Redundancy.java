package dev.mskbootstrap.tool.spec;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many brokers a topic can lose before writes stop. */
public final class Redundancy {

    /** The config that says how many replicas must have a record before it is acknowledged. */
    public static final String MIN_IN_SYNC = "min.insync.replicas";

    private Redundancy() {}

    /** What files say that is worth knowing, though nothing is wrong with it. */
    public static List<Note> notes(Desired desired) {
        return desired.topics().values().stream()
                .flatMap(topic -> note(topic, topic.replicationFactor()).stream())
                .toList();
    }

    /** Says so when a topic can lose none: a rolling patch then stops its writers. */
    public static Optional<Note> note(TopicSpec topic, @Nullable Integer replicationFactor) {
        String inSync = topic.config().get(MIN_IN_SYNC);
        boolean canLoseNone = inSync != null
                && replicationFactor != null
                && replicationFactor > 1
                && Integer.parseInt(inSync) >= replicationFactor;
        return canLoseNone
                ? Optional.of(new Note(
                        topic.name().value(),
                        "min.insync.replicas equals the replication factor (" + inSync
                                + "): one broker down stops writes with acks=all"))
                : Optional.empty();
    }
}
