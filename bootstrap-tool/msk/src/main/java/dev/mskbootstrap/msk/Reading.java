package dev.mskbootstrap.msk;

/** What became of a text that somebody wrote as a config value: the value, or what is wrong with it. */
public sealed interface Reading {

    /** A good value, as Kafka spells it: {@code 604800000} where {@code 7d} was written. */
    record Value(String canonical) implements Reading {}

    /** A bad value: {@code what} names the key and the text, {@code fix} begins with a verb. */
    record Wrong(String what, String fix) implements Reading {}
}
