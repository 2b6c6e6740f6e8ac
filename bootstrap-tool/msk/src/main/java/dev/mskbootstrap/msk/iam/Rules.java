package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of some policies that count for an identity in a cluster, by effect and action. */
final class Rules {

    private final Map<KafkaAction, List<Rule>> allowing = new EnumMap<>(KafkaAction.class);

    private final Map<KafkaAction, List<Rule>> denying = new EnumMap<>(KafkaAction.class);

    static Rules of(Collection<Policy> policies, ClusterArn cluster, Circumstances circumstances) {
        Rules rules = new Rules();
        policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .filter(statement -> statement.applies(circumstances))
                .forEach(statement -> rules.add(statement, cluster));
        return rules;
    }

    /** The first statement that denies it. */
    @Nullable
    StatementId denial(KafkaAction action, Predicate<NameMatch> name) {
        return first(denying, action, name);
    }

    /** The first statement that allows it. */
    @Nullable
    StatementId permission(KafkaAction action, Predicate<NameMatch> name) {
        return first(allowing, action, name);
    }

    /** Whether no name can be allowed this action: seen without trying any. */
    boolean isHopeless(KafkaAction action) {
        return !allowing.containsKey(action)
                || denying.getOrDefault(action, List.of()).stream().anyMatch(Rule::coversAll);
    }

    /** All parts of patterns that decide about some actions. */
    Stream<NameMatch> matches(Collection<KafkaAction> actions) {
        return Stream.of(allowing, denying)
                .flatMap(map -> actions.stream().flatMap(action -> map.getOrDefault(action, List.of()).stream()))
                .flatMap(rule -> rule.names().stream());
    }

    private void add(Statement statement, ClusterArn cluster) {
        Map<KafkaAction, List<Rule>> rules = statement.effect() == Effect.ALLOW ? allowing : denying;
        Map<ResourceKind, Rule> byKind = new EnumMap<>(ResourceKind.class);
        for (KafkaAction action : statement.actions()) {
            Rule rule = byKind.computeIfAbsent(action.kind(), kind -> Rule.of(statement, cluster, kind));
            if (!rule.coversNone()) {
                rules.computeIfAbsent(action, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    private static @Nullable StatementId first(
            Map<KafkaAction, List<Rule>> rules, KafkaAction action, Predicate<NameMatch> name) {
        for (Rule rule : rules.getOrDefault(action, List.of())) {
            if (rule.covers(name)) {
                return rule.statement();
            }
        }
        return null;
    }
}
