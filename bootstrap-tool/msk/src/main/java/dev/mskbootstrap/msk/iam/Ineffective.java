package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.Flavour;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is legal in a policy, as IAM takes it, and can have no effect on this cluster. */
record Ineffective(ClusterArn cluster, Flavour flavour) {

    /** A segment of an ARN: its place, its name, and what it is for the cluster. */
    private record Segment(int index, String title, String ofCluster) {}

    Optional<PolicyProblem> check(Policy.NamedResource resource) {
        boolean isReached = Arrays.stream(ResourceKind.values())
                .anyMatch(kind -> resource.pattern().reaches(cluster, kind));
        return isReached
                ? Optional.empty()
                : Optional.of(new PolicyProblem(resource.where(), why(resource.pattern()), "take it from " + cluster));
    }

    Optional<PolicyProblem> check(Policy.NamedAction action) {
        return action.pattern().namesKafka()
                ? whyNot(action).map(what -> new PolicyProblem(action.where(), what, fix(action)))
                : Optional.empty();
    }

    private String why(ArnPattern pattern) {
        return segments().stream()
                .filter(segment -> !isLike(pattern.segment(segment.index()), segment.ofCluster()))
                .findFirst()
                .map(segment -> "it never matches: its " + segment.title() + " is " + pattern.segment(segment.index())
                        + ", the cluster's is " + segment.ofCluster())
                .orElse("it never matches: no ARN of the cluster, its topics, groups or transactional ids reads so");
    }

    private List<Segment> segments() {
        return List.of(
                new Segment(1, "partition", cluster.partition()),
                new Segment(2, "service", "kafka"),
                new Segment(3, "region", cluster.region()),
                new Segment(4, "account", cluster.account()));
    }

    /** Whether a segment may well be meant so: what is missing or has wildcards is not blamed. */
    private static boolean isLike(String segment, String ofCluster) {
        return segment.isEmpty() || segment.contains("*") || segment.contains("?") || segment.equals(ofCluster);
    }

    private Optional<String> whyNot(Policy.NamedAction action) {
        Set<KafkaAction> actions = action.pattern().actions();
        if (actions.isEmpty()) {
            return Optional.of("there is no action " + action.pattern().text());
        }
        if (action.isExcluded() || action.resources().isNegated()) {
            return Optional.empty();
        }
        if (actions.stream().noneMatch(named -> named.isOn(flavour))) {
            return Optional.of(flavour.title() + " has no " + action.pattern().text());
        }
        return isMisplaced(action, actions)
                ? Optional.of(action.pattern().text() + " is allowed on " + kinds(actions)
                        + ", and no Resource of the statement is one")
                : Optional.empty();
    }

    private static String fix(Policy.NamedAction action) {
        return action.pattern().actions().isEmpty()
                ? "known: "
                        + Arrays.stream(KafkaAction.values())
                                .map(KafkaAction::word)
                                .collect(Collectors.joining(", "))
                : "move it to a statement with resources of that kind, or remove it";
    }

    /** Whether resources are of this cluster, and yet none of a kind that the actions are about. */
    private boolean isMisplaced(Policy.NamedAction action, Set<KafkaAction> actions) {
        List<ArnPattern> resources = action.resources().patterns();
        return Arrays.stream(ResourceKind.values()).anyMatch(kind -> reaches(resources, kind))
                && actions.stream().map(KafkaAction::kind).noneMatch(kind -> reaches(resources, kind));
    }

    private boolean reaches(List<ArnPattern> resources, ResourceKind kind) {
        return resources.stream().anyMatch(resource -> resource.reaches(cluster, kind));
    }

    private static String kinds(Set<KafkaAction> actions) {
        return actions.stream()
                .map(action -> "a " + action.kind().word())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
    }
}
