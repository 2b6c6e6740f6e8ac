package dev.mskbootstrap.tool.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the memory cluster puts replicas: as Kafka does, into as many racks as there are. */
record MemoryPlacement(List<Broker> brokers) {

    List<PartitionState> partitions(int from, int to, int replicas) {
        List<PartitionState> partitions = new ArrayList<>();
        for (int number = from; number < to; number++) {
            List<Integer> ids = place(number, replicas);
            partitions.add(new PartitionState(number, ids.getFirst(), ids, ids, Reassignment.NONE));
        }
        return partitions;
    }

    private List<Integer> place(int partition, int replicas) {
        List<Integer> placed = new ArrayList<>();
        Set<String> racks = new HashSet<>();
        while (placed.size() < replicas) {
            Broker next = next(partition, placed, racks);
            placed.add(next.id());
            racks.add(rack(next));
        }
        return placed;
    }

    /** The next in turn that brings a new rack; where none does, the next in turn. */
    private Broker next(int partition, List<Integer> placed, Set<String> racks) {
        List<Broker> inTurn = new ArrayList<>();
        for (int step = 0; step < brokers.size(); step++) {
            inTurn.add(brokers.get((partition + step) % brokers.size()));
        }
        inTurn.removeIf(broker -> placed.contains(broker.id()));
        return inTurn.stream()
                .filter(broker -> !racks.contains(rack(broker)))
                .findFirst()
                .orElseGet(inTurn::getFirst);
    }

    /** To Kafka, brokers that say nothing stand in one rack. */
    private static String rack(Broker broker) {
        return broker.rack() == null ? "" : broker.rack();
    }
}
