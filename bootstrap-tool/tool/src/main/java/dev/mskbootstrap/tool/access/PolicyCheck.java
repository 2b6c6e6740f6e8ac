package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.Audit;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.Decision;
import dev.mskbootstrap.msk.iam.KafkaAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Policies held against what is needed of them, in one cluster.
 *
 * <p>Excess is what a statement allows of Kafka's actions on this cluster or anything in it that nobody asks for, even when it is
 * of no use without another action. What a policy says of other clusters and other services is not judged.
 *
 * @param checked how many pairs of an action and a resource or prefix are needed
 */
public record PolicyCheck(int checked, List<Missing> missing, List<Surplus> excess) {

    public PolicyCheck {
        missing = List.copyOf(missing);
        excess = List.copyOf(excess);
    }

    /**
     * Something that is needed and not allowed.
     *
     * @param resource as it is asked for: an ARN, which may end with a star
     * @param decision on it; of a prefix, on a name with it that is not allowed
     * @param askers the lines or commands that ask for it
     */
    public record Missing(KafkaAction action, String resource, Decision decision, List<String> askers) {}

    /**
     * Something that is allowed and not needed.
     *
     * @param example the ARN of a resource on which it is not needed
     * @param asked for what the action is needed, each with who asks for it; empty when it is not needed at all
     */
    public record Surplus(KafkaAction action, String statement, String example, List<String> asked) {}

    /** Throws an {@code InvalidPolicyException} when the policies are too intricate to say. */
    public static PolicyCheck of(Needs needs, Audit audit, ClusterArn cluster) {
        Map<Pair, SortedSet<String>> askers = new LinkedHashMap<>();
        for (Need need : needs.all()) {
            need.purpose()
                    .actions()
                    .forEach(action -> askers.computeIfAbsent(
                                    new Pair(
                                            action,
                                            need.name() == null
                                                    ? ""
                                                    : need.name().text()),
                                    pair -> new TreeSet<>())
                            .add(need.asker()));
        }
        return new PolicyCheck(askers.size(), missing(askers, audit, cluster), excess(askers, audit, cluster));
    }

    /** @param name or prefix; empty for the cluster */
    private record Pair(KafkaAction action, String name) {}

    private static List<Missing> missing(Map<Pair, SortedSet<String>> askers, Audit audit, ClusterArn cluster) {
        List<Missing> missing = new ArrayList<>();
        askers.forEach((pair, who) -> {
            Decision decision = pair.name().isEmpty()
                    ? audit.decide(pair.action())
                    : audit.decide(pair.action(), new NamePattern(pair.name()));
            if (!decision.isAllowed()) {
                String arn = cluster.arn(pair.action().kind(), pair.name());
                missing.add(new Missing(pair.action(), arn, decision, List.copyOf(who)));
            }
        });
        return missing;
    }

    private static List<Surplus> excess(Map<Pair, SortedSet<String>> askers, Audit audit, ClusterArn cluster) {
        Map<KafkaAction, Map<String, Set<String>>> asked = new EnumMap<>(KafkaAction.class);
        askers.forEach((pair, who) ->
                asked.computeIfAbsent(pair.action(), action -> new TreeMap<>()).put(pair.name(), who));
        Map<KafkaAction, Collection<NamePattern>> needed = new EnumMap<>(KafkaAction.class);
        asked.forEach((action, names) -> needed.put(
                action,
                names.keySet().stream()
                        .filter(name -> !name.isEmpty())
                        .map(NamePattern::new)
                        .toList()));
        return audit.excess(needed).stream()
                .map(one -> new Surplus(
                        one.action(),
                        one.statement().toString(),
                        cluster.arn(one.action().kind(), one.example()),
                        texts(asked.getOrDefault(one.action(), Map.of()))))
                .toList();
    }

    private static List<String> texts(Map<String, Set<String>> asked) {
        return asked.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                .toList();
    }

    public boolean isExact() {
        return missing.isEmpty() && excess.isEmpty();
    }
}
