package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.answer;

import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

/** What is really there, as Kafka's own client reads it once every broker has heard of everything. */
record Truth(Map<String, TopicDescription> topics, Map<String, Config> configs) {

    /** @param names the topics that matter, there or not */
    static Truth of(Fleet fleet, Collection<String> names) {
        try (Admin admin = fleet.admin()) {
            fleet.settle(admin);
            Set<String> there = new TreeSet<>(answer(admin.listTopics().names()));
            there.retainAll(Set.copyOf(names));
            List<ConfigResource> resources = there.stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            Map<String, Config> configs = new HashMap<>();
            answer(admin.describeConfigs(resources).all())
                    .forEach((resource, config) -> configs.put(resource.name(), config));
            return new Truth(answer(admin.describeTopics(there).allTopicNames()), configs);
        }
    }

    /** Whether things are as the change was to make them. */
    boolean holds(Change change) {
        TopicDescription topic = topics.get(change.subject());
        return switch (change) {
            case Change.CreateTopic create -> topic != null && isAs(create.spec(), topic);
            case Change.AddPartitions add ->
                isOf(topic, add.topicId())
                        && Objects.requireNonNull(topic).partitions().size() == add.to();
            case Change.AlterConfig alter ->
                isOf(topic, alter.topicId()) && alter.edits().stream().allMatch(edit -> isAs(alter, edit));
            case Change.DeleteTopic delete -> !isOf(topic, delete.topicId());
            case Change.OfAcls acls -> throw new IllegalArgumentException("no ACLs are played: " + acls);
        };
    }

    private static boolean isOf(@Nullable TopicDescription topic, String id) {
        return topic != null && topic.topicId().toString().equals(id);
    }

    private boolean isAs(TopicSpec spec, TopicDescription topic) {
        return (spec.partitions() == null
                        || spec.partitions() == topic.partitions().size())
                && (spec.replicationFactor() == null
                        || topic.partitions().stream()
                                .allMatch(partition -> partition.replicas().size() == spec.replicationFactor()))
                && spec.config().entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(value(topic.name(), wanted.getKey())));
    }

    private boolean isAs(Change.AlterConfig alter, ConfigChange edit) {
        return Objects.equals(edit.to(), value(alter.topic().value(), edit.key()));
    }

    private @Nullable String value(String topic, String key) {
        Config config = configs.get(topic);
        return config == null ? null : config.get(key).value();
    }
}
