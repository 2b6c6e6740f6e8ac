package dev.mskbootstrap.files;

import org.jspecify.annotations.Nullable;

/**
 * The keys that lead to a value, such as {@code topics.orders.partitions}. Most are never shown: the text is made when it
 * is asked for.
 */
record KeyPath(@Nullable KeyPath parent, String separator, String step) {

    /** As long as the name of a topic can be. */
    private static final int LONGEST = 249;

    /** The file itself. */
    static final KeyPath ROOT = new KeyPath(null, "", "");

    KeyPath key(String key) {
        return new KeyPath(this, isRoot() ? "" : ".", key);
    }

    KeyPath item(int index) {
        return new KeyPath(this, "", "[" + index + "]");
    }

    boolean isRoot() {
        return parent == null;
    }

    /** Names are shown whole; a key of megabytes would be copied for each value under it. */
    @Override
    public String toString() {
        String shown = step.length() <= LONGEST ? step : Expectation.abbreviated(step);
        return parent == null ? shown : parent + separator + shown;
    }
}
