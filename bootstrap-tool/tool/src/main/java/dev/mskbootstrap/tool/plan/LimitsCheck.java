package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.TopicSpec;
import org.jspecify.annotations.Nullable;

/** What an environment allows, against what is declared. */
final class LimitsCheck {

    private final Limits limits;
    private final TopicFindings findings;

    LimitsCheck(Limits limits, TopicFindings findings) {
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
        Integer effective = effective(topic, state);
        if (least != null && effective == null && state instanceof TopicState.Missing) {
            findings.conflict(
                    topic.name().value(),
                    "no replicationFactor is stated, and limits.minReplicationFactor is " + least,
                    "state it (" + topic.declaredAt().fileAndLine() + ")");
        }
        if (least != null && effective != null && effective < least) {
            findings.conflict(
                    topic.name().value(),
                    "replication factor " + effective + ", limits.minReplicationFactor is " + least,
                    "raise it (" + topic.whereOf("replicationFactor").fileAndLine() + ")");
        }
    }

    private static @Nullable Integer effective(TopicSpec topic, TopicState state) {
        if (topic.replicationFactor() == null
                && state instanceof TopicState.Present present
                && !present.partitions().isEmpty()) {
            return TopicComparison.replicationFactors(present).first();
        }
        return topic.replicationFactor();
    }
}
