package dev.mskbootstrap.msk.iam;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The condition operators that are evaluated; a policy with any other is refused.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
enum ConditionOperator {
    STRING_EQUALS("StringEquals", "StringNotEquals"),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"),
    STRING_LIKE("StringLike", "StringNotLike"),
    ARN_EQUALS("ArnEquals", "ArnNotEquals"),
    ARN_LIKE("ArnLike", "ArnNotLike"),
    BOOL("Bool", ""),
    NULL("Null", "");

    /** What a name with this at its end adds: a request without the key meets the condition. */
    private static final String IF_EXISTS = "IfExists";

    private final String positive;
    private final String negative;

    ConditionOperator(String positive, String negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /** An operator as a policy writes it. */
    record Use(ConditionOperator operator, boolean isNegated, boolean isIfExists) {}

    /** By its name, with or without IfExists. */
    static Optional<Use> of(String name) {
        return find(name)
                .or(() -> name.endsWith(IF_EXISTS)
                        ? find(name.substring(0, name.length() - IF_EXISTS.length()))
                                .filter(use -> use.operator() != NULL)
                                .map(use -> new Use(use.operator(), use.isNegated(), true))
                        : Optional.empty());
    }

    static String known() {
        return Arrays.stream(values())
                .map(operator ->
                        operator.negative.isEmpty() ? operator.positive : operator.positive + ", " + operator.negative)
                .collect(Collectors.joining(", "));
    }

    /** Whether it can be asked of this key: a comparison of the wrong type is refused. */
    boolean fits(ConditionKey key) {
        return switch (this) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> key != ConditionKey.SECURE_TRANSPORT;
            case ARN_EQUALS, ARN_LIKE -> key == ConditionKey.PRINCIPAL_ARN;
            case BOOL -> key == ConditionKey.SECURE_TRANSPORT;
            case NULL -> true;
        };
    }

    /** Whether its values are true or false. */
    boolean isTruth() {
        return this == BOOL || this == NULL;
    }

    private static Optional<Use> find(String name) {
        return Arrays.stream(values())
                .filter(operator -> !name.isEmpty())
                .filter(operator -> operator.positive.equals(name) || operator.negative.equals(name))
                .map(operator -> new Use(operator, operator.negative.equals(name), false))
                .findFirst();
    }
}
