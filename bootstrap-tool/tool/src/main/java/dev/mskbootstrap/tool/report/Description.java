package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Topics as they are on a cluster. */
public record Description(ClusterIdentity cluster, SortedMap<TopicName, TopicState> topics) {

    public Description {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }
}
