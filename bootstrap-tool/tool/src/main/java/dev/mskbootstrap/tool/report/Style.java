package dev.mskbootstrap.tool.report;

/**
 * How text may look where it is shown.
 *
 * @param isUnicode whether marks beyond ASCII can be shown
 * @param isColoured whether ANSI colours can be shown
 */
public record Style(boolean isUnicode, boolean isColoured) {

    /** For files and machines. */
    public static final Style PLAIN = new Style(false, false);

    private static final String RESET = "\u001b[0m";

    String done() {
        return green(isUnicode ? "✓" : "ok");
    }

    String failed() {
        return red(isUnicode ? "✗" : "FAILED");
    }

    String dot() {
        return isUnicode ? "·" : "-";
    }

    /** Begins a line that asks for nothing. Not {@code -}: that would read as a deletion. */
    String note() {
        return isUnicode ? "·" : "*";
    }

    /** What stands between the parts of a line. */
    public String separator() {
        return " " + dot() + " ";
    }

    String ellipsis() {
        return isUnicode ? "…" : "...";
    }

    String green(String text) {
        return paint("\u001b[32m", text);
    }

    String yellow(String text) {
        return paint("\u001b[33m", text);
    }

    String red(String text) {
        return paint("\u001b[31m", text);
    }

    String faint(String text) {
        return paint("\u001b[2m", text);
    }

    private String paint(String colour, String text) {
        return isColoured ? colour + text + RESET : text;
    }
}
