package dev.mskbootstrap.tool.export;

/** What a source tells of a value. */
public sealed interface Given<T> {

    /** The value itself. */
    record Value<T>(T value) implements Given<T> {}

    /** There is one, and we may not or cannot see it. */
    record Hidden<T>(String why) implements Given<T> {}

    /** What there is to see, no file can state. */
    record Unstatable<T>(String why) implements Given<T> {}

    static <T> Given<T> of(T value) {
        return new Value<>(value);
    }
}
