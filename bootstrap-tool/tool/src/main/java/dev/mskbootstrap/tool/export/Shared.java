package dev.mskbootstrap.tool.export;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What goes under {@code defaults}, because most topics have it and every topic states something of the kind: a topic that
 * states nothing must not come by it.
 */
record Shared(@Nullable Integer partitions, @Nullable Integer replicationFactor, SortedMap<String, String> config) {

    Shared {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
    }

    static Shared of(List<FileTopic> topics) {
        SortedMap<String, String> config = new TreeMap<>();
        if (!topics.isEmpty()) {
            topics.getFirst()
                    .config()
                    .keySet()
                    .forEach(key -> most(topics, topic -> text(topic, key)).ifPresent(value -> config.put(key, value)));
        }
        return new Shared(
                most(topics, FileTopic::partitions).orElse(null),
                most(topics, FileTopic::replicationFactor).orElse(null),
                config);
    }

    boolean isNothing() {
        return partitions == null && replicationFactor == null && config.isEmpty();
    }

    private static @Nullable String text(FileTopic topic, String key) {
        FileValue value = topic.config().get(key);
        return value == null ? null : value.text();
    }

    /** The value of at least half the topics, and of two at least; of two such values the smaller one. */
    private static <T extends Comparable<T>> Optional<T> most(
            List<FileTopic> topics, Function<FileTopic, @Nullable T> attribute) {
        SortedMap<T, Integer> counts = new TreeMap<>();
        for (FileTopic topic : topics) {
            T value = attribute.apply(topic);
            if (value == null) {
                return Optional.empty();
            }
            counts.merge(value, 1, Integer::sum);
        }
        int least = Math.max(2, (topics.size() + 1) / 2);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= least)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
