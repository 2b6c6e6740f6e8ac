package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue.Mapping;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one place states of a topic, or of all topics; nothing where it states nothing. */
record Attributes(
        @Nullable Stated<Integer> partitions,
        @Nullable Stated<Integer> replicationFactor,
        SortedMap<String, Stated<String>> config,
        About about) {

    static final Attributes NONE = new Attributes(null, null, Collections.emptySortedMap(), About.NONE);

    Attributes {
        config = config.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(config));
    }

    static Attributes of(Mapping mapping) {
        TreeMap<String, Stated<String>> config = new TreeMap<>();
        mapping.under("config")
                .forEach((key, member) -> config.put(key, member.value().asText()));
        return new Attributes(
                mapping.whole("partitions").orElse(null),
                mapping.whole("replicationFactor").orElse(null),
                config,
                About.of(mapping));
    }

    /** These statements, and below them the other's where these are silent. */
    Attributes over(Attributes below) {
        TreeMap<String, Stated<String>> merged = new TreeMap<>(below.config);
        merged.putAll(config);
        return new Attributes(
                first(partitions, below.partitions),
                first(replicationFactor, below.replicationFactor),
                merged,
                about.over(below.about));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
