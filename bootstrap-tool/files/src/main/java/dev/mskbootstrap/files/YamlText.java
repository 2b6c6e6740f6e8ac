package dev.mskbootstrap.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as it is written into our YAML files, in block style: it reads back as the same text, here and in any other reader
 * of YAML 1.1 or 1.2. All of it is ASCII, so that no locale can spoil it on its way.
 */
public final class YamlText {

    /** What no reader takes for anything but text, but for {@link #OTHER_MEANING}. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.,-]*");

    private static final Set<String> OTHER_MEANING =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    /** A number or a quantity in the one spelling that every reader agrees on. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?|[1-9][0-9]*(ms|s|m|h|d|w|[kKMGT]?B|[KMGT]iB)");

    private YamlText() {}

    /** As the key of a mapping. */
    public static String key(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** As a value, in which a dollar sign and a brace would begin a variable. Numbers and booleans look like such. */
    public static String value(String text) {
        boolean isBare = NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false");
        return isBare || isPlain(text) ? text : quoted(Variables.escaped(text));
    }

    /** As the rest of a line that is a comment. */
    public static String comment(String text) {
        return ascii(text, "");
    }

    private static boolean isPlain(String text) {
        return WORD.matcher(text).matches() && !OTHER_MEANING.contains(text.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        return '"' + ascii(text, "\"\\") + '"';
    }

    /** The text with all but printable ASCII spelled out, and a backslash before the characters that need one. */
    private static String ascii(String text, String special) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~') {
                ascii.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
            } else {
                ascii.append(special.indexOf(c) >= 0 ? "\\" : "").append((char) c);
            }
        });
        return ascii.toString();
    }
}
