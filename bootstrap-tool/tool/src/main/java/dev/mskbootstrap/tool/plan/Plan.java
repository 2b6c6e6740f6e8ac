package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would be done to a cluster, and what stands in the way.
 *
 * @param changes in the order in which they are shown: by topic, deletions last, then by principal
 * @param undeclared topics in scope that are visible to us and not declared, and not to be deleted
 * @param matching how many declared topics need no change
 * @param matchingAcls how many declared ACLs are there
 */
public record Plan(
        ClusterIdentity cluster,
        List<Change> changes,
        List<Conflict> conflicts,
        List<Note> notes,
        SortedSet<TopicName> undeclared,
        int matching,
        int matchingAcls) {

    public Plan {
        changes = List.copyOf(changes);
        conflicts = conflicts.stream().sorted().toList();
        notes = notes.stream().sorted().toList();
        undeclared = Collections.unmodifiableSortedSet(new TreeSet<>(undeclared));
    }

    /** Without any ACL. */
    public Plan(
            ClusterIdentity cluster,
            List<Change> changes,
            List<Conflict> conflicts,
            List<Note> notes,
            SortedSet<TopicName> undeclared,
            int matching) {
        this(cluster, changes, conflicts, notes, undeclared, matching, 0);
    }

    /** The same, with one more note. */
    Plan with(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Plan(cluster, changes, conflicts, all, undeclared, matching, matchingAcls);
    }

    /** Whether nothing is to be done and nothing stands in the way. */
    public boolean isEmpty() {
        return changes.isEmpty() && conflicts.isEmpty();
    }

    /** The risks of its changes that are not among these. */
    public Set<Risk> risksBeyond(Set<Risk> allowed) {
        EnumSet<Risk> risks = EnumSet.noneOf(Risk.class);
        changes.forEach(change -> risks.addAll(change.risks()));
        risks.removeAll(allowed);
        return Collections.unmodifiableSet(risks);
    }

    /** How many changes are of this kind. */
    public int count(Class<? extends Change> kind) {
        return (int) changes.stream().filter(kind::isInstance).count();
    }

    /** How many ACLs these changes are about. */
    public int acls(Class<? extends Change.OfAcls> kind) {
        return changes.stream()
                .filter(kind::isInstance)
                .mapToInt(change -> kind.cast(change).acls().bindings().size())
                .sum();
    }

    /** How many topics are to be changed, rather than created or deleted. */
    public int topicsToChange() {
        return (int) changes.stream()
                .filter(change -> change instanceof Change.AddPartitions || change instanceof Change.AlterConfig)
                .map(Change::subject)
                .distinct()
                .count();
    }
}
