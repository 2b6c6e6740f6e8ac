package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.TopicName;
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

    /** Says so when it can lose none, so that a rolling patch stops its writers; or when it has too few as it is. */
    public static Optional<Note> note(TopicSpec topic, @Nullable Integer replicationFactor) {
        String inSync = topic.config().get(MIN_IN_SYNC);
        if (inSync == null || replicationFactor == null) {
            return Optional.empty();
        }
        int least = Integer.parseInt(inSync);
        if (least > replicationFactor) {
            return Optional.of(tooFew(topic.name(), least, replicationFactor));
        }
        return least == replicationFactor && replicationFactor > 1
                ? Optional.of(new Note(
                        topic.name().value(),
                        "min.insync.replicas equals the replication factor (" + least
                                + "): one broker down stops writes with acks=all"))
                : Optional.empty();
    }

    /** Brokers since Kafka 3.7 ask for no more replicas in sync than there are (KAFKA-15583); older ones do. */
    public static Note tooFew(TopicName name, int least, int replicationFactor) {
        return new Note(
                name.value(),
                "min.insync.replicas " + least + " is above the replication factor " + replicationFactor
                        + ": brokers before Kafka 3.7 refuse every write with acks=all");
    }
}
