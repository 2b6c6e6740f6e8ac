package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Risk;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One thing to be done to one topic: data, which something else acts on. */
public sealed interface Change {

    TopicName topic();

    /** What it may cost. */
    Set<Risk> risks();

    /** How many partitions it creates or deletes; those that nobody states are taken for one. */
    int partitions();

    /** Make a topic that is not there. */
    record CreateTopic(TopicSpec spec) implements Change {
        @Override
        public TopicName topic() {
            return spec.name();
        }

        @Override
        public int partitions() {
            return spec.partitions() == null ? 1 : spec.partitions();
        }

        @Override
        public Set<Risk> risks() {
            return Set.of();
        }
    }

    /** Raise the number of partitions. */
    record AddPartitions(TopicName topic, String topicId, int from, int to) implements Change {
        @Override
        public int partitions() {
            return to - from;
        }

        @Override
        public Set<Risk> risks() {
            return Set.of(Risk.REORDERS_KEYS);
        }
    }

    /** Set or reset configs, and no others. */
    record AlterConfig(TopicName topic, String topicId, List<ConfigChange> edits) implements Change {
        public AlterConfig {
            edits = List.copyOf(edits);
        }

        @Override
        public int partitions() {
            return 0;
        }

        @Override
        public Set<Risk> risks() {
            EnumSet<Risk> risks = EnumSet.noneOf(Risk.class);
            edits.forEach(edit -> risks.addAll(edit.risks()));
            return Collections.unmodifiableSet(risks);
        }
    }

    /** Delete the topic that has this id. */
    record DeleteTopic(TopicName topic, String topicId, int partitions) implements Change {
        @Override
        public Set<Risk> risks() {
            return Set.of(Risk.DELETES);
        }
    }
}
