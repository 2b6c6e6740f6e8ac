package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements of an object in a policy, each of the type that IAM asks for. */
record Elements(Json.Members object, Findings findings) {

    /** What IAM does not know would be ignored by guessing. */
    void refuseOthersThan(Set<String> known) {
        for (Json.Member member : object.values()) {
            if (!known.contains(member.key())) {
                findings.problem(member.place(), "IAM knows no such element here", hint(member.key(), known));
            }
        }
    }

    Optional<Json.Text> text(String key) {
        Json value = object.get(key).orElse(null);
        if (value == null || value instanceof Json.Text) {
            return Optional.ofNullable((Json.Text) value);
        }
        findings.problem(value.place(), "this has to be a text, it is " + value.kind(), "put it in quotes");
        return Optional.empty();
    }

    /** A text or an array of texts, as one list; nothing when the element is missing. */
    List<Json.Text> texts(String key) {
        return switch (object.get(key).orElse(null)) {
            case null -> List.of();
            case Json.Items items -> items(items);
            case Json value -> items(new Json.Items(value.place(), List.of(value)));
        };
    }

    private List<Json.Text> items(Json.Items items) {
        if (items.values().isEmpty()) {
            findings.problem(items.place(), "the list is empty", "name at least one, or remove the statement");
        }
        items.values().stream()
                .filter(item -> !(item instanceof Json.Text))
                .forEach(item -> findings.problem(
                        item.place(), "this has to be a text, it is " + item.kind(), "put it in quotes"));
        return items.values().stream()
                .filter(Json.Text.class::isInstance)
                .map(Json.Text.class::cast)
                .toList();
    }

    private static String hint(String key, Set<String> known) {
        return known.stream()
                .filter(key::equalsIgnoreCase)
                .findFirst()
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> known.stream().sorted().collect(Collectors.joining(", ", "remove it; known: ", "")));
    }
}
