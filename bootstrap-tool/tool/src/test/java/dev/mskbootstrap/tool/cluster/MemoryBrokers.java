package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The brokers of the memory cluster: its topics, and what Kafka refuses of a topic whoever asks. */
final class MemoryBrokers {

    private static final int DEFAULT_PARTITIONS = 1;

    private final int brokers;
    private final MemoryPlacement placement;
    private final MemoryAllowance allowance = new MemoryAllowance();
    private final SortedMap<TopicName, MemoryTopic> topics = new TreeMap<>();
    private final Map<String, TopicName> namesInMetrics = new HashMap<>();
    private final Map<TopicName, Integer> takenNames = new HashMap<>();
    private int created;

    MemoryBrokers(List<Broker> brokers) {
        this.brokers = brokers.size();
        this.placement = new MemoryPlacement(brokers);
    }

    SortedMap<TopicName, MemoryTopic> topics() {
        return topics;
    }

    MemoryAllowance allowance() {
        return allowance;
    }

    /** The name is taken for so many creations, though no topic of it is there. */
    void take(TopicName name, int creations) {
        takenNames.put(name, creations);
    }

    Answer create(TopicSpec spec, boolean validateOnly) {
        int taken = takenNames.getOrDefault(spec.name(), 0);
        if (taken > 0) {
            takenNames.put(spec.name(), validateOnly ? taken : taken - 1);
            return exists(spec.name());
        }
        int partitions = validateOnly || spec.partitions() == null ? 0 : spec.partitions();
        return allowance.limited(partitions, () -> createNow(spec, validateOnly));
    }

    private Answer createNow(TopicSpec spec, boolean validateOnly) {
        if (topics.containsKey(spec.name())) {
            return exists(spec.name());
        }
        Optional<String> wrong = whyInvalid(spec);
        if (wrong.isPresent()) {
            return Answer.refused(Reason.INVALID, wrong.get());
        }
        if (!validateOnly) {
            namesInMetrics.put(spec.name().metricName(), spec.name());
            int partitions = spec.partitions() == null ? DEFAULT_PARTITIONS : spec.partitions();
            int replicas = spec.replicationFactor() == null ? Math.min(3, brokers) : spec.replicationFactor();
            topics.put(
                    spec.name(),
                    new MemoryTopic("id-" + ++created, placement.partitions(0, partitions, replicas), spec.config()));
        }
        return Answer.OK;
    }

    private Optional<String> whyInvalid(TopicSpec spec) {
        if (spec.partitions() != null && spec.partitions() < 1) {
            return Optional.of("Number of partitions was set to an invalid non-positive value.");
        }
        if (spec.replicationFactor() != null && (spec.replicationFactor() < 1 || spec.replicationFactor() > brokers)) {
            return Optional.of("Unable to replicate the partition " + spec.replicationFactor() + " time(s): only "
                    + brokers + " broker(s) are registered.");
        }
        return Optional.ofNullable(namesInMetrics.get(spec.name().metricName()))
                .map(other -> "Topic '" + spec.name() + "' collides with existing topic: " + other)
                .or(() -> KafkaConfigs.whyInvalid(spec.config()));
    }

    Answer addPartitions(TopicName name, int total) {
        return allowance.limited(partitionsToAdd(Map.of(name, total)), () -> addPartitionsNow(name, total));
    }

    private Answer addPartitionsNow(TopicName name, int total) {
        MemoryTopic topic = topics.get(name);
        if (topic == null) {
            return gone();
        }
        int there = topic.partitions().size();
        if (total <= there) {
            return Answer.refused(
                    Reason.INVALID,
                    "The topic " + name + " currently has " + there + " partition(s); " + total
                            + " would not be an increase.");
        }
        List<PartitionState> partitions = new ArrayList<>(topic.partitions());
        int replicas = partitions.getFirst().brokers().size();
        partitions.addAll(placement.partitions(there, total, replicas));
        topics.put(name, topic.with(partitions));
        return Answer.OK;
    }

    Answer alterConfigs(TopicName name, List<ConfigEdit> edits) {
        MemoryTopic topic = topics.get(name);
        if (topic == null) {
            return gone();
        }
        SortedMap<String, String> after = new TreeMap<>(topic.overrides());
        for (ConfigEdit edit : edits) {
            if (edit.value() == null) {
                after.remove(edit.key());
            } else {
                after.put(edit.key(), edit.value());
            }
        }
        Optional<String> wrong = KafkaConfigs.whyInvalid(after);
        if (wrong.isPresent()) {
            return Answer.refused(Reason.INVALID, wrong.get());
        }
        topics.put(name, topic.with(after));
        return Answer.OK;
    }

    Answer delete(TopicName name, String id) {
        return allowance.limited(partitions(name), () -> deleteNow(name, id));
    }

    private Answer deleteNow(TopicName name, String id) {
        MemoryTopic topic = topics.get(name);
        if (topic == null || !topic.id().equals(id)) {
            return Answer.refused(Reason.GONE, "This server does not host this topic ID.");
        }
        topics.remove(name);
        namesInMetrics.remove(name.metricName());
        return Answer.OK;
    }

    /** What a request with these creations carries. */
    static int records(Map<TopicName, TopicSpec> specs) {
        return specs.values().stream()
                .mapToInt(spec -> KafkaLimits.recordsToCreate(
                        spec.partitions() == null ? DEFAULT_PARTITIONS : spec.partitions(),
                        spec.config().size()))
                .sum();
    }

    private int partitions(TopicName name) {
        MemoryTopic topic = topics.get(name);
        return topic == null ? 0 : topic.partitions().size();
    }

    int partitionsToAdd(Map<TopicName, Integer> totals) {
        int partitions = 0;
        for (Map.Entry<TopicName, Integer> total : totals.entrySet()) {
            MemoryTopic topic = topics.get(total.getKey());
            partitions +=
                    topic == null ? 0 : total.getValue() - topic.partitions().size();
        }
        return partitions;
    }

    private static Answer exists(TopicName name) {
        return Answer.refused(Reason.EXISTS, "Topic '" + name + "' already exists.");
    }

    private static Answer gone() {
        return Answer.refused(Reason.GONE, "This server does not host this topic-partition.");
    }
}
