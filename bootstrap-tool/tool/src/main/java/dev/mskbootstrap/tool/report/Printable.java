package dev.mskbootstrap.tool.report;

import java.util.Locale;

/** Text from a file or a cluster without anything that a terminal would obey. */
public final class Printable {

    private Printable() {}

    /** The text with control and formatting characters spelled out. */
    public static String text(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                printable.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean isObeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
