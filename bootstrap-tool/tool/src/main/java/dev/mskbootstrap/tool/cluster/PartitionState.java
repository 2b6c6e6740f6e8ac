package dev.mskbootstrap.tool.cluster;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partition: who leads it, where its copies are, and how they are.
 *
 * @param leader the broker that leads it; nothing when none does
 * @param brokers whoever has a copy or shall have one, the preferred leader first
 * @param inSync those of them whose copies are up to date
 */
public record PartitionState(
        int partition,
        @Nullable Integer leader,
        List<Integer> brokers,
        List<Integer> inSync,
        Reassignment reassignment) {

    public PartitionState {
        brokers = withNewcomers(brokers, reassignment);
        inSync = List.copyOf(inSync);
    }

    /** The controller knows who shall have a copy before the brokers show it. */
    private static List<Integer> withNewcomers(List<Integer> brokers, Reassignment reassignment) {
        return reassignment instanceof Reassignment.UnderWay moving
                ? Stream.concat(brokers.stream(), moving.adding().stream())
                        .distinct()
                        .toList()
                : List.copyOf(brokers);
    }

    public boolean hasLeader() {
        return leader != null;
    }

    /** How many copies it shall have, once a reassignment that is under way is done. */
    public int replicas() {
        return target().size();
    }

    /** The brokers that shall have a copy, once a reassignment that is under way is done. */
    public List<Integer> target() {
        return reassignment instanceof Reassignment.UnderWay moving ? without(moving.removing()::contains) : brokers;
    }

    /** Whether every copy that neither comes nor goes is up to date. */
    public boolean isInSync() {
        return reassignment instanceof Reassignment.UnderWay moving
                ? inSync.containsAll(without(broker ->
                        moving.adding().contains(broker) || moving.removing().contains(broker)))
                : inSync.size() == brokers.size();
    }

    private List<Integer> without(Predicate<Integer> leaving) {
        return brokers.stream().filter(leaving.negate()).toList();
    }
}
