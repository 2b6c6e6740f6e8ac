package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds what is wanted against what was seen. Pure: the same two give the same plan. */
public final class Planner {

    private final Flavour flavour;
    private final Limits limits;

    private final @Nullable Boolean isOpenWithoutAcls;

    public Planner(Flavour flavour, Limits limits) {
        this(flavour, limits, null);
    }

    /** @param isOpenWithoutAcls whether brokers let everyone do what no ACL is about; null when nobody says */
    public Planner(Flavour flavour, Limits limits, @Nullable Boolean isOpenWithoutAcls) {
        this.isOpenWithoutAcls = isOpenWithoutAcls;
        this.flavour = flavour;
        this.limits = limits;
    }

    /** The kind of cluster that it plans for. */
    public Flavour flavour() {
        return flavour;
    }

    /** Whether an observation should have all topics that are visible to us. */
    public boolean countsPartitions() {
        return limits.capacity().isLimited(flavour);
    }

    public Plan plan(Desired desired, Observation observed) {
        List<Change> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        int matching = 0;
        TopicComparison comparison =
                new TopicComparison(flavour, limits, observed.cluster(), desired.resetUndeclared());
        for (TopicSpec topic : desired.topics().values()) {
            TopicFindings findings = comparison.compare(topic, observed.state(topic.name()));
            conflicts.addAll(findings.conflicts());
            notes.addAll(findings.notes());
            changes.addAll(findings.changesUnlessInConflict());
            matching += findings.isMatch() ? 1 : 0;
        }
        notes.addAll(reassignmentsUnknown(desired, observed));
        for (TopicFindings findings : new Deletions(limits).plan(desired, observed)) {
            conflicts.addAll(findings.conflicts());
            notes.addAll(findings.notes());
            changes.addAll(findings.changesUnlessInConflict());
        }
        TopicFindings count = new PartitionCheck(flavour, limits.capacity(), observed).check(changes);
        conflicts.addAll(count.conflicts());
        notes.addAll(count.notes());
        changes.removeIf(change -> count.conflicts().stream()
                .anyMatch(conflict -> conflict.topics().contains(change.subject())));
        AclComparison acls = new AclComparison(desired, isOpenWithoutAcls);
        TopicFindings access = acls.compare(observed.acls());
        conflicts.addAll(access.conflicts());
        notes.addAll(access.notes());
        changes.addAll(access.changesUnlessInConflict());
        return new Plan(
                observed.cluster(),
                changes,
                conflicts,
                notes,
                kept(desired, observed),
                matching,
                acls.matching(observed.acls()));
    }

    /** Said once: it is the same for all topics. Where replicas cannot be moved it does not matter. */
    private List<Note> reassignmentsUnknown(Desired desired, Observation observed) {
        return desired.topics().keySet().stream()
                .map(observed::state)
                .filter(state -> flavour.canMoveReplicas() && state instanceof TopicState.Present)
                .flatMap(state -> Reassignments.unknown((TopicState.Present) state).stream())
                .limit(1)
                .map(why -> new Note("reassignments", "not known whether one is under way: " + why))
                .toList();
    }

    private static SortedSet<TopicName> kept(Desired desired, Observation observed) {
        SortedSet<TopicName> kept = new TreeSet<>(observed.undeclared());
        kept.removeIf(desired.unmanaged()::deletes);
        return kept;
    }
}
