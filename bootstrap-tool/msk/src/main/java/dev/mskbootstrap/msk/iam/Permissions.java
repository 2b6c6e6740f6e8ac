package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.Flavour;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an identity may do in a cluster: its policies and boundary, made ready once so that a decision compares names
 * only. Immutable.
 */
public final class Permissions {

    /** What actions need on some resource of another kind than their own. */
    private static final Set<KafkaAction> NEEDED_SOMEWHERE = neededSomewhere();

    private final ClusterArn cluster;
    private final Rules own;
    private final @Nullable Rules boundary;
    private final String boundaryName;
    private final Set<KafkaAction> unavailable;
    private final @Nullable Reason always;
    private final Map<KafkaAction, Reason> onCluster = new EnumMap<>(KafkaAction.class);
    private final Map<KafkaAction, Reason> somewhere = new EnumMap<>(KafkaAction.class);
    private final Map<KafkaAction, String> examples = new EnumMap<>(KafkaAction.class);

    private Permissions(IamIdentity identity, ClusterArn cluster, Flavour flavour) {
        Circumstances circumstances = new Circumstances(identity.arn(), identity.account(), cluster.region());
        Policy limit = identity.boundary();
        this.cluster = cluster;
        this.own = Rules.of(identity.policies(), cluster, circumstances);
        this.boundary = limit == null ? null : Rules.of(List.of(limit), cluster, circumstances);
        this.boundaryName = limit == null ? "" : limit.name();
        this.unavailable = unavailable(flavour);
        this.always = elsewhere(identity, cluster);
        // In the order of the actions, which come after what they need.
        for (KafkaAction action : KafkaAction.values()) {
            settle(action);
        }
    }

    private static @Nullable Reason elsewhere(IamIdentity identity, ClusterArn cluster) {
        if (!identity.partition().equals(cluster.partition())) {
            return new Reason.OtherPartition(identity.partition());
        }
        return identity.account().equals(cluster.account()) ? null : new Reason.OtherAccount(identity.account());
    }

    /**
     * Makes an identity's policies ready. Throws an {@link InvalidPolicyException} when their patterns are too intricate
     * to say whether an action that is needed on some resource is allowed on any.
     */
    public static Permissions of(IamIdentity identity, ClusterArn cluster, Flavour flavour) {
        try {
            return new Permissions(identity, cluster, flavour);
        } catch (Reach.TooIntricateException e) {
            throw tooIntricate(identity);
        }
    }

    static InvalidPolicyException tooIntricate(IamIdentity identity) {
        return new InvalidPolicyException(List.of(new PolicyProblem(
                new PolicyPlace(identity.arn(), 1, 1, ""),
                "the wildcards of its policies are too many to say whether any group or topic is allowed",
                "use fewer patterns that begin with *")));
    }

    /**
     * Whether a request is allowed.
     *
     * @param principal who asks, as the decision shall say it: the ARN of the user or of the session
     * @param name of the topic, group or transactional id; of the cluster it is empty
     */
    public Decision decide(String principal, KafkaAction action, String name) {
        Reason reason = reason(action, name);
        return new Decision(principal, action.iamName(), cluster.arn(action.kind(), name), reason);
    }

    private Reason reason(KafkaAction action, String name) {
        Reason settled = onCluster.get(action);
        return settled != null ? settled : reason(action, match -> match.matches(name));
    }

    private Reason reason(KafkaAction action, Predicate<NameMatch> name) {
        Reason reason = ownReason(action, name);
        if (!reason.isAllowed()) {
            return reason;
        }
        for (KafkaAction needed : action.alsoNeeds()) {
            Reason need = need(action, needed, name);
            if (!need.isAllowed()) {
                return new Reason.AlsoNeeds(needed, need);
            }
        }
        return reason;
    }

    /** On the cluster, on the same resource, or on any: as the kinds of the two actions have it. */
    private Reason need(KafkaAction action, KafkaAction needed, Predicate<NameMatch> name) {
        if (needed.kind() == action.kind() && needed.kind() != ResourceKind.CLUSTER) {
            return reason(needed, name);
        }
        Reason settled = needed.kind() == ResourceKind.CLUSTER ? onCluster.get(needed) : somewhere.get(needed);
        if (settled == null) {
            throw new AssertionError(needed + " comes after " + action);
        }
        return settled;
    }

    private Reason ownReason(KafkaAction action, Predicate<NameMatch> name) {
        if (always != null || unavailable.contains(action)) {
            return always != null ? always : new Reason.NotOnServerless();
        }
        StatementId denial = own.denial(action, name);
        StatementId limit = denial != null || boundary == null ? denial : boundary.denial(action, name);
        return limit != null ? new Reason.DeniedBy(limit) : permission(action, name);
    }

    private Reason permission(KafkaAction action, Predicate<NameMatch> name) {
        StatementId permission = own.permission(action, name);
        if (permission == null) {
            return new Reason.NothingAllows();
        }
        return boundary == null || boundary.permission(action, name) != null
                ? new Reason.AllowedBy(permission)
                : new Reason.OutsideBoundary(boundaryName);
    }

    private void settle(KafkaAction action) {
        if (action.kind() == ResourceKind.CLUSTER) {
            onCluster.put(action, reason(action, match -> match.matches("")));
        } else if (NEEDED_SOMEWHERE.contains(action)) {
            somewhere.put(action, anywhere(action));
        }
    }

    /** On some name all of them together: the action, and what it needs on the same resource. */
    private Reason anywhere(KafkaAction action) {
        Set<KafkaAction> involved = EnumSet.of(action);
        action.alsoNeeds().stream().filter(need -> need.kind() == action.kind()).forEach(involved::add);
        Optional<String> example = example(action.kind(), involved);
        example.ifPresent(name -> examples.put(action, name));
        return example.map(name -> reason(action, name)).orElseGet(() -> nowhere(action, involved));
    }

    /** Says what is missing: the action itself, or what it needs, where it is allowed. */
    private Reason nowhere(KafkaAction action, Set<KafkaAction> involved) {
        Set<KafkaAction> others = EnumSet.copyOf(involved);
        others.remove(action);
        return new Reason.AllowedNowhere(action.kind(), isAllowedSomewhere(action) ? List.copyOf(others) : List.of());
    }

    /** By itself. To explain a denial is no reason to find policies too intricate that could be decided. */
    private boolean isAllowedSomewhere(KafkaAction action) {
        try {
            return example(action.kind(), EnumSet.of(action)).isPresent();
        } catch (Reach.TooIntricateException e) {
            return false;
        }
    }

    private Optional<String> example(ResourceKind kind, Set<KafkaAction> involved) {
        List<List<Rule>> required = rules(involved, Rules::allowing).toList();
        List<Rule> forbidden =
                rules(involved, Rules::denying).flatMap(List::stream).toList();
        return Reach.find(kind, required, forbidden);
    }

    /** Names that an action is allowed on, one for each action that others need somewhere and that is allowed anywhere. */
    Collection<String> examples() {
        return examples.values();
    }

    /** Of the identity's own policies, and of its boundary when it has one: what is allowed, both allow. */
    List<Rules> all() {
        return Stream.of(own, boundary).filter(Objects::nonNull).toList();
    }

    private Stream<List<Rule>> rules(Set<KafkaAction> actions, BiFunction<Rules, KafkaAction, List<Rule>> which) {
        return Stream.of(own, boundary)
                .filter(Objects::nonNull)
                .flatMap(rules -> actions.stream().map(action -> which.apply(rules, action)));
    }

    private static Set<KafkaAction> unavailable(Flavour flavour) {
        Set<KafkaAction> actions = EnumSet.allOf(KafkaAction.class);
        actions.removeIf(action -> action.isOn(flavour));
        return actions;
    }

    private static Set<KafkaAction> neededSomewhere() {
        Set<KafkaAction> actions = EnumSet.noneOf(KafkaAction.class);
        for (KafkaAction action : KafkaAction.values()) {
            action.alsoNeeds().stream()
                    .filter(needed -> needed.kind() != action.kind() && needed.kind() != ResourceKind.CLUSTER)
                    .forEach(actions::add);
        }
        return actions;
    }
}
