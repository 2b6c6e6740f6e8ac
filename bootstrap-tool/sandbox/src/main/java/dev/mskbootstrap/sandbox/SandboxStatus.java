package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.Flavour;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What goes on in a sandbox folder. */
public sealed interface SandboxStatus {
    /**
     * A detached sandbox answers.
     *
     * @param since when its process started
     * @param identities the file that its identities are in; null without identities
     * @param flavour whose limits it has
     */
    record Running(
            long pid,
            Instant since,
            String bootstrapServers,
            int brokers,
            String clusterId,
            @Nullable Path identities,
            Flavour flavour)
            implements SandboxStatus {}

    /**
     * A run that brings its own brokers holds the folder, or a detached sandbox that does not answer yet.
     *
     * @param since when its process started
     */
    record Busy(long pid, Instant since) implements SandboxStatus {}

    /** Nothing runs; the last run may have been killed, which the next start recovers from. */
    record Stopped(boolean hasData, boolean endedUncleanly) implements SandboxStatus {}
}
