package dev.mskbootstrap.sandbox;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.mskbootstrap.msk.Flavour;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The process that owns a folder, as it wrote itself down.
 *
 * @param bootstrapServers null until the brokers answer
 * @param identities the file that they are in; null without one
 * @param flavour whose limits it has
 */
record Run(
        long pid,
        Instant since,
        Kind kind,
        @Nullable String bootstrapServers,
        @Nullable String identities,
        Flavour flavour) {
    private static final String ADDRESSES = "bootstrap.servers";
    private static final String IDENTITIES = "identities";
    private static final String FLAVOUR = "flavour";

    /** Whether the brokers live in a process of their own. */
    enum Kind {
        DETACHED,
        FOREGROUND
    }

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static Run ofThisProcess(Kind kind) {
        ProcessHandle self = ProcessHandle.current();
        return new Run(
                self.pid(),
                self.info().startInstant().orElseGet(Instant::now).truncatedTo(SECONDS),
                kind,
                null,
                null,
                Flavour.KAFKA);
    }

    static Optional<Run> read(SandboxFolder folder) {
        return folder.run().read().filter(Run::isWhole).map(Run::parse);
    }

    Run answeringAt(String bootstrapServers, @Nullable String identities, Flavour flavour) {
        return new Run(pid, since, kind, bootstrapServers, identities, flavour);
    }

    void write(SandboxFolder folder) {
        Map<String, String> content =
                new HashMap<>(Map.of("pid", Long.toString(pid), "since", since.toString(), "kind", kind.name()));
        if (bootstrapServers != null) {
            content.put(ADDRESSES, bootstrapServers);
        }
        if (identities != null) {
            content.put(IDENTITIES, identities);
        }
        content.put(FLAVOUR, flavour.word());
        folder.run().write(content);
    }

    /** The process itself; empty when it has ended, even if another one has its pid by now. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .filter(start -> Duration.between(since, start).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .isPresent();
    }

    private static boolean isWhole(Map<String, String> from) {
        return from.keySet().containsAll(Set.of("pid", "since", "kind"));
    }

    private static Run parse(Map<String, String> from) {
        return new Run(
                Long.parseLong(from.getOrDefault("pid", "")),
                Instant.parse(from.getOrDefault("since", "")),
                Kind.valueOf(from.getOrDefault("kind", "")),
                from.get(ADDRESSES),
                from.get(IDENTITIES),
                Flavour.of(from.getOrDefault(FLAVOUR, "")).orElse(Flavour.KAFKA));
    }
}
