package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
import org.jspecify.annotations.Nullable;

/** What the brokers say of a topic's creation before it is tried. */
public sealed interface Preflight {

    /** They would create it. */
    record Accepted() implements Preflight {}

    /**
     * They would not.
     *
     * @param lack the right to create it, or that to see the one that is there; null when it is not for want of a right
     */
    record Refused(Reason reason, String text, @Nullable Lack lack) implements Preflight {}

    /** They were not asked. */
    record NotAsked() implements Preflight {}
}
