package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The configs of a topic, if we may read them. */
public sealed interface Configs {

    /**
     * Every key with the value in effect.
     *
     * @param withheld keys that are set on the topic and whose values the brokers keep to themselves: they do so with keys
     *     that they no longer know
     */
    record Values(SortedMap<String, ConfigValue> values, SortedSet<String> withheld) implements Configs {
        public Values {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            withheld = Collections.unmodifiableSortedSet(new TreeSet<>(withheld));
        }

        /** Nothing is withheld. */
        public Values(SortedMap<String, ConfigValue> values) {
            this(values, Collections.emptySortedSet());
        }
    }

    /** We may not read them. */
    record NotAuthorised(Lack lack) implements Configs {}

    /** The brokers failed to say. */
    record Unknown(String why) implements Configs {}
}
