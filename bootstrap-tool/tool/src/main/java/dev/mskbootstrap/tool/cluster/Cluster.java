package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A Kafka cluster, as much of it as this tool uses.
 *
 * <p>Each write is one request, so its items must fit {@link Batches}; each answers for every item. Every method waits
 * for the answer, at most for the time that the cluster was opened with. Reads may lag behind writes by seconds.
 *
 * <p>A {@link ClusterException} means that the request as a whole had no answer.
 */
public interface Cluster extends AutoCloseable {

    /** Which cluster this is, and its brokers. */
    ClusterIdentity identity();

    /** Who we are to it. */
    Standing standing();

    /** Each topic, asked for by name: there, missing, or not for us to see; with the reassignments under way. */
    Map<TopicName, TopicState> describe(Collection<TopicName> names);

    /** The names of all topics that are visible to us: a topic that is not here may still be there. */
    SortedSet<TopicName> list();

    /** Which consumers each topic has, as far as we may see. */
    Map<TopicName, Readers> readers(Collection<TopicName> names);

    /** Asks whether the brokers would create these topics, without creating them. */
    Map<TopicName, Answer> tryCreate(Collection<TopicSpec> topics);

    /** Creates, deletes and adds partitions in one try: whoever is {@link Answer.Throttled} waits and asks again. */
    Map<TopicName, Answer> create(Collection<TopicSpec> topics);

    /** Raises the number of partitions to these totals. */
    Map<TopicName, Answer> addPartitions(Map<TopicName, Integer> totals);

    /** Sets or resets the keys that are named, and no others. */
    Map<TopicName, Answer> alterConfigs(Map<TopicName, List<ConfigEdit>> edits);

    /** Deletes the topics that have these ids: a topic made anew under the same name stays. */
    Map<TopicName, Answer> delete(Map<TopicName, String> ids);

    /** All ACLs, if we may read them. Nothing else asks for them: whoever declares no ACLs needs no right to. */
    AclState acls();

    /** Makes ACLs; one that is there stays as it is. */
    Map<Binding, Answer> createAcls(Collection<Binding> acls);

    /** Removes these ACLs and no others. */
    Map<Binding, Answer> deleteAcls(Collection<Binding> acls);

    @Override
    void close();
}
