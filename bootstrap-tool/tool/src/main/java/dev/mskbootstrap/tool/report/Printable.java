package dev.mskbootstrap.tool.report;

/** Text from a file or a cluster without anything that a terminal would obey. */
public final class Printable {

    private Printable() {}

    /** The text with control and formatting characters spelled out. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                printable.append(String.format("\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
