package dev.mskbootstrap.files;

/** Something wrong in a file: where, what, and how to fix it. */
public record Problem(Location where, String what, String fix) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byPlace = where.compareTo(other.where);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }

    @Override
    public String toString() {
        return where + ": " + what + "; " + fix;
    }
}
