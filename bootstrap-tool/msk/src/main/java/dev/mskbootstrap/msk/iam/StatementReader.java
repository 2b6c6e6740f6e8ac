package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the statements of a policy. */
final class StatementReader {

    private static final Set<String> KEYS =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");

    /** Those of policies that are attached to resources. */
    private static final List<String> PRINCIPALS = List.of("Principal", "NotPrincipal");

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]*");

    private final String policy;
    private final Findings findings;
    private final PolicyReader.Contents into;
    private final ResourceReader resourceReader;
    private final boolean knowsVariables;

    StatementReader(String policy, boolean knowsVariables, Findings findings, PolicyReader.Contents into) {
        this.policy = policy;
        this.findings = findings;
        this.into = into;
        this.resourceReader = new ResourceReader(knowsVariables, findings);
        this.knowsVariables = knowsVariables;
    }

    /** Reads one; the Sids before it are not to be used again. */
    void read(Json json, int number, Set<String> sids) {
        if (!(json instanceof Json.Members object)) {
            findings.problem(json.place(), "a statement is an object, this is " + json.kind(), "put it in { and }");
            return;
        }
        Elements elements = new Elements(object, findings);
        refuseUnknown(elements);
        StatementId id = new StatementId(policy, number, sid(elements, sids));
        String actionKey = oneOf(elements, "Action", "NotAction");
        List<Json.Text> names = elements.texts(actionKey);
        Statement.Resources resources = resources(elements, actionKey.equals("Action") && namesKafka(names));
        Statement.Actions actions = actions(actionKey, names, resources);
        List<Condition> conditions = new ConditionReader(
                        knowsVariables, !actions.ofKafka().isEmpty(), findings)
                .read(object.get("Condition"));
        effect(elements)
                .ifPresent(effect -> into.statements().add(new Statement(id, effect, actions, resources, conditions)));
    }

    private void refuseUnknown(Elements elements) {
        Json.Members object = elements.object();
        PRINCIPALS.stream()
                .flatMap(key -> object.get(key).stream())
                .forEach(principal -> findings.problem(
                        principal.place(),
                        "an identity's policy names no principal: it is about whoever it is attached to",
                        "remove the element"));
        new Elements(withoutPrincipals(object), findings).refuseOthersThan(KEYS);
    }

    private static Json.Members withoutPrincipals(Json.Members object) {
        return new Json.Members(
                object.place(),
                object.values().stream()
                        .filter(member -> !PRINCIPALS.contains(member.key()))
                        .toList());
    }

    private String sid(Elements elements, Set<String> before) {
        Json.Text sid = elements.text("Sid").orElse(null);
        if (sid == null || sid.value().isEmpty()) {
            return "";
        }
        if (!SID.matcher(sid.value()).matches()) {
            findings.problem(sid.place(), "a Sid has letters and digits only", "leave out the other characters");
        }
        if (!before.add(sid.value())) {
            findings.problem(sid.place(), "another statement has this Sid", "give each its own, or leave it out");
        }
        return sid.value();
    }

    private Optional<Effect> effect(Elements elements) {
        if (!elements.object().has("Effect")) {
            findings.problem(elements.object().place(), "the statement has no Effect", "add Allow or Deny");
            return Optional.empty();
        }
        Json.Text text = elements.text("Effect").orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        return switch (text.value()) {
            case "Allow" -> Optional.of(Effect.ALLOW);
            case "Deny" -> Optional.of(Effect.DENY);
            default -> {
                findings.problem(text.place(), "there is no such Effect", "write Allow or Deny, with capitals");
                yield Optional.empty();
            }
        };
    }

    private static boolean namesKafka(List<Json.Text> actions) {
        return actions.stream().anyMatch(text -> new ActionPattern(text.value()).namesKafka());
    }

    private Statement.Actions actions(String key, List<Json.Text> names, Statement.Resources resources) {
        boolean isExcluded = key.equals("NotAction");
        EnumSet<KafkaAction> actions = EnumSet.noneOf(KafkaAction.class);
        List<ActionPattern> patterns = new ArrayList<>();
        for (Json.Text name : names) {
            action(name).ifPresent(pattern -> {
                patterns.add(pattern);
                actions.addAll(pattern.actions());
                into.actions().add(new Policy.NamedAction(name.place(), pattern, isExcluded, resources));
            });
        }
        return new Statement.Actions(isExcluded, patterns, isExcluded ? EnumSet.complementOf(actions) : actions);
    }

    private Optional<ActionPattern> action(Json.Text text) {
        if (!ActionPattern.isLegal(text.value())) {
            findings.problem(
                    text.place(),
                    "\"" + text.value() + "\" is no action",
                    "write service:name, with wildcards in the name only, or * alone");
            return Optional.empty();
        }
        return Optional.of(new ActionPattern(text.value()));
    }

    private Statement.Resources resources(Elements elements, boolean isOfKafka) {
        String key = oneOf(elements, "Resource", "NotResource");
        boolean isNegated = key.equals("NotResource");
        List<Policy.NamedResource> found = elements.texts(key).stream()
                .flatMap(text -> resourceReader.read(text).stream())
                .toList();
        if (isOfKafka && !isNegated) {
            found.forEach(one -> into.resources().add(one));
        }
        return new Statement.Resources(
                isNegated, found.stream().map(Policy.NamedResource::pattern).toList());
    }

    /** Which of two elements the statement has; exactly one of them is right. */
    private String oneOf(Elements elements, String one, String other) {
        boolean hasOne = elements.object().has(one);
        boolean hasOther = elements.object().has(other);
        if (hasOne && hasOther) {
            findings.problem(elements.object().place(), one + " and " + other + " exclude each other", "keep one");
        } else if (!hasOne && !hasOther) {
            findings.problem(elements.object().place(), "the statement has no " + one, "add " + one + " or " + other);
        }
        return hasOther ? other : one;
    }
}
