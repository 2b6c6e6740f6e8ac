package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.cluster.Await.Result;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Reads topics and their configs by name. */
final class TopicReads {

    /** Topics whose configs are asked for in one request. */
    private static final int CONFIGS_PER_REQUEST = 250;

    private final Admin admin;
    private final Await await;
    private final ReassignmentReads reassignments;
    private final Standing standing;
    private final Map<ConfigValue, ConfigValue> shared = new HashMap<>();
    private final Map<String, String> sharedKeys = new HashMap<>();
    private final Map<SortedMap<String, ConfigValue>, Configs> sharedConfigs = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> sharedBrokers = new HashMap<>();

    TopicReads(Admin admin, Await await, ReassignmentReads reassignments, Standing standing) {
        this.standing = standing;
        this.admin = admin;
        this.await = await;
        this.reassignments = reassignments;
    }

    /**
     * What is known of each. Configs are asked for at once, be the topics there or not. The controller is asked after the
     * topics were described: a client that misses it would make them wait.
     */
    Map<TopicName, TopicState> describe(Collection<TopicName> names) {
        List<String> texts = names.stream().map(TopicName::value).toList();
        Map<String, KafkaFuture<TopicDescription>> described =
                admin.describeTopics(texts).topicNameValues();
        Map<String, KafkaFuture<Config>> asked = askConfigs(texts);
        Map<TopicName, TopicState> states = new HashMap<>();
        Map<TopicName, TopicDescription> present = new LinkedHashMap<>();
        for (TopicName name : names) {
            switch (await.result(Objects.requireNonNull(described.get(name.value())))) {
                case Result.Value<TopicDescription> value -> present.put(name, value.value());
                case Result.Failure<TopicDescription> failure -> states.put(name, absent(name, failure.cause()));
            }
        }
        states.putAll(present(present, asked));
        return states;
    }

    private Map<TopicName, TopicState> present(
            Map<TopicName, TopicDescription> descriptions, Map<String, KafkaFuture<Config>> asked) {
        if (descriptions.isEmpty()) {
            return Map.of();
        }
        Supplier<Function<TopicPartition, Reassignment>> moving = reassignments.ask();
        Map<TopicName, Configs> configs = new HashMap<>();
        // Removed as they are read: ten thousand topics' answers need not be in memory at once.
        descriptions
                .keySet()
                .forEach(name -> configs.put(name, configs(name, Objects.requireNonNull(asked.remove(name.value())))));
        Function<TopicPartition, Reassignment> reassigned = moving.get();
        Map<TopicName, TopicState> states = new HashMap<>();
        descriptions.forEach((name, description) ->
                states.put(name, present(description, Objects.requireNonNull(configs.get(name)), reassigned)));
        return states;
    }

    private TopicState absent(TopicName name, Throwable cause) {
        return switch (Reasons.of(cause)) {
            case GONE -> new TopicState.Missing(new Preflight.NotAsked());
            case NOT_AUTHORISED ->
                new TopicState.NotAuthorised(standing.lack(KafkaAction.DESCRIBE_TOPIC, name.value()));
            case NO_ANSWER -> throw Await.failed("describe the topics", cause);
            default -> new TopicState.Unknown(Reasons.text(cause));
        };
    }

    private TopicState present(
            TopicDescription description, Configs configs, Function<TopicPartition, Reassignment> reassigned) {
        List<PartitionState> partitions = description.partitions().stream()
                .map(info ->
                        partition(info, reassigned.apply(new TopicPartition(description.name(), info.partition()))))
                .toList();
        return new TopicState.Present(description.topicId().toString(), partitions, configs);
    }

    private PartitionState partition(TopicPartitionInfo info, Reassignment reassignment) {
        Node leader = info.leader();
        return new PartitionState(
                info.partition(),
                leader == null || leader.isEmpty() ? null : leader.id(),
                ids(info.replicas()),
                ids(info.isr()),
                reassignment);
    }

    /** Few brokers make few such lists, however many partitions there are. */
    private List<Integer> ids(List<Node> nodes) {
        return sharedBrokers.computeIfAbsent(nodes.stream().map(Node::id).toList(), List::copyOf);
    }

    private Map<String, KafkaFuture<Config>> askConfigs(List<String> names) {
        Map<String, KafkaFuture<Config>> futures = new HashMap<>();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        for (int from = 0; from < resources.size(); from += CONFIGS_PER_REQUEST) {
            int to = Math.min(resources.size(), from + CONFIGS_PER_REQUEST);
            admin.describeConfigs(resources.subList(from, to))
                    .values()
                    .forEach((resource, future) -> futures.put(resource.name(), future));
        }
        return futures;
    }

    private Configs configs(TopicName name, KafkaFuture<Config> future) {
        return switch (await.result(future)) {
            case Result.Value<Config> value -> values(value.value());
            case Result.Failure<Config> failure ->
                Reasons.of(failure.cause()) == Reason.NOT_AUTHORISED
                        ? new Configs.NotAuthorised(
                                standing.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, name.value()))
                        : new Configs.Unknown(Reasons.text(failure.cause()));
        };
    }

    private Configs values(Config config) {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        SortedSet<String> withheld = new TreeSet<>();
        for (ConfigEntry entry : config.entries()) {
            ConfigValue.Source source = source(entry.source());
            if (entry.value() != null) {
                values.put(
                        sharedKeys.computeIfAbsent(entry.name(), key -> key),
                        share(new ConfigValue(entry.value(), source)));
            } else if (source == ConfigValue.Source.TOPIC) {
                withheld.add(entry.name());
            }
        }
        return withheld.isEmpty()
                ? sharedConfigs.computeIfAbsent(values, Configs.Values::new)
                : new Configs.Values(values, withheld);
    }

    /** Ten thousand topics have mostly the same values: one object for each is enough. */
    private ConfigValue share(ConfigValue value) {
        return shared.computeIfAbsent(value, same -> same);
    }

    private static ConfigValue.Source source(ConfigEntry.ConfigSource source) {
        return switch (source) {
            case DYNAMIC_TOPIC_CONFIG -> ConfigValue.Source.TOPIC;
            case DYNAMIC_BROKER_CONFIG, DYNAMIC_DEFAULT_BROKER_CONFIG, STATIC_BROKER_CONFIG ->
                ConfigValue.Source.BROKER;
            case DEFAULT_CONFIG -> ConfigValue.Source.DEFAULT;
            default -> ConfigValue.Source.UNKNOWN;
        };
    }

    static ConfigResource resource(TopicName name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name.value());
    }
}
