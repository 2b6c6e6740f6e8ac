package dev.mskbootstrap.tool.cluster;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The configs of a topic, if we may read them. */
public sealed interface Configs {

    /** Every key with the value in effect. */
    record Values(SortedMap<String, ConfigValue> values) implements Configs {
        public Values {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /** We may not read them. */
    record NotAuthorised() implements Configs {}

    /** The brokers failed to say. */
    record Unknown(String why) implements Configs {}
}
