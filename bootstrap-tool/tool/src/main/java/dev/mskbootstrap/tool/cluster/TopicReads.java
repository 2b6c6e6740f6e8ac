package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.TopicRight;
import dev.mskbootstrap.tool.cluster.Await.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Topics whose configs are asked for in one request; all requests are under way at once. */
    private static final int CONFIGS_PER_REQUEST = 250;

    private final Admin admin;
    private final Await await;
    private final ReassignmentReads reassignments;
    private final Map<ConfigValue, ConfigValue> shared = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> sharedBrokers = new HashMap<>();

    TopicReads(Admin admin, Await await, ReassignmentReads reassignments) {
        this.admin = admin;
        this.await = await;
        this.reassignments = reassignments;
    }

    Map<TopicName, TopicState> describe(Collection<TopicName> names) {
        Map<TopicName, TopicState> states = new HashMap<>();
        Map<TopicName, TopicDescription> present = new HashMap<>();
        List<String> texts = names.stream().map(TopicName::value).toList();
        admin.describeTopics(texts).topicNameValues().forEach((text, future) -> {
            TopicName name = new TopicName(text);
            switch (await.result(future)) {
                case Result.Value<TopicDescription> value -> present.put(name, value.value());
                case Result.Failure<TopicDescription> failure -> states.put(name, absent(failure.cause()));
            }
        });
        if (present.isEmpty()) {
            return states;
        }
        Map<ConfigResource, KafkaFuture<Config>> asked = askConfigs(present.keySet());
        Supplier<Function<TopicPartition, Reassignment>> moving = reassignments.ask();
        Map<TopicName, Configs> configs = configs(asked);
        Function<TopicPartition, Reassignment> reassigned = moving.get();
        present.forEach((name, description) -> states.put(
                name, present(description, configs.getOrDefault(name, new Configs.Unknown("no answer")), reassigned)));
        return states;
    }

    private static TopicState absent(Throwable cause) {
        return switch (Reasons.of(cause)) {
            case GONE -> new TopicState.Missing(new Preflight.NotAsked());
            case NOT_AUTHORISED -> new TopicState.NotAuthorised(TopicRight.DESCRIBE);
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

    /** All requests are under way when this returns. */
    private Map<ConfigResource, KafkaFuture<Config>> askConfigs(Collection<TopicName> names) {
        Map<ConfigResource, KafkaFuture<Config>> futures = new HashMap<>();
        List<ConfigResource> resources =
                new ArrayList<>(names.stream().map(TopicReads::resource).toList());
        for (int from = 0; from < resources.size(); from += CONFIGS_PER_REQUEST) {
            int to = Math.min(resources.size(), from + CONFIGS_PER_REQUEST);
            futures.putAll(admin.describeConfigs(resources.subList(from, to)).values());
        }
        return futures;
    }

    private Map<TopicName, Configs> configs(Map<ConfigResource, KafkaFuture<Config>> futures) {
        Map<TopicName, Configs> configs = new HashMap<>();
        futures.forEach((resource, future) -> configs.put(new TopicName(resource.name()), configs(future)));
        return configs;
    }

    private Configs configs(KafkaFuture<Config> future) {
        return switch (await.result(future)) {
            case Result.Value<Config> value -> new Configs.Values(values(value.value()));
            case Result.Failure<Config> failure ->
                Reasons.of(failure.cause()) == Reason.NOT_AUTHORISED
                        ? new Configs.NotAuthorised()
                        : new Configs.Unknown(Reasons.text(failure.cause()));
        };
    }

    private SortedMap<String, ConfigValue> values(Config config) {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                values.put(entry.name(), share(new ConfigValue(entry.value(), source(entry.source()))));
            }
        }
        return values;
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
