package dev.mskbootstrap.tool.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown for a pull-request comment; names and values stay text, whatever Markdown or HTML is in them. */
final class Markdown {

    private Markdown() {}

    /** The text as a code span, in which nothing but a back-tick and, in a table, a bar means anything. */
    static String code(String text) {
        // A bar is escaped by a backslash, unless that one is itself escaped by a backslash before it.
        String printable = Printable.text(text).replace("\\|", "\\u005c|").replace("|", "\\|");
        if (printable.isBlank()) {
            return "";
        }
        String fence = "`".repeat(longestRun(printable) + 1);
        return fence.length() == 1 ? fence + printable + fence : fence + " " + printable + " " + fence;
    }

    /** A row of a table. */
    static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A table; nothing when it would have no rows. */
    static String table(List<String> rows, String... headings) {
        String line = Stream.of(headings).map(heading -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
        return rows.isEmpty() ? "" : row(headings) + line + String.join("", rows) + "\n";
    }

    /** The document with one line break at its end. */
    static String document(String text) {
        return text.stripTrailing() + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
