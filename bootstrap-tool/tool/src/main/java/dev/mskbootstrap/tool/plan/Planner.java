package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
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

    /** What would have to be done, and what stands in its way. */
    public Plan plan(Desired desired, Observation observed) {
        TopicFindings all = new TopicFindings();
        List<TopicFindings> declared = declared(desired, observed);
        declared.forEach(all::addAll);
        reassignmentsUnknown(desired, observed).forEach(all::note);
        new Deletions(limits).plan(desired, observed).forEach(all::addAll);
        countPartitions(observed, all);
        AclComparison acls = new AclComparison(desired, isOpenWithoutAcls);
        all.addAll(acls.compare(observed.acls()));
        return new Plan(
                observed.cluster(),
                all.changes(),
                all.conflicts(),
                all.notes(),
                kept(desired, observed),
                (int) declared.stream().filter(TopicFindings::isMatch).count(),
                acls.matching(observed.acls()));
    }

    private List<TopicFindings> declared(Desired desired, Observation observed) {
        TopicComparison comparison =
                new TopicComparison(flavour, limits, observed.cluster(), desired.resetUndeclared());
        return desired.topics().values().stream()
                .map(topic -> comparison.compare(topic, observed.state(topic.name())))
                .toList();
    }

    /** After all that changes their number. */
    private void countPartitions(Observation observed, TopicFindings all) {
        TopicFindings count = new PartitionCheck(flavour, limits.capacity(), observed).check(all.changes());
        all.addAll(count);
        all.leaveAlone(count.conflicts());
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
