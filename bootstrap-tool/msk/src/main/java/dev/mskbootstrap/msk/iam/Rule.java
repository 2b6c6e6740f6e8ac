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
        return hasAny(name) != isNegated;
    }

    /** Whether a name that is still growing may come to be covered, by which matches are possible and which are certain. */
    boolean mayCover(Predicate<NameMatch> possible, Predicate<NameMatch> certain) {
        return isNegated ? !hasAny(certain) : hasAny(possible);
    }

    /** Whether a name that is still growing is covered however it goes on. */
    boolean mustCover(Predicate<NameMatch> possible, Predicate<NameMatch> certain) {
        return isNegated ? !hasAny(possible) : hasAny(certain);
    }

    boolean coversNone() {
        return isNegated ? names.stream().anyMatch(NameMatch::isEvery) : names.isEmpty();
    }

    /** By index: this is where decisions spend their time, and an iterator each would be garbage. */
    private boolean hasAny(Predicate<NameMatch> name) {
        for (int i = 0; i < names.size(); i++) {
            if (name.test(names.get(i))) {
                return true;
            }
        }
        return false;
    }
}
