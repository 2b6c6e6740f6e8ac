package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.function.Predicate;

/** What a statement says of one kind of resource in one cluster: the names that it covers, or all but those. */
record Rule(StatementId statement, boolean isNegated, List<NameMatch> names) {

    static Rule of(Statement statement, ClusterArn cluster, ResourceKind kind) {
        List<NameMatch> names = statement.resources().patterns().stream()
                .flatMap(pattern -> pattern.names(cluster, kind).stream())
                .toList();
        return new Rule(statement.id(), statement.resources().isNegated(), names);
    }

    boolean covers(Predicate<NameMatch> name) {
        for (NameMatch match : names) {
            if (name.test(match)) {
                return !isNegated;
            }
        }
        return isNegated;
    }

    boolean coversAll() {
        return isNegated ? names.isEmpty() : names.stream().anyMatch(NameMatch::isEvery);
    }

    boolean coversNone() {
        return isNegated ? names.stream().anyMatch(NameMatch::isEvery) : names.isEmpty();
    }
}
