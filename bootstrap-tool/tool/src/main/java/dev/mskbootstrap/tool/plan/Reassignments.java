package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Partitions;
import dev.mskbootstrap.tool.cluster.Reassignment;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reassignments under way: what is said of them. They are somebody else's work, and are left to come to their end. */
public final class Reassignments {

    static final String WAIT = "wait until it is done; kafka-reassign-partitions.sh --list shows what is under way";

    private Reassignments() {}

    /** What is under way in a topic, in words; empty when nothing is, or nobody says. */
    public static Optional<String> underWay(TopicState.Present topic) {
        SortedSet<Integer> partitions = new TreeSet<>();
        SortedSet<Integer> adding = new TreeSet<>();
        SortedSet<Integer> removing = new TreeSet<>();
        for (PartitionState partition : topic.partitions()) {
            if (partition.reassignment() instanceof Reassignment.UnderWay moving) {
                partitions.add(partition.partition());
                adding.addAll(moving.adding());
                removing.addAll(moving.removing());
            }
        }
        return partitions.isEmpty()
                ? Optional.empty()
                : Optional.of("reassignment under way: " + Partitions.words(partitions) + brokers(", adding", adding)
                        + brokers(", removing", removing));
    }

    /** Why it is not known whether anything is under way; empty when it is known. */
    public static Optional<String> unknown(TopicState.Present topic) {
        return topic.partitions().stream()
                .map(PartitionState::reassignment)
                .filter(Reassignment.Unknown.class::isInstance)
                .map(unknown -> ((Reassignment.Unknown) unknown).why())
                .findFirst();
    }

    static boolean isUnderWay(TopicState.Present topic) {
        return topic.partitions().stream()
                .anyMatch(partition -> partition.reassignment() instanceof Reassignment.UnderWay);
    }

    /** Whether a config slows the copies of a reassignment down: whoever reassigns sets it, and takes it away again. */
    static boolean isThrottle(String configKey) {
        return configKey.endsWith(".replication.throttled.replicas");
    }

    private static String brokers(String verb, SortedSet<Integer> ids) {
        return ids.isEmpty()
                ? ""
                : verb
                        + (ids.size() == 1 ? " broker " : " brokers ")
                        + ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
