package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at whatever is there, in two rounds of requests: a list, and a description of what it names. */
public final class Survey {

    private final Cluster cluster;

    public Survey(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * The topics in scope that are visible to us, internal ones never.
     *
     * @param only narrows it, unless it is empty; a name among these patterns is asked for even when it is not visible
     */
    public Observation observe(List<NamePattern> scope, List<NamePattern> only) {
        SortedSet<TopicName> names = new TreeSet<>(cluster.list());
        names.removeIf(name -> !only.isEmpty() && !isCovered(name, only));
        only.stream()
                .map(NamePattern::text)
                .filter(text -> TopicName.whyIllegal(text).isEmpty())
                .map(TopicName::new)
                .forEach(names::add);
        names.removeIf(name -> name.isInternal() || !isCovered(name, scope));
        Map<TopicName, TopicState> states = names.isEmpty() ? Map.of() : cluster.describe(names);
        return new Observation(cluster.identity(), new TreeMap<>(states), Collections.emptySortedSet(), Map.of());
    }

    /** The same, and who has access. */
    public Observation withAcls(Observation seen) {
        return seen.withAcls(cluster.acls());
    }

    private static boolean isCovered(TopicName name, List<NamePattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.covers(name.value()));
    }
}
