package dev.mskbootstrap.tool.spec;

/** A place in a file, as an editor jumps to it. Lines and columns count from 1. */
public record Location(String file, int line, int column) implements Comparable<Location> {

    /** The beginning of a file: where a problem of the whole file is said to be. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    /** The place without its column, for a sentence. */
    public String fileAndLine() {
        return file + ":" + line;
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
