package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was seen of a cluster.
 *
 * @param topics every topic that is declared or might be deleted
 * @param undeclared names in scope that are visible and not declared; empty when nobody wanted to know
 * @param readers who reads the topics that might be deleted
 * @param others what else is visible to us; empty when nobody wanted to know
 */
public record Observation(
        ClusterIdentity cluster,
        SortedMap<TopicName, TopicState> topics,
        SortedSet<TopicName> undeclared,
        Map<TopicName, Readers> readers,
        SortedMap<TopicName, TopicState> others) {

    public Observation {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        undeclared = Collections.unmodifiableSortedSet(new TreeSet<>(undeclared));
        readers = Map.copyOf(readers);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Nothing else was looked at. */
    public Observation(
            ClusterIdentity cluster,
            SortedMap<TopicName, TopicState> topics,
            SortedSet<TopicName> undeclared,
            Map<TopicName, Readers> readers) {
        this(cluster, topics, undeclared, readers, Collections.emptySortedMap());
    }

    /** The state of a topic that was looked at. */
    public TopicState state(TopicName name) {
        TopicState state = topics.get(name);
        if (state == null) {
            throw new IllegalArgumentException(name + " was not looked at");
        }
        return state;
    }
}
