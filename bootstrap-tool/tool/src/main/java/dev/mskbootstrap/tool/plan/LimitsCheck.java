package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What an environment allows, against what is declared. */
final class LimitsCheck {

    private final Flavour flavour;
    private final Limits limits;
    private final TopicFindings findings;

    LimitsCheck(Flavour flavour, Limits limits, TopicFindings findings) {
        this.flavour = flavour;
        this.limits = limits;
        this.findings = findings;
    }

    void check(TopicSpec topic, TopicState state) {
        checkName(topic);
        checkPartitions(topic);
        checkReplication(topic, state);
    }

    private void checkName(TopicSpec topic) {
        String name = topic.name().value();
        if (limits.names() != null && !limits.names().matcher(name).matches()) {
            findings.conflict(
                    name,
                    "the name does not match limits.names: " + limits.names().pattern(),
                    "rename it (" + topic.declaredAt().fileAndLine() + ")");
        }
    }

    private void checkPartitions(TopicSpec topic) {
        Integer most = limits.maxPartitionsPerTopic();
        if (most != null && topic.partitions() != null && topic.partitions() > most) {
            findings.conflict(
                    topic.name().value(),
                    topic.partitions() + " partitions wanted, limits.maxPartitionsPerTopic is " + most,
                    "lower it (" + topic.whereOf("partitions").fileAndLine() + "), or raise the limit in env.yaml");
        }
    }

    private void checkReplication(TopicSpec topic, TopicState state) {
        Integer least = limits.minReplicationFactor();
        if (least == null) {
            return;
        }
        Integer stated = stated(topic);
        if (stated != null && stated < least) {
            findings.conflict(
                    topic.name().value(),
                    "replication factor " + stated + " wanted, limits.minReplicationFactor is " + least,
                    "raise it (" + topic.whereOf("replicationFactor").fileAndLine()
                            + "), or lower the limit in env.yaml");
        } else if (stated == null) {
            checkUnstated(topic, state, least);
        }
    }

    private void checkUnstated(TopicSpec topic, TopicState state, int least) {
        int there = state instanceof TopicState.Present present ? lowest(present) : least;
        if (state instanceof TopicState.Missing) {
            findings.conflict(
                    topic.name().value(),
                    "no replicationFactor is stated, and limits.minReplicationFactor is " + least,
                    "state it (" + topic.declaredAt().fileAndLine() + ")");
        } else if (there < least) {
            findings.conflict(
                    topic.name().value(),
                    "replication factor " + there + " on the cluster, limits.minReplicationFactor is " + least,
                    "reassign the replicas with kafka-reassign-partitions.sh, or lower the limit in env.yaml");
        }
    }

    private @Nullable Integer stated(TopicSpec topic) {
        OptionalInt fixed = flavour.fixedReplicationFactor();
        return fixed.isPresent() ? Integer.valueOf(fixed.getAsInt()) : topic.replicationFactor();
    }

    private static int lowest(TopicState.Present present) {
        SortedSet<Integer> factors = TopicComparison.replicationFactors(present);
        return factors.isEmpty() ? 0 : factors.first();
    }
}
