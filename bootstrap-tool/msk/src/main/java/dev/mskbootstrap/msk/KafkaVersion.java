package dev.mskbootstrap.msk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a broker, as far as topic configs depend on it: {@code 3.9}, or MSK's {@code 2.8.2.tiered}. */
public record KafkaVersion(int major, int minor, boolean tiered) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})([.-].*)?");

    /** A release of Apache Kafka. */
    public KafkaVersion(int major, int minor) {
        this(major, minor, false);
    }

    /** Reads what MSK ({@code 3.7.x.kraft}) and Kafka ({@code 4.3.1}, {@code 3.9-IV0}) write; empty for other texts. */
    public static Optional<KafkaVersion> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? Optional.of(of(parts, text.endsWith(".tiered"))) : Optional.empty();
    }

    /** Whether this is the other version or a later one. */
    public boolean isAtLeast(KafkaVersion other) {
        return major > other.major || (major == other.major && minor >= other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + (tiered ? ".tiered" : "");
    }

    private static KafkaVersion of(Matcher parts, boolean tiered) {
        return new KafkaVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), tiered);
    }
}
