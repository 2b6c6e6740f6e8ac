package dev.mskbootstrap.tool.cluster;

/** What the brokers say of a topic's creation before it is tried. */
public sealed interface Preflight {

    /** They would create it. */
    record Accepted() implements Preflight {}

    /** They would not. */
    record Refused(Reason reason, String text) implements Preflight {}

    /** They were not asked. */
    record NotAsked() implements Preflight {}
}
