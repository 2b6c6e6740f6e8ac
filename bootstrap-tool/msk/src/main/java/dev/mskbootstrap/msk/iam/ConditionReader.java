package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the Condition of a statement: all of it is evaluated, or the policy is refused. */
record ConditionReader(boolean knowsVariables, boolean isOfKafka, Findings findings) {

    private static final String REFUSED = "remove the condition, or try the policy on AWS; evaluated here: ";

    List<Condition> read(Optional<Json> condition) {
        List<Condition> conditions = new ArrayList<>();
        for (Json.Member operator : members(condition.orElse(null))) {
            Optional<ConditionOperator.Use> use = ConditionOperator.of(operator.key());
            if (use.isEmpty()) {
                findings.problem(
                        operator.place(),
                        "the operator " + operator.key() + " is not evaluated here",
                        REFUSED + ConditionOperator.known() + ", and …IfExists");
            }
            use.ifPresent(known -> conditions.addAll(keys(known, operator.value())));
        }
        return conditions;
    }

    private List<Condition> keys(ConditionOperator.Use use, Json json) {
        List<Condition> conditions = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Json.Member member : members(json)) {
            if (!before.add(member.key().toLowerCase(Locale.ROOT))) {
                findings.problem(member.place(), "the condition key stands twice; case does not count", "keep one");
            }
            key(use.operator(), member)
                    .map(key -> new Condition(key, use, values(use.operator(), member.value())))
                    .ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<ConditionKey.Use> key(ConditionOperator operator, Json.Member member) {
        Optional<ConditionKey.Use> key = ConditionKey.of(member.key(), isOfKafka);
        if (key.isEmpty()) {
            findings.problem(
                    member.place(),
                    "the condition key " + member.key() + " is not evaluated here",
                    REFUSED + ConditionKey.known(isOfKafka));
        } else if (!operator.fits(key.get().key())) {
            findings.problem(
                    member.place(),
                    "this operator and this key do not fit",
                    "use String… for texts, Arn… for ARNs, Bool for true or false");
        }
        return key;
    }

    private List<Json.Member> members(@Nullable Json json) {
        return switch (json) {
            case null -> List.of();
            case Json.Members object -> object.values();
            case Json other -> {
                findings.problem(
                        other.place(),
                        "this has to be an object, it is " + other.kind(),
                        "write {\"operator\": {\"key\": \"value\"}}");
                yield List.of();
            }
        };
    }

    private List<Predicate<String>> values(ConditionOperator operator, Json json) {
        List<Json> values = json instanceof Json.Items items ? items.values() : List.of(json);
        if (values.isEmpty() || (operator.isTruth() && values.size() > 1)) {
            findings.problem(json.place(), "this has to be one value, it is " + values.size(), "write one");
            return List.of();
        }
        return values.stream().flatMap(value -> value(operator, value).stream()).toList();
    }

    private Optional<Predicate<String>> value(ConditionOperator operator, Json json) {
        String text = json instanceof Json.Text quoted
                ? quoted.value()
                : json instanceof Json.Truth truth && operator.isTruth() ? Boolean.toString(truth.value()) : null;
        if (text == null) {
            findings.problem(json.place(), "this has to be a text, it is " + json.kind(), "put it in quotes");
            return Optional.empty();
        }
        Optional<String> why = whyIllegal(operator, text);
        why.ifPresent(what -> findings.problem(json.place(), what, "write a value that can be compared"));
        return why.isPresent() ? Optional.empty() : Optional.of(test(operator, text));
    }

    private Optional<String> whyIllegal(ConditionOperator operator, String text) {
        return switch (operator) {
            case BOOL, NULL ->
                text.equals("true") || text.equals("false")
                        ? Optional.empty()
                        : Optional.of("this has to be true or false");
            case ARN_EQUALS, ARN_LIKE ->
                text.startsWith("arn:") && text.split(":", 6).length == 6
                        ? new PatternText(text, knowsVariables).whyNot()
                        : Optional.of("this is no ARN of six parts");
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE ->
                new PatternText(text, knowsVariables).whyNot();
        };
    }

    private Predicate<String> test(ConditionOperator operator, String text) {
        PatternText pattern = new PatternText(text, knowsVariables);
        return switch (operator) {
            case STRING_EQUALS -> pattern.literally()::equals;
            case STRING_EQUALS_IGNORE_CASE -> pattern.literally()::equalsIgnoreCase;
            case STRING_LIKE -> pattern.like()::matches;
            case ARN_EQUALS, ARN_LIKE -> pattern.likeArn()::matches;
            case BOOL -> text::equals;
            // Of a key that is there; a condition sees itself when it is not.
            case NULL -> actual -> text.equals("false");
        };
    }
}
