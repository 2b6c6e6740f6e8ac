package dev.mskbootstrap.files;

import java.util.regex.Pattern;

/** A place in a file, as an editor jumps to it. Lines and columns count from 1. */
public record Location(String file, int line, int column) implements Comparable<Location> {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    /** The beginning of a file: where a problem of the whole file is said to be. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    /** Where a file goes on after some text from its beginning; columns count code points, as those of YAML do. */
    public static Location after(String file, String text) {
        String[] lines = LINE_BREAK.split(text, -1);
        String last = lines[lines.length - 1];
        return new Location(file, lines.length, last.codePointCount(0, last.length()) + 1);
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
