package dev.mskbootstrap.tool.spec;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an environment allows and its cluster holds; a limit that is absent does not bind. */
public record Limits(
        @Nullable Integer minReplicationFactor,
        @Nullable Integer maxPartitionsPerTopic,
        @Nullable Pattern names,
        @Nullable Integer maxDeletes,
        Set<Risk> allow,
        Capacity capacity) {

    /** No limit, and no risk allowed. */
    public static final Limits NONE = new Limits(null, null, null, null, Set.of(), Capacity.UNSTATED);

    public Limits {
        EnumSet<Risk> copy = EnumSet.noneOf(Risk.class);
        copy.addAll(allow);
        allow = Collections.unmodifiableSet(copy);
    }
}
