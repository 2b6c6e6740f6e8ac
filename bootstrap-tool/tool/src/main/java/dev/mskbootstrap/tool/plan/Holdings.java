package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Holding.Flow;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts partitions. Topics whose configs cannot be read are taken for not compacted, as most are. */
final class Holdings {

    private static final String CLEANUP_POLICY = "cleanup.policy";

    /** What MSK gives topics that do not state it: AWS page msk-default-configuration, for three zones. */
    private static final int DEFAULT_PARTITIONS = 1;

    private static final int DEFAULT_REPLICAS = 3;

    private final Flavour flavour;
    private final SortedMap<TopicName, TopicState.Present> there = new TreeMap<>();

    Holdings(Flavour flavour, Observation observed) {
        this.flavour = flavour;
        observed.others().forEach(this::add);
        observed.topics().forEach(this::add);
    }

    private void add(TopicName name, TopicState state) {
        if (state instanceof TopicState.Present present) {
            there.put(name, present);
        }
    }

    /** What is there, and what these changes make of it. */
    List<Holding> of(List<Change> changes) {
        List<Holding> holdings = new ArrayList<>();
        there.forEach((name, topic) -> holdings.add(whole(name, topic, Flow.THERE)));
        for (Change change : changes) {
            switch (change) {
                case Change.CreateTopic create -> holdings.add(created(create.spec()));
                case Change.AddPartitions add -> holdings.add(added(add));
                case Change.DeleteTopic delete ->
                    holdings.add(whole(delete.topic(), known(delete.topic()), Flow.DELETED));
                case Change.AlterConfig alter -> {
                    // It is as large as before.
                }
                case Change.OfAcls acls -> {
                    // They take no partitions.
                }
            }
        }
        return holdings;
    }

    private TopicState.Present known(TopicName name) {
        TopicState.Present present = there.get(name);
        if (present == null) {
            throw new IllegalArgumentException(name + " is not there");
        }
        return present;
    }

    private Holding created(TopicSpec topic) {
        int partitions = topic.partitions() == null ? DEFAULT_PARTITIONS : topic.partitions();
        int replicas = topic.replicationFactor() == null
                ? flavour.fixedReplicationFactor().orElse(DEFAULT_REPLICAS)
                : topic.replicationFactor();
        boolean isCompacted = TopicConfigs.isCompacted(topic.config().getOrDefault(CLEANUP_POLICY, "delete"));
        return new Holding(topic.name(), Flow.ADDED, partitions, partitions * replicas, isCompacted);
    }

    /** Kafka gives new partitions as many replicas as the first one has. */
    private Holding added(Change.AddPartitions add) {
        TopicState.Present topic = known(add.topic());
        int partitions = add.to() - add.from();
        int replicas = topic.partitions().getFirst().replicas();
        return new Holding(add.topic(), Flow.ADDED, partitions, partitions * replicas, isCompacted(topic));
    }

    private static Holding whole(TopicName name, TopicState.Present topic, Flow flow) {
        int replicas =
                topic.partitions().stream().mapToInt(PartitionState::replicas).sum();
        return new Holding(name, flow, topic.partitions().size(), replicas, isCompacted(topic));
    }

    private static boolean isCompacted(TopicState.Present topic) {
        ConfigValue policy = topic.configs() instanceof Configs.Values configs
                ? configs.values().get(CLEANUP_POLICY)
                : null;
        return policy != null && TopicConfigs.isCompacted(policy.value());
    }
}
