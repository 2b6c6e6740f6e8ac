package dev.mskbootstrap.msk;

/** What a whole number counts: milliseconds, bytes, or anything else. */
public enum Unit {
    NONE("whole number", "1"),
    MS("duration", "7d, 12h or 604800000"),
    BYTES("size", "1GiB, 512MiB or 1073741824");

    private final String noun;
    private final String examples;

    Unit(String noun, String examples) {
        this.noun = noun;
        this.examples = examples;
    }

    /** What people call a number of this unit. */
    String noun() {
        return noun;
    }

    /** Texts that every key of this unit accepts. */
    String examples() {
        return examples;
    }
}
