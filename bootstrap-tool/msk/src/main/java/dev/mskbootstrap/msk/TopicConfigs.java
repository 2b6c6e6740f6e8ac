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

    /** A value as people read it: {@code 7d} for 604800000; as it is when the key is not known. */
    public static String display(String key, String value) {
        return find(key).map(config -> config.display(value)).orElse(value);
    }

    /** Whether two values mean the same; with a key that is not known, whether they are the same. */
    public static boolean sameValue(String key, String one, String other) {
        return find(key).map(config -> config.sameValue(one, other)).orElseGet(() -> one.equals(other));
    }

    /** Whether the key slows replicas down while they are moved: whoever moves them sets it, and takes it back. */
    public static boolean isThrottle(String key) {
        return key.endsWith(".replication.throttled.replicas");
    }

    /** Whether topics of this {@code cleanup.policy} are compacted, and nothing else or that as well. */
    public static boolean isCompacted(String cleanupPolicy) {
        return ConfigMeaning.items(cleanupPolicy.trim()).contains("compact");
    }

    private static SortedMap<String, TopicConfig> byKey() {
        SortedMap<String, TopicConfig> byKey = new TreeMap<>();
        TopicConfigTable.all().forEach(config -> byKey.put(config.key(), config));
        return byKey;
    }
}
