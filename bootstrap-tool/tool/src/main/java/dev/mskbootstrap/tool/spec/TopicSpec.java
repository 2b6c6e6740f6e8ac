package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is wanted.
 *
 * @param partitions nothing when nobody states it: the cluster's default at creation, never compared afterwards
 * @param replicationFactor likewise
 * @param config values as Kafka writes them: milliseconds, bytes, {@code -1}
 * @param origins where each attribute is stated, by {@code partitions}, {@code replicationFactor} or the config key
 */
public record TopicSpec(
        TopicName name,
        @Nullable Integer partitions,
        @Nullable Integer replicationFactor,
        SortedMap<String, String> config,
        About about,
        Location declaredAt,
        Map<String, Location> origins) {

    public TopicSpec {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        origins = Map.copyOf(origins);
    }

    /** Where an attribute is stated; where the topic is declared when that is not known. */
    public Location whereOf(String attribute) {
        return origins.getOrDefault(attribute, declaredAt);
    }
}
