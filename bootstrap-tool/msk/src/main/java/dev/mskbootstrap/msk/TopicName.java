package dev.mskbootstrap.msk;

import java.util.Optional;

/**
 * The legal name of a Kafka topic: 1 to 249 characters out of {@code a-z A-Z 0-9 . _ -}, and neither {@code .} nor
 * {@code ..}.
 *
 * <p>Source: {@code org.apache.kafka.common.internals.Topic}.
 */
public record TopicName(String value) implements Comparable<TopicName> {

    /** The longest name that Kafka accepts, in characters. */
    public static final int MAX_LENGTH = 249;

    public TopicName {
        Optional<String> illegal = whyIllegal(value);
        if (illegal.isPresent()) {
            throw new IllegalArgumentException(illegal.get());
        }
    }

    /** What stands against this text as a topic name; empty when nothing does. */
    public static Optional<String> whyIllegal(String text) {
        if (text.isEmpty()) {
            return Optional.of("a topic name is empty");
        }
        if (text.equals(".") || text.equals("..")) {
            return Optional.of("a topic cannot be named \"" + text + "\"");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("a topic name has at most " + MAX_LENGTH + " characters, this one has " + text.length());
        }
        return firstIllegal(text).map(index -> "a topic name cannot contain " + printable(text.codePointAt(index)));
    }

    private static Optional<Integer> firstIllegal(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isLegal(text.charAt(index))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /**
     * The name as Kafka's metrics spell it. Two topics whose metric names are equal ({@code a.b} and {@code a_b}) collide:
     * Kafka refuses to create the second.
     */
    public String metricName() {
        return value.replace('.', '_');
    }

    /** Whether Kafka or MSK owns this topic; such a topic is never touched and never reported. */
    public boolean isInternal() {
        // Kafka's own, and MSK's canary, Connect and replicator topics, all begin so (facts/aws-msk.md, section 2).
        return value.startsWith("__");
    }

    @Override
    public int compareTo(TopicName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isLegal(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }

    private static String printable(int c) {
        if (c == ' ') {
            return "a space";
        }
        boolean visible = c > ' ' && c < 127;
        return visible ? "\"" + (char) c + "\"" : String.format("U+%04X", c);
    }
}
