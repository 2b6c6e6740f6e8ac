package dev.mskbootstrap.tool.cluster;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A topic of the memory cluster; {@code overrides} are the configs of its own. */
record MemoryTopic(String id, List<PartitionState> partitions, SortedMap<String, String> overrides) {

    MemoryTopic {
        partitions = List.copyOf(partitions);
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
    }

    MemoryTopic with(List<PartitionState> others) {
        return new MemoryTopic(id, others, overrides);
    }

    MemoryTopic with(SortedMap<String, String> others) {
        return new MemoryTopic(id, partitions, others);
    }
}
