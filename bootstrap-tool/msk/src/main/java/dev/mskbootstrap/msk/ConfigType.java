package dev.mskbootstrap.msk;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What values a topic config key takes. */
public sealed interface ConfigType {

    /** {@code true} or {@code false}. */
    record Bool() implements ConfigType {}

    /**
     * A whole number from {@code min} to {@code max}, both included.
     *
     * @param besides numbers outside these bounds that are accepted too, such as -1 for "unlimited"
     */
    record Whole(long min, long max, Unit unit, SortedSet<Long> besides) implements ConfigType {
        public Whole {
            besides = Collections.unmodifiableSortedSet(new TreeSet<>(besides));
        }

        /** Whether -1, here also written {@code unlimited}, lifts the limit. */
        public boolean canBeUnlimited() {
            return unit != Unit.NONE && besides.contains(-1L);
        }
    }

    /** A number with a fraction, from {@code min} to {@code max}, both included. */
    record Decimal(double min, double max) implements ConfigType {}

    /** Exactly one of these words, in this spelling. */
    record OneOf(List<String> values) implements ConfigType {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Any of these words, even none, separated by commas; their order has no meaning. */
    record ListOf(List<String> values) implements ConfigType {
        public ListOf {
            values = List.copyOf(values);
        }
    }

    /** Replicas as {@code partition:broker}, even none, separated by commas in any order; or {@code *} for all. */
    record Replicas() implements ConfigType {}

    /** Any text but an empty one; its rules are the broker's. */
    record Text() implements ConfigType {}
}
