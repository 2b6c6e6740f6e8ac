package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One declared topic against its state. */
final class TopicComparison {

    private final Flavour flavour;
    private final Limits limits;
    private final ClusterIdentity cluster;
    private final boolean resetUndeclared;

    TopicComparison(Flavour flavour, Limits limits, ClusterIdentity cluster, boolean resetUndeclared) {
        this.flavour = flavour;
        this.limits = limits;
        this.cluster = cluster;
        this.resetUndeclared = resetUndeclared;
    }

    TopicFindings compare(TopicSpec topic, TopicState state) {
        TopicFindings findings = new TopicFindings();
        new LimitsCheck(flavour, limits, findings).check(topic, state);
        String name = topic.name().value();
        switch (state) {
            case TopicState.Missing missing ->
                new CreationCheck(flavour, cluster, findings).check(topic, missing.preflight());
            case TopicState.Present present -> compare(topic, present, findings);
            case TopicState.NotAuthorised refused ->
                findings.conflict(
                        name,
                        "not authorised to see whether this topic is there: "
                                + refused.lack().sentence(),
                        refused.lack().fix());
            case TopicState.Unknown unknown ->
                findings.conflict(name, "the brokers failed to describe this topic: " + unknown.why(), "try again");
        }
        return findings;
    }

    private void compare(TopicSpec topic, TopicState.Present present, TopicFindings findings) {
        Reassignments.underWay(present)
                .ifPresent(underWay -> findings.note(topic.name().value(), underWay));
        comparePartitions(topic, present, findings);
        compareReplication(topic, present, findings);
        compareConfigs(topic, present, findings);
    }

    private static void comparePartitions(TopicSpec topic, TopicState.Present present, TopicFindings findings) {
        Integer wanted = topic.partitions();
        int there = present.partitions().size();
        if (wanted != null && wanted > there) {
            addPartitions(topic, present, wanted, findings);
        }
        if (wanted != null && wanted < there) {
            findings.conflict(
                    topic.name().value(),
                    "partitions " + there + " on the cluster, " + wanted + " wanted. Kafka cannot reduce partitions.",
                    "set partitions: " + there + " ("
                            + topic.whereOf("partitions").fileAndLine() + "), or delete and recreate the topic");
        }
    }

    /** Kafka gives new partitions as many replicas as the first one has just then, comers and goers included. */
    private static void addPartitions(TopicSpec topic, TopicState.Present present, int wanted, TopicFindings findings) {
        int there = present.partitions().size();
        if (Reassignments.isUnderWay(present)) {
            findings.conflict(
                    topic.name().value(),
                    "partitions " + there + " on the cluster, " + wanted
                            + " wanted. A reassignment is under way, and partitions added meanwhile could get"
                            + " too many replicas.",
                    Reassignments.WAIT);
        } else {
            findings.change(new Change.AddPartitions(topic.name(), present.id(), there, wanted));
        }
    }

    /** Where the flavour decides, there is nothing to compare. */
    private void compareReplication(TopicSpec topic, TopicState.Present present, TopicFindings findings) {
        Integer wanted = flavour.fixedReplicationFactor().isPresent() ? null : topic.replicationFactor();
        SortedSet<Integer> there = replicationFactors(present);
        if (wanted != null && there.stream().anyMatch(factor -> !factor.equals(wanted))) {
            String shown = there.stream().map(String::valueOf).collect(Collectors.joining(" and "));
            findings.conflict(
                    topic.name().value(),
                    "replication factor " + shown + when(present) + ", " + wanted
                            + " wanted. Replicas are not moved by this tool." + unless(present),
                    howToResolve(topic, there));
        }
    }

    private static String when(TopicState.Present present) {
        return Reassignments.isUnderWay(present) ? " once the reassignment under way is done" : " on the cluster";
    }

    private static String unless(TopicState.Present present) {
        return Reassignments.unknown(present)
                .map(why -> " Whether a reassignment is under way is not known (" + why + ").")
                .orElse("");
    }

    /** Where partitions differ among themselves, no number in the file would do. */
    private static String howToResolve(TopicSpec topic, SortedSet<Integer> there) {
        String where = topic.whereOf("replicationFactor").fileAndLine();
        return (there.size() > 1 ? "" : "set replicationFactor: " + there.first() + " (" + where + "), or ")
                + "reassign the replicas with kafka-reassign-partitions.sh";
    }

    static SortedSet<Integer> replicationFactors(TopicState.Present present) {
        return present.partitions().stream()
                .map(PartitionState::replicas)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareConfigs(TopicSpec topic, TopicState.Present present, TopicFindings findings) {
        switch (present.configs()) {
            case Configs.Values readable ->
                new ConfigComparison(flavour, resetUndeclared, findings).compare(topic, present, readable.values());
            case Configs.NotAuthorised refused ->
                unreadable(
                        topic,
                        "not authorised to read its configs: " + refused.lack().sentence(),
                        refused.lack().fix(),
                        findings);
            case Configs.Unknown unknown ->
                unreadable(
                        topic, "the brokers failed to give its configs (" + unknown.why() + ")", "try again", findings);
        }
    }

    private static void unreadable(TopicSpec topic, String what, String fix, TopicFindings findings) {
        String name = topic.name().value();
        if (topic.config().isEmpty()) {
            findings.note(name, what);
        } else {
            findings.conflict(
                    name,
                    what + ", and the topic declares "
                            + String.join(", ", topic.config().keySet()),
                    fix);
        }
    }
}
