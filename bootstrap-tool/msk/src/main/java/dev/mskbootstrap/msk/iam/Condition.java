package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One key of a Condition: it holds when any of its values fits, or, negated, when none does. */
record Condition(ConditionKey.Use key, ConditionOperator.Use operator, List<Predicate<String>> values) {

    Condition {
        values = List.copyOf(values);
    }

    boolean holds(Circumstances circumstances) {
        @Nullable String actual = circumstances.valueOf(key);
        return actual == null
                ? holdsWithoutKey()
                : values.stream().anyMatch(value -> value.test(actual)) != operator.isNegated();
    }

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, at their ends. */
    private boolean holdsWithoutKey() {
        return operator.operator() == ConditionOperator.NULL
                ? values.stream().noneMatch(value -> value.test(""))
                : operator.isNegated() || operator.isIfExists();
    }
}
