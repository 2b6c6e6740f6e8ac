package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfig;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a flavour has against a topic, each in words for whoever wants it. */
record TopicRules(Flavour flavour) {

    private static final String MIN_IN_SYNC = "min.insync.replicas";

    /** Against configs; those that are null are reset to their defaults, which is always possible. */
    Stream<String> config(Map<String, @Nullable String> configs) {
        Map<String, String> set = new TreeMap<>();
        configs.forEach((key, value) -> {
            if (value != null) {
                set.put(key, value);
            }
        });
        List<String> forbidden =
                set.keySet().stream().filter(key -> !flavour.canSet(key)).toList();
        return Stream.concat(
                forbidden(forbidden),
                set.entrySet().stream().flatMap(entry -> value(entry.getKey(), entry.getValue())));
    }

    /** Against so many replicas of a partition. */
    Stream<String> replicas(int wanted) {
        return flavour.fixedReplicationFactor().stream()
                .filter(fixed -> fixed != wanted)
                .mapToObj(fixed -> "replication factor %d is wanted, on %s it is always %d"
                        .formatted(wanted, flavour.title(), fixed));
    }

    private Stream<String> forbidden(List<String> keys) {
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        SortedSet<String> settable = flavour.settableKeys().orElseThrow();
        String cannot = "%s cannot be set on %s (settable: %s)"
                .formatted(String.join(", ", keys), flavour.title(), String.join(", ", settable));
        return Stream.concat(Stream.of(cannot), keys.contains(MIN_IN_SYNC) ? inSync() : Stream.empty());
    }

    private Stream<String> inSync() {
        return flavour.fixedMinInSyncReplicas().stream().mapToObj(fixed -> MIN_IN_SYNC + " is always " + fixed);
    }

    /** Only what MSK adds: Kafka itself has read the value by then, and knows it better. */
    private Stream<String> value(String key, String value) {
        return TopicConfigs.find(key).stream()
                .filter(config -> !narrowed(config).equals(config))
                .map(config -> narrowed(config).read(value))
                .filter(Reading.Wrong.class::isInstance)
                .map(wrong -> ((Reading.Wrong) wrong).what() + " on " + flavour.title());
    }

    private TopicConfig narrowed(TopicConfig config) {
        return flavour.narrowed(config);
    }
}
