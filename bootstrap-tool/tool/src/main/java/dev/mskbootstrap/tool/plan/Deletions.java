package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The topics that are to go, and what stands against it. */
final class Deletions {

    private final Limits limits;
    private final TopicFindings findings = new TopicFindings();

    Deletions(Limits limits) {
        this.limits = limits;
    }

    /** A conflict of one holds up all: half a clean-up helps nobody. */
    TopicFindings plan(Desired desired, Observation observed) {
        SortedSet<TopicName> names = new TreeSet<>(desired.remove());
        observed.undeclared().stream().filter(desired.unmanaged()::deletes).forEach(names::add);
        names.forEach(name -> delete(name, observed));
        if (desired.unmanaged() instanceof Unmanaged.Delete) {
            findings.note("unmanaged", "only topics that are visible to us are considered for deletion");
        }
        int wanted = findings.changes().size();
        if (limits.maxDeletes() != null && wanted > limits.maxDeletes()) {
            findings.conflict(
                    "limits.maxDeletes",
                    wanted + " topics would be deleted, and the limit is " + limits.maxDeletes(),
                    "delete fewer, or raise the limit in env.yaml");
        }
        return findings;
    }

    private void delete(TopicName name, Observation observed) {
        switch (observed.state(name)) {
            case TopicState.Present present -> {
                findings.change(new Change.DeleteTopic(
                        name, present.id(), present.partitions().size()));
                checkReaders(name, observed.readers().get(name));
            }
            case TopicState.Missing missing -> {
                // It is gone already.
            }
            case TopicState.NotAuthorised refused ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and not authorised to see whether it is there",
                        "ask for " + refused.right() + " on the topic " + name);
            case TopicState.Unknown unknown ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and the brokers failed to describe it: " + unknown.why(),
                        "try again");
        }
    }

    private void checkReaders(TopicName name, @Nullable Readers readers) {
        switch (readers) {
            case Readers.Groups groups -> checkGroups(name, groups.names());
            case Readers.Unknown unknown ->
                findings.conflict(
                        name.value(),
                        "to be deleted, and nobody can tell whether it is still read: " + unknown.why(),
                        "ask for kafka-cluster:DescribeGroup (IAM) or Describe (ACL) on the groups");
            case null -> throw new IllegalArgumentException("the readers of " + name + " were not looked at");
        }
    }

    private void checkGroups(TopicName name, Set<String> groups) {
        if (!groups.isEmpty()) {
            findings.conflict(
                    name.value(),
                    "to be deleted, and still read by " + String.join(", ", groups),
                    "stop these consumers first");
        }
    }
}
