package dev.mskbootstrap.tool.spec;

/** Something worth knowing that stands in nobody's way: a note never changes the exit code. */
public record Note(String subject, String what) implements Comparable<Note> {

    @Override
    public int compareTo(Note other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : what.compareTo(other.what);
    }
}
