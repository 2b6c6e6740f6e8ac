package dev.mskbootstrap.msk;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every topic config key that Kafka or MSK knows. */
public final class TopicConfigs {

    private static final SortedMap<String, TopicConfig> BY_KEY = byKey();
    private static final SortedSet<String> KEYS = Collections.unmodifiableSortedSet(new TreeSet<>(BY_KEY.keySet()));

    private TopicConfigs() {}

    /** The config of this key; empty when neither Kafka 4.3, nor an older version that MSK runs, knows it. */
    public static Optional<TopicConfig> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** All keys, in alphabetical order. */
    public static SortedSet<String> keys() {
        return KEYS;
    }

    private static SortedMap<String, TopicConfig> byKey() {
        SortedMap<String, TopicConfig> byKey = new TreeMap<>();
        TopicConfigTable.all().forEach(config -> byKey.put(config.key(), config));
        return byKey;
    }
}
