package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.function.Predicate;

/** One key of a Condition: it holds when any of its values fits, or, negated, when none does. */
record Condition(ConditionKey key, boolean isNegated, List<Predicate<String>> values) {

    Condition {
        values = List.copyOf(values);
    }

    boolean holds(Circumstances circumstances) {
        String actual = circumstances.valueOf(key);
        return values.stream().anyMatch(value -> value.test(actual)) != isNegated;
    }
}
