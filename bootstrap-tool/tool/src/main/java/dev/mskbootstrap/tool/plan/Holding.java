package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;

/** Partitions of one topic that are there, or that a plan adds or deletes. */
record Holding(TopicName topic, Flow flow, int partitions, int replicas, boolean isCompacted) {

    /** Where they come from, or go. */
    enum Flow {
        THERE,
        ADDED,
        DELETED
    }
}
