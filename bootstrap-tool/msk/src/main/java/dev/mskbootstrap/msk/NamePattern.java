package dev.mskbootstrap.msk;

/**
 * A set of names: one name, or everything that begins with a prefix. Only a trailing {@code *} is a pattern, as in
 * Kafka's prefixed ACLs: {@code eeg.*} covers {@code eeg.raw}, {@code *} covers everything.
 */
public record NamePattern(String text) implements Comparable<NamePattern> {

    public NamePattern {
        if (!isLegal(text)) {
            throw new IllegalArgumentException(text + ": only a trailing * is a pattern");
        }
    }

    /** Whether this text can be a pattern: not empty, and no {@code *} but at the end. */
    public static boolean isLegal(String text) {
        int star = text.indexOf('*');
        return !text.isEmpty() && (star < 0 || star == text.length() - 1);
    }

    /** Whether the name is in the set. */
    public boolean covers(String name) {
        return isPrefix() ? name.startsWith(prefix()) : name.equals(text);
    }

    /** Whether every name of the other set is in this one. */
    public boolean covers(NamePattern other) {
        return isPrefix() ? other.prefix().startsWith(prefix()) : text.equals(other.text);
    }

    @Override
    public int compareTo(NamePattern other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Whether it covers all names with a prefix, rather than one name. */
    public boolean isPrefix() {
        return text.endsWith("*");
    }

    /** What the names that it covers begin with; the name itself when it covers but one. */
    public String prefix() {
        return isPrefix() ? text.substring(0, text.length() - 1) : text;
    }
}
