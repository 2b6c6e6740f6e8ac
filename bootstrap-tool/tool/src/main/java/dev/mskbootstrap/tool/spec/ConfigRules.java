package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.PartitionQuota;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfig;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the configs of drafts by the table of known keys, and makes the drafts into topics. */
final class ConfigRules {

    private final Flavour flavour;
    private final Optional<PartitionQuota> quota;
    private final List<NamePattern> allowUnknown;
    private final Problems problems;

    ConfigRules(Environment environment, List<NamePattern> allowUnknown, Problems problems) {
        this.flavour = environment.flavour();
        this.quota = environment.limits().capacity().quota(flavour);
        this.allowUnknown = allowUnknown;
        this.problems = problems;
    }

    TopicSpec spec(Draft draft) {
        Attributes topic = draft.merged();
        SortedMap<String, String> config = config(topic);
        checkInSync(draft, topic, config);
        checkQuota(draft, topic, config);
        return new TopicSpec(
                draft.name(),
                topic.partitions() == null ? null : topic.partitions().value(),
                topic.replicationFactor() == null
                        ? null
                        : topic.replicationFactor().value(),
                config,
                topic.about(),
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
        checkSettable(key, stated);
        return switch (known.get().read(stated.value())) {
            case Reading.Value value -> {
                checkNarrowed(known.get(), stated);
                yield Optional.of(value.canonical());
            }
            case Reading.Wrong wrong -> {
                problems.add(stated.where(), wrong.what(), wrong.fix());
                yield Optional.empty();
            }
        };
    }

    private void checkSettable(String key, Stated<String> stated) {
        boolean isFixed = key.equals(Redundancy.MIN_IN_SYNC)
                && flavour.fixedMinInSyncReplicas().isPresent();
        flavour.settableKeys()
                .filter(keys -> !keys.contains(key))
                .ifPresent(keys -> problems.add(
                        stated.where(),
                        key + " cannot be set on " + flavour.title()
                                + (isFixed
                                        ? ": it is always "
                                                + flavour.fixedMinInSyncReplicas()
                                                        .getAsInt()
                                        : ""),
                        isFixed ? "remove it" : "remove it; settable are " + String.join(", ", keys)));
    }

    /** Kafka would take the value. */
    private void checkNarrowed(TopicConfig config, Stated<String> stated) {
        if (flavour.narrowed(config).read(stated.value()) instanceof Reading.Wrong wrong) {
            problems.add(stated.where(), wrong.what() + " on " + flavour.title(), "write a value within this bound");
        }
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

    /** A topic that no cluster of this flavour can hold, were it the only one. */
    private void checkQuota(Draft draft, Attributes topic, SortedMap<String, String> config) {
        Stated<Integer> partitions = topic.partitions();
        boolean isCompacted = TopicConfigs.isCompacted(config.getOrDefault("cleanup.policy", "delete"));
        quota.map(quota -> quota.of(isCompacted))
                .filter(most -> partitions != null && partitions.value() > most)
                .ifPresent(most -> problems.add(
                        Objects.requireNonNull(partitions).where(),
                        draft.name() + ": " + partitions.value() + " partitions are more than " + flavour.title()
                                + " has in all for topics that are " + (isCompacted ? "" : "not ") + "compacted",
                        "write at most " + most + "; if AWS has raised it, state cluster.partitionQuota in env.yaml"));
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
