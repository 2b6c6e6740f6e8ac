package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfig;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the configs of drafts by the table of known keys, and makes the drafts into topics. */
final class ConfigRules {

    private final Flavour flavour;
    private final List<NamePattern> allowUnknown;
    private final Problems problems;

    ConfigRules(Flavour flavour, List<NamePattern> allowUnknown, Problems problems) {
        this.flavour = flavour;
        this.allowUnknown = allowUnknown;
        this.problems = problems;
    }

    TopicSpec spec(Draft draft) {
        Attributes topic = draft.merged();
        SortedMap<String, String> config = config(topic);
        checkInSync(draft, topic, config);
        return new TopicSpec(
                draft.name(),
                topic.partitions() == null ? null : topic.partitions().value(),
                topic.replicationFactor() == null
                        ? null
                        : topic.replicationFactor().value(),
                config,
                topic.description(),
                topic.owner(),
                draft.where(),
                origins(topic));
    }

    private SortedMap<String, String> config(Attributes topic) {
        SortedMap<String, String> config = new TreeMap<>();
        topic.config().forEach((key, stated) -> value(key, stated).ifPresent(value -> config.put(key, value)));
        return config;
    }

    private Optional<String> value(String key, Stated<String> stated) {
        Optional<TopicConfig> known = TopicConfigs.find(key);
        if (known.isEmpty()) {
            return unknown(key, stated);
        }
        flavour.settableKeys()
                .filter(keys -> !keys.contains(key))
                .ifPresent(keys -> problems.add(
                        stated.where(),
                        key + " cannot be set on " + flavour.title(),
                        "remove it; settable are " + String.join(", ", keys)));
        return switch (known.get().read(stated.value())) {
            case Reading.Value value -> Optional.of(value.canonical());
            case Reading.Wrong wrong -> {
                problems.add(stated.where(), wrong.what(), wrong.fix());
                yield Optional.empty();
            }
        };
    }

    private Optional<String> unknown(String key, Stated<String> stated) {
        if (allowUnknown.stream().anyMatch(pattern -> pattern.covers(key))) {
            return Optional.of(stated.value());
        }
        String fix = Suggestion.nearest(key, TopicConfigs.keys())
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("see kafka.apache.org/documentation/#topicconfigs, or name it in allowUnknownConfig");
        problems.add(stated.where(), "unknown topic config \"" + key + "\"", fix);
        return Optional.empty();
    }

    private void checkInSync(Draft draft, Attributes topic, SortedMap<String, String> config) {
        Stated<Integer> replicas = topic.replicationFactor();
        String inSync = config.get(Redundancy.MIN_IN_SYNC);
        if (replicas != null && inSync != null && Integer.parseInt(inSync) > replicas.value()) {
            Stated<String> stated = topic.config().get(Redundancy.MIN_IN_SYNC);
            problems.add(
                    stated == null ? draft.where() : stated.where(),
                    draft.name() + ": min.insync.replicas " + inSync + " is above the replication factor "
                            + replicas.value() + ": brokers before Kafka 3.7 refuse every write with acks=all",
                    "write at most " + Math.max(1, replicas.value() - 1));
        }
    }

    private static Map<String, Location> origins(Attributes topic) {
        Map<String, Location> origins = new HashMap<>();
        topic.config().forEach((key, stated) -> origins.put(key, stated.where()));
        if (topic.partitions() != null) {
            origins.put("partitions", topic.partitions().where());
        }
        if (topic.replicationFactor() != null) {
            origins.put("replicationFactor", topic.replicationFactor().where());
        }
        return origins;
    }
}
