package dev.mskbootstrap.tool.cluster;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which cluster answered.
 *
 * @param id Kafka's cluster id
 * @param brokers those that were up when it answered first
 */
public record ClusterIdentity(String id, List<Broker> brokers) {

    public ClusterIdentity {
        brokers = brokers.stream().sorted(Comparator.comparingInt(Broker::id)).toList();
    }

    /** The rack of each broker that is up and says where it stands. */
    public SortedMap<Integer, String> racks() {
        SortedMap<Integer, String> racks = new TreeMap<>();
        for (Broker broker : brokers) {
            String rack = broker.rack();
            if (rack != null) {
                racks.put(broker.id(), rack);
            }
        }
        return Collections.unmodifiableSortedMap(racks);
    }
}
