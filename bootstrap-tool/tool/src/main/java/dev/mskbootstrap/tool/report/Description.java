package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Reassignments;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Topics as they are on a cluster.
 *
 * @param readers the groups that read each topic that is there
 * @param acls who has access
 * @param unseen what may be missing to see more, when nothing at all was seen
 * @param meant topics that are there, in place of such as are missing and have similar names
 */
public record Description(
        ClusterIdentity cluster,
        SortedMap<TopicName, TopicState> topics,
        Map<TopicName, Readers> readers,
        AclState acls,
        List<Lack> unseen,
        Map<TopicName, TopicName> meant) {

    public Description {
        meant = Map.copyOf(meant);
        unseen = List.copyOf(unseen);
        readers = Map.copyOf(readers);
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    /** Something was seen. */
    public Description(
            ClusterIdentity cluster,
            SortedMap<TopicName, TopicState> topics,
            Map<TopicName, Readers> readers,
            AclState acls) {
        this(cluster, topics, readers, acls, List.of(), Map.of());
    }

    /** Nobody wanted to know of ACLs. */
    public Description(
            ClusterIdentity cluster, SortedMap<TopicName, TopicState> topics, Map<TopicName, Readers> readers) {
        this(cluster, topics, readers, AclState.NOT_ASKED);
    }

    /** Why it is not known whether any of them is being reassigned; empty when it is known. */
    Optional<String> reassignmentsUnknown() {
        return topics.values().stream()
                .filter(TopicState.Present.class::isInstance)
                .flatMap(state -> Reassignments.unknown((TopicState.Present) state).stream())
                .findFirst();
    }
}
