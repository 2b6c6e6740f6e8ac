package dev.mskbootstrap.tool.export;

import org.jspecify.annotations.Nullable;

/**
 * Something of a topic that is not in the file.
 *
 * @param what such as a config key
 * @param value what it is; nothing when that is not known, or nobody else's business
 * @param isHidden whether it could not be seen
 */
record LeftOut(String what, @Nullable String value, String why, boolean isHidden) {

    private static final int LONGEST = 60;
    private static final int LONGEST_WHY = 1_000;

    LeftOut {
        why = abbreviated(why, LONGEST_WHY);
    }

    /** For the topic's own comment. */
    String withValue() {
        return value == null
                ? sentence()
                : abbreviated(what, LONGEST) + " " + abbreviated(value, LONGEST) + " is left out: " + why;
    }

    /** The same for every topic that has it. */
    String sentence() {
        return abbreviated(what, LONGEST) + " is left out: " + why;
    }

    private static String abbreviated(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
