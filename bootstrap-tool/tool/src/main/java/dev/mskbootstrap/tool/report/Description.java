package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Topics as they are on a cluster.
 *
 * @param readers the groups that read each topic that is there
 */
public record Description(
        ClusterIdentity cluster, SortedMap<TopicName, TopicState> topics, Map<TopicName, Readers> readers) {

    public Description {
        readers = Map.copyOf(readers);
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }
}
