package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.ConfigValue.Source;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A cluster's topics, as far as they are for a file. */
final class ClusterTopics {

    private ClusterTopics() {}

    static SourceTopic topic(TopicName name, TopicState.Present present) {
        SortedMap<String, String> beyond = new TreeMap<>();
        if (present.configs() instanceof Configs.Values values && hasUnknownSource(values)) {
            beyond.put("other config", "the brokers do not say whether it is set on the topic");
        }
        return new SourceTopic(
                name,
                List.of(),
                Given.of(present.partitions().size()),
                replicationFactor(present.partitions()),
                config(present.configs()),
                beyond);
    }

    private static boolean hasUnknownSource(Configs.Values configs) {
        return configs.values().values().stream().anyMatch(value -> value.source() == Source.UNKNOWN);
    }

    private static Given<Integer> replicationFactor(List<PartitionState> partitions) {
        SortedSet<Integer> factors =
                partitions.stream().map(PartitionState::replicas).collect(Collectors.toCollection(TreeSet::new));
        String shown = factors.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return factors.size() == 1
                ? Given.of(factors.first())
                : new Given.Unstatable<>("its partitions have " + shown + " replicas; plan will not compare it");
    }

    private static Given<SortedMap<String, Given<String>>> config(Configs configs) {
        return switch (configs) {
            case Configs.Values values -> Given.of(own(values));
            case Configs.NotAuthorised refused ->
                new Given.Hidden<>(
                        "not authorised to read them: " + refused.lack().sentence());
            case Configs.Unknown unknown ->
                new Given.Hidden<>("the brokers failed to give them (" + unknown.why() + ")");
        };
    }

    private static SortedMap<String, Given<String>> own(Configs.Values configs) {
        SortedMap<String, Given<String>> own = new TreeMap<>();
        configs.values().forEach((key, value) -> {
            if (value.source() == Source.TOPIC) {
                own.put(key, Given.of(value.value()));
            }
        });
        configs.withheld().forEach(key -> own.put(key, new Given.Unstatable<>("the brokers do not tell its value")));
        return own;
    }

    /** What topics have that do not set a key; keys of which different topics say different things are not there. */
    static Map<String, String> inherited(Collection<TopicState> states) {
        Map<String, String> inherited = new HashMap<>();
        Set<String> contradictory = new HashSet<>();
        for (TopicState state : states) {
            if (state instanceof TopicState.Present present && present.configs() instanceof Configs.Values configs) {
                configs.values().forEach((key, value) -> inherit(key, value, inherited, contradictory));
            }
        }
        inherited.keySet().removeAll(contradictory);
        return inherited;
    }

    private static void inherit(
            String key, ConfigValue value, Map<String, String> inherited, Set<String> contradictory) {
        if (value.source() == Source.BROKER || value.source() == Source.DEFAULT) {
            String before = inherited.putIfAbsent(key, value.value());
            if (before != null && !before.equals(value.value())) {
                contradictory.add(key);
            }
        }
    }
}
