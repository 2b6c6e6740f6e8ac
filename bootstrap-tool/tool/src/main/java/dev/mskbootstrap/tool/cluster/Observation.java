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
 * @param acls who has access
 * @param others what else is visible to us; empty when nobody wanted to know
 */
public record Observation(
        ClusterIdentity cluster,
        SortedMap<TopicName, TopicState> topics,
        SortedSet<TopicName> undeclared,
        Map<TopicName, Readers> readers,
        AclState acls,
        SortedMap<TopicName, TopicState> others) {

    public Observation {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        undeclared = Collections.unmodifiableSortedSet(new TreeSet<>(undeclared));
        readers = Map.copyOf(readers);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Nobody wanted to know of ACLs, or of other topics. */
    public Observation(
            ClusterIdentity cluster,
            SortedMap<TopicName, TopicState> topics,
            SortedSet<TopicName> undeclared,
            Map<TopicName, Readers> readers) {
        this(cluster, topics, undeclared, readers, AclState.NOT_ASKED, Collections.emptySortedMap());
    }

    /** The same, and what is known of these topics by now. */
    public Observation withTopics(SortedMap<TopicName, TopicState> now) {
        return new Observation(cluster, now, undeclared, readers, acls, others);
    }

    /** The same, and who has access. */
    public Observation withAcls(AclState seen) {
        return new Observation(cluster, topics, undeclared, readers, seen, others);
    }

    /** The same, and what else is visible to us. */
    public Observation withOthers(SortedMap<TopicName, TopicState> seen) {
        return new Observation(cluster, topics, undeclared, readers, acls, seen);
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
