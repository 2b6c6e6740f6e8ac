package dev.mskbootstrap.tool.verify;

/** Something in the world that is not as it should be, and what to do about it. */
public record Finding(String subject, String what, String fix) implements Comparable<Finding> {

    @Override
    public int compareTo(Finding other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : what.compareTo(other.what);
    }
}
