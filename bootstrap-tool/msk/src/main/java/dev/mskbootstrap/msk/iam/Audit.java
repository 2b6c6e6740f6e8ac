package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an identity may do in a cluster against what it shall be able to do. Exact, as decisions are: of a prefix, all
 * names are looked at, and not some.
 */
public final class Audit {

    private final IamIdentity identity;
    private final Permissions permissions;

    private Audit(IamIdentity identity, Permissions permissions) {
        this.identity = identity;
        this.permissions = permissions;
    }

    /** Throws an {@link InvalidPolicyException}, as its methods do, when patterns are too intricate to say. */
    public static Audit of(IamIdentity identity, ClusterArn cluster, Flavour flavour) {
        return new Audit(identity, Permissions.of(identity, cluster, flavour));
    }

    /**
     * More than is needed: a statement allows an action on a resource on which it is not needed.
     *
     * @param example the name of such a resource; empty for the cluster
     */
    public record Excess(StatementId statement, KafkaAction action, String example) {}

    /** Whether an action is allowed on the cluster. */
    public Decision decide(KafkaAction action) {
        return permissions.decide(identity.arn(), action, "");
    }

    /** Whether an action is allowed on all of these names; when it is not, the decision is about one on which it is denied. */
    public Decision decide(KafkaAction action, NamePattern names) {
        String name =
                names.isPrefix() ? exception(action, names).orElseGet(() -> some(action.kind(), names)) : names.text();
        return permissions.decide(identity.arn(), action, name);
    }

    /** What is allowed beyond what is needed, statement by statement; of each action one example. */
    public List<Excess> excess(Map<KafkaAction, ? extends Collection<NamePattern>> needed) {
        return Arrays.stream(KafkaAction.values())
                .flatMap(action -> excess(action, needed.get(action)).stream())
                .toList();
    }

    /** @param names that the action is needed on; null when it is not needed at all; of the cluster's actions any will do */
    private List<Excess> excess(KafkaAction action, @Nullable Collection<NamePattern> names) {
        boolean isOfCluster = action.kind() == ResourceKind.CLUSTER;
        if (isOfCluster && names != null) {
            return List.of();
        }
        List<NameMatch> matches =
                names == null ? List.of() : names.stream().map(NameMatch::of).toList();
        List<Excess> excess = new ArrayList<>();
        for (Rule rule : permissions.all().getFirst().allowing(action)) {
            beyond(action, rule, matches).ifPresent(name -> excess.add(new Excess(rule.statement(), action, name)));
        }
        return excess;
    }

    private Optional<String> beyond(KafkaAction action, Rule rule, List<NameMatch> needed) {
        Rule rest = rule.isNegated()
                ? rule
                : new Rule(
                        rule.statement(),
                        false,
                        rule.names().stream()
                                .filter(name -> needed.stream().noneMatch(one -> one.plainlyCovers(name)))
                                .toList());
        if (rest.coversNone()) {
            return Optional.empty();
        }
        List<List<Rule>> required = new ArrayList<>(List.of(List.of(rest)));
        permissions.all().stream().skip(1).forEach(boundary -> required.add(boundary.allowing(action)));
        Stream<Rule> denied = permissions.all().stream().flatMap(rules -> rules.denying(action).stream());
        return search(() -> Reach.find(
                action.kind(),
                required,
                Stream.concat(denied, Stream.of(rule(needed))).toList()));
    }

    /** A name on which the action, or what it needs on the same resource, is not allowed. */
    private Optional<String> exception(KafkaAction action, NamePattern names) {
        NameMatch match = NameMatch.of(names);
        return Stream.concat(
                        Stream.of(action), action.alsoNeeds().stream().filter(needed -> needed.kind() == action.kind()))
                .flatMap(each -> permissions.all().stream().flatMap(rules -> exception(each, rules, match).stream()))
                .findFirst();
    }

    private Optional<String> exception(KafkaAction action, Rules rules, NameMatch names) {
        List<List<Rule>> asked = List.of(List.of(rule(List.of(names))));
        boolean isPlain = rules.allowing(action).stream()
                .filter(rule -> !rule.isNegated())
                .flatMap(rule -> rule.names().stream())
                .anyMatch(match -> match.plainlyCovers(names));
        Optional<String> lacking =
                isPlain ? Optional.empty() : search(() -> Reach.find(action.kind(), asked, rules.allowing(action)));
        return lacking.or(() ->
                search(() -> Reach.find(action.kind(), List.of(asked.getFirst(), rules.denying(action)), List.of())));
    }

    private Optional<String> search(Supplier<Optional<String>> search) {
        try {
            return search.get();
        } catch (Reach.TooIntricateException e) {
            throw Permissions.tooIntricate(identity);
        }
    }

    /** Some name that the pattern covers. */
    private String some(ResourceKind kind, NamePattern names) {
        return search(() -> Reach.find(kind, List.of(List.of(rule(List.of(NameMatch.of(names))))), List.of()))
                .orElse(names.prefix());
    }

    private static Rule rule(List<NameMatch> names) {
        return new Rule(new StatementId("", 0, ""), false, names);
    }
}
