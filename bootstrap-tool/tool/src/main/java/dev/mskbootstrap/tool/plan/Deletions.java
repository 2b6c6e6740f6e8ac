package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The topics that are to go, and what stands against it. */
final class Deletions {

    private final Limits limits;
    private final List<TopicFindings> topics = new ArrayList<>();

    Deletions(Limits limits) {
        this.limits = limits;
    }

    /** What was found of each topic that is to go, and of all of them together. */
    List<TopicFindings> plan(Desired desired, Observation observed) {
        SortedSet<TopicName> names = new TreeSet<>(desired.remove());
        observed.undeclared().stream().filter(desired.unmanaged()::deletes).forEach(names::add);
        for (TopicName name : names) {
            TopicFindings findings = new TopicFindings();
            delete(name, observed, findings);
            topics.add(findings);
        }
        if (desired.unmanaged() instanceof Unmanaged.Delete) {
            TopicFindings general = new TopicFindings();
            general.note("unmanaged", "only topics that are visible to us are considered for deletion");
            topics.add(general);
        }
        return isTooMany() ? List.of(tooMany()) : topics;
    }

    private boolean isTooMany() {
        return limits.maxDeletes() != null && wanted() > limits.maxDeletes();
    }

    private int wanted() {
        return topics.stream().mapToInt(findings -> findings.changes().size()).sum();
    }

    /** Beyond the limit none is deleted: which of them shall stay is not for us to choose. */
    private TopicFindings tooMany() {
        TopicFindings all = new TopicFindings();
        topics.forEach(findings -> {
            findings.conflicts().forEach(all::conflict);
            findings.notes().forEach(all::note);
        });
        all.conflict(new Conflict(
                Conflict.MAX_DELETES,
                wanted() + " topics would be deleted, and the limit is " + limits.maxDeletes(),
                "delete fewer, or raise the limit in env.yaml"));
        return all;
    }

    private static void delete(TopicName name, Observation observed, TopicFindings findings) {
        switch (observed.state(name)) {
            case TopicState.Present present -> {
                findings.change(new Change.DeleteTopic(
                        name, present.id(), present.partitions().size()));
                checkReaders(name, observed.readers().get(name), findings);
                checkReassignment(name, present, findings);
            }
            case TopicState.Missing missing -> {
                // It is gone already.
            }
            case TopicState.NotAuthorised refused ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and not authorised to see whether it is there: "
                                + refused.lack().sentence(),
                        refused.lack().fix());
            case TopicState.Unknown unknown ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and the brokers failed to describe it: " + unknown.why(),
                        "try again");
        }
    }

    private static void checkReassignment(TopicName name, TopicState.Present present, TopicFindings findings) {
        Reassignments.underWay(present)
                .ifPresent(underWay ->
                        findings.conflict(name.value(), "to be deleted, with a " + underWay, Reassignments.WAIT));
    }

    private static void checkReaders(TopicName name, @Nullable Readers readers, TopicFindings findings) {
        switch (readers) {
            case Readers.Groups groups -> checkGroups(name, groups.names(), findings);
            case Readers.NotAuthorised refused ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and not authorised to see whether it is still read: "
                                + refused.lack().sentence(),
                        refused.lack().fix());
            case Readers.Unknown unknown ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and nobody can tell whether it is still read: " + unknown.why(),
                        "try again");
            case null -> throw new IllegalArgumentException("the readers of " + name + " were not looked at");
        }
    }

    private static void checkGroups(TopicName name, Set<String> groups, TopicFindings findings) {
        if (!groups.isEmpty()) {
            findings.conflict(
                    name.value(),
                    "to be deleted, and still read by " + String.join(", ", groups),
                    "stop these consumers first");
        }
    }
}
