package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
        return first(denying(action), name);
    }

    /** The first statement that allows it. */
    @Nullable
    StatementId permission(KafkaAction action, Predicate<NameMatch> name) {
        return first(allowing(action), name);
    }

    /** Those that allow it, each on some names. */
    List<Rule> allowing(KafkaAction action) {
        return allowing.getOrDefault(action, List.of());
    }

    /** Those that deny it, each on some names. */
    List<Rule> denying(KafkaAction action) {
        return denying.getOrDefault(action, List.of());
    }

    private void add(Statement statement, ClusterArn cluster) {
        Map<KafkaAction, List<Rule>> rules = statement.effect() == Effect.ALLOW ? allowing : denying;
        Map<ResourceKind, Rule> byKind = new EnumMap<>(ResourceKind.class);
        for (KafkaAction action : statement.actions().ofKafka()) {
            Rule rule = byKind.computeIfAbsent(action.kind(), kind -> Rule.of(statement, cluster, kind));
            if (!rule.coversNone()) {
                rules.computeIfAbsent(action, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    private static @Nullable StatementId first(List<Rule> rules, Predicate<NameMatch> name) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).covers(name)) {
                return rules.get(i).statement();
            }
        }
        return null;
    }
}
