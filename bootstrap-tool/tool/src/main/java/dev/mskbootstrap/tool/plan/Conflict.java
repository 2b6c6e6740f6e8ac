package dev.mskbootstrap.tool.plan;

/** Something that stands in the way: what, and how to resolve it. While one stands, nothing is written. */
public record Conflict(String subject, String what, String fix) implements Comparable<Conflict> {

    /** The subject when more topics would be deleted than may be. */
    public static final String MAX_DELETES = "limits.maxDeletes";

    /** The subject when ACLs are declared that cannot be looked at. */
    public static final String ACLS = "access and acls";

    @Override
    public int compareTo(Conflict other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : what.compareTo(other.what);
    }
}
