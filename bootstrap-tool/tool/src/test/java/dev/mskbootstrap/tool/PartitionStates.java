package dev.mskbootstrap.tool;

import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Reassignment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Partitions as tests want them, well and unwell. */
public final class PartitionStates {

    private PartitionStates() {}

    /** All copies in sync, on the first so many brokers. */
    public static PartitionState healthy(int number, int replicas) {
        List<Integer> brokers = IntStream.rangeClosed(1, replicas).boxed().toList();
        return new PartitionState(number, 1, brokers, brokers, Reassignment.NONE);
    }

    /** The same, which nobody leads any more. */
    public static PartitionState leaderless(PartitionState of) {
        return new PartitionState(of.partition(), null, of.brokers(), of.inSync(), of.reassignment());
    }

    /** The same, of which only so many copies are in sync. */
    public static PartitionState inSync(PartitionState of, int copies) {
        List<Integer> some = of.brokers().subList(0, copies);
        return new PartitionState(of.partition(), of.leader(), of.brokers(), some, of.reassignment());
    }

    /** The same, with healthy copies on these brokers. */
    public static PartitionState on(PartitionState of, List<Integer> brokers) {
        return new PartitionState(of.partition(), brokers.getFirst(), brokers, brokers, Reassignment.NONE);
    }

    /** The same, on its way to these brokers; those that are new have copied nothing yet. */
    public static PartitionState movingTo(PartitionState of, List<Integer> to) {
        List<Integer> from = of.brokers();
        List<Integer> adding = to.stream().filter(id -> !from.contains(id)).toList();
        List<Integer> removing = from.stream().filter(id -> !to.contains(id)).toList();
        return new PartitionState(
                of.partition(),
                of.leader(),
                Stream.concat(to.stream(), removing.stream()).toList(),
                of.inSync(),
                new Reassignment.UnderWay(adding, removing));
    }

    /** The same, and whether it is on its way anywhere is not for us to know. */
    public static PartitionState movingUnknown(PartitionState of, String why) {
        return new PartitionState(
                of.partition(), of.leader(), of.brokers(), of.inSync(), new Reassignment.Unknown(why));
    }
}
