package dev.mskbootstrap.tool.verify;

import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Partitions;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether each partition's copies are in as many racks as they could be. */
final class RackSpread {

    static final String REMEDY = "kafka-reassign-partitions.sh";

    private final Map<Integer, String> racks;
    private final int racksOfCluster;

    /** @param racks of the brokers that say where they stand; of any other broker nothing is assumed */
    RackSpread(Map<Integer, String> racks) {
        this.racks = Map.copyOf(racks);
        this.racksOfCluster = new TreeSet<>(racks.values()).size();
    }

    /** Which partitions have copies in one rack that need not be there, in words; empty when none has. */
    Optional<String> shared(TopicState.Present topic) {
        SortedMap<String, List<Integer>> partitionsByRack = new TreeMap<>();
        for (PartitionState partition : topic.partitions()) {
            for (String rack : shared(partition.target())) {
                partitionsByRack
                        .computeIfAbsent(rack, first -> new ArrayList<>())
                        .add(partition.partition());
            }
        }
        return partitionsByRack.isEmpty() ? Optional.empty() : Optional.of(words(partitionsByRack));
    }

    /** The racks with more than one of these brokers, unless there are too few racks; an unknown rack may be any. */
    private Set<String> shared(List<Integer> brokers) {
        Set<String> once = new HashSet<>();
        Set<String> shared = new HashSet<>();
        int unknown = 0;
        for (int broker : brokers) {
            String rack = racks.get(broker);
            if (rack == null) {
                unknown++;
            } else if (!once.add(rack)) {
                shared.add(rack);
            }
        }
        return once.size() + unknown < Math.min(brokers.size(), racksOfCluster) ? shared : Set.of();
    }

    private String words(SortedMap<String, List<Integer>> partitionsByRack) {
        return "replicas share a rack, and the cluster has " + racksOfCluster + " racks: "
                + partitionsByRack.entrySet().stream()
                        .map(entry -> entry.getKey() + " in " + Partitions.words(entry.getValue()))
                        .collect(Collectors.joining("; "));
    }
}
