package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What an environment's topics shall be.
 *
 * @param remove topics that shall not be there
 * @param resetUndeclared whether configs of declared topics that are not declared go back to the default
 * @param scope the names that are looked at for undeclared topics
 * @param omitted topics of the catalogue that this environment does not have
 * @param access who shall have access to them
 */
public record Desired(
        SortedMap<TopicName, TopicSpec> topics,
        SortedSet<TopicName> remove,
        Unmanaged unmanaged,
        boolean resetUndeclared,
        List<NamePattern> scope,
        SortedSet<TopicName> omitted,
        Access access) {

    public Desired {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        remove = Collections.unmodifiableSortedSet(new TreeSet<>(remove));
        scope = List.copyOf(scope);
        omitted = Collections.unmodifiableSortedSet(new TreeSet<>(omitted));
    }

    /** Without anything on access. */
    public Desired(
            SortedMap<TopicName, TopicSpec> topics,
            SortedSet<TopicName> remove,
            Unmanaged unmanaged,
            boolean resetUndeclared,
            List<NamePattern> scope) {
        this(topics, remove, unmanaged, resetUndeclared, scope, Collections.emptySortedSet(), Access.NONE);
    }

    /** The part of it that the patterns cover. */
    public Desired only(List<NamePattern> patterns) {
        if (patterns.isEmpty()) {
            return this;
        }
        Predicate<TopicName> covered = name -> patterns.stream().anyMatch(pattern -> pattern.covers(name.value()));
        SortedMap<TopicName, TopicSpec> kept = new TreeMap<>(topics);
        kept.keySet().removeIf(covered.negate());
        SortedSet<TopicName> keptRemove = new TreeSet<>(remove);
        keptRemove.removeIf(covered.negate());
        return new Desired(
                kept, keptRemove, unmanaged, resetUndeclared, narrowed(patterns), omitted, access.only(patterns));
    }

    /** All of it but the topics of these names. */
    public Desired without(Set<String> names) {
        SortedMap<TopicName, TopicSpec> kept = new TreeMap<>(topics);
        kept.keySet().removeIf(name -> names.contains(name.value()));
        SortedSet<TopicName> keptRemove = new TreeSet<>(remove);
        keptRemove.removeIf(name -> names.contains(name.value()));
        return new Desired(kept, keptRemove, unmanaged, resetUndeclared, scope, omitted, access);
    }

    /** The same topics, and nothing is to be deleted. */
    public Desired withoutDeletions() {
        return new Desired(
                topics, Collections.emptySortedSet(), new Unmanaged.Ignore(), resetUndeclared, scope, omitted, access);
    }

    /** The same topics, and whoever has access to them keeps it. */
    public Desired withoutAccess() {
        return withAccess(Access.NONE);
    }

    /** The same topics, to which these are to have access. */
    public Desired withAccess(Access other) {
        return new Desired(topics, remove, unmanaged, resetUndeclared, scope, omitted, other);
    }

    /** Whether an undeclared topic of this name is this environment's business. */
    public boolean inScope(TopicName name) {
        return scope.stream().anyMatch(pattern -> pattern.covers(name.value()));
    }

    /** The names that both a pattern of the scope and a given one cover: with prefixes, the narrower of the two. */
    private List<NamePattern> narrowed(List<NamePattern> patterns) {
        return scope.stream()
                .flatMap(mine -> patterns.stream()
                        .filter(given -> mine.covers(given) || given.covers(mine))
                        .map(given -> mine.covers(given) ? given : mine))
                .distinct()
                .sorted()
                .toList();
    }
}
