package dev.mskbootstrap.tool.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the standard streams are connected to.
 *
 * @param isUnicode whether its locale can show more than ASCII
 * @param isColourWanted whether the user has not asked for none, by {@code NO_COLOR} or a dumb terminal
 */
public record Terminal(boolean isInput, boolean isOutput, boolean isError, boolean isUnicode, boolean isColourWanted) {

    /** Nothing is a terminal: files and pipes, ASCII only. */
    static final Terminal NONE = new Terminal(false, false, false, false, false);

    /** @param letters out of {@code i}, {@code o} and {@code e}, for the streams that the launcher found to be one */
    static Terminal of(String letters, Map<String, String> variables) {
        return new Terminal(
                letters.contains("i"),
                letters.contains("o"),
                letters.contains("e"),
                isUnicode(variables),
                !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM")));
    }

    private static boolean isUnicode(Map<String, String> variables) {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8"))
                .orElse(false);
    }
}
