package dev.mskbootstrap.tool.spec;

import org.jspecify.annotations.Nullable;

/**
 * The keys that lead to a value, such as {@code topics.orders.partitions}. Most are never shown: the text is made when it
 * is asked for.
 */
record KeyPath(@Nullable KeyPath parent, String step) {

    /** The file itself. */
    static final KeyPath ROOT = new KeyPath(null, "");

    KeyPath key(String key) {
        return new KeyPath(this, isRoot() ? key : "." + key);
    }

    KeyPath item(int index) {
        return new KeyPath(this, "[" + index + "]");
    }

    boolean isRoot() {
        return parent == null;
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
