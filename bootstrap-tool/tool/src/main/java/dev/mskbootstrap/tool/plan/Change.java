package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Risk;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One thing to be done, to a topic or to somebody's access: data, which something else acts on. */
public sealed interface Change {

    /** What it is about: a topic's name, or a principal with its type. */
    String subject();

    /** What it may cost. */
    Set<Risk> risks();

    /** How many partitions it creates or deletes; those that nobody states are taken for one. */
    int partitions();

    /** A change to one topic. */
    sealed interface OfTopic extends Change {

        TopicName topic();

        @Override
        default String subject() {
            return topic().value();
        }
    }

    /** A change to what somebody may do with one name or prefix. */
    sealed interface OfAcls extends Change {

        AclGroup acls();

        @Override
        default String subject() {
            return acls().principal();
        }

        @Override
        default int partitions() {
            return 0;
        }
    }

    /** Make ACLs that are not there. */
    record AddAcls(AclGroup acls, Set<Risk> risks) implements OfAcls {
        public AddAcls {
            risks = ordered(risks);
        }
    }

    /** Remove ACLs that nobody declares, of somebody whose access is declared. */
    record RemoveAcls(AclGroup acls, Set<Risk> risks) implements OfAcls {
        public RemoveAcls {
            risks = ordered(risks);
        }
    }

    private static Set<Risk> ordered(Set<Risk> risks) {
        EnumSet<Risk> copy = EnumSet.noneOf(Risk.class);
        copy.addAll(risks);
        return Collections.unmodifiableSet(copy);
    }

    /** Make a topic that is not there. */
    record CreateTopic(TopicSpec spec) implements OfTopic {
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
    record AddPartitions(TopicName topic, String topicId, int from, int to) implements OfTopic {
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
    record AlterConfig(TopicName topic, String topicId, List<ConfigChange> edits) implements OfTopic {
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
    record DeleteTopic(TopicName topic, String topicId, int partitions) implements OfTopic {
        @Override
        public Set<Risk> risks() {
            return Set.of(Risk.DELETES);
        }
    }
}
