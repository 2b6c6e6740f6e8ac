package dev.mskbootstrap.tool.plan;

import java.util.Set;

/**
 * Something that stands in the way: what, and how to resolve it. While one stands, nothing is written.
 *
 * @param topics the names of those that are left alone as long as it stands
 */
public record Conflict(String subject, String what, String fix, Set<String> topics) implements Comparable<Conflict> {

    /** The subject when more topics would be deleted than may be. */
    public static final String MAX_DELETES = "limits.maxDeletes";

    /** The subject when ACLs are declared that cannot be looked at. */
    public static final String ACLS = "access and acls";
    /** The subject when there would be more partitions than the cluster may have. */
    public static final String PARTITIONS = "partitions";

    public Conflict {
        topics = Set.copyOf(topics);
    }

    /** One that concerns its subject alone. */
    public Conflict(String subject, String what, String fix) {
        this(subject, what, fix, Set.of(subject));
    }

    @Override
    public int compareTo(Conflict other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : what.compareTo(other.what);
    }
}
