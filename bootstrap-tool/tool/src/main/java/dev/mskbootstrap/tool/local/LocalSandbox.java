package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.SandboxStatus;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

/** The sandbox of one folder, which stays up between commands. Each method answers with what to tell of it. */
public final class LocalSandbox {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Path folder;
    private final String shown;

    /** @param shown the folder as people are told of it */
    public LocalSandbox(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
    }

    /**
     * Starts it, unless it runs already.
     *
     * @throws IllegalArgumentException when it cannot have so many brokers, or this port
     */
    public String start(int brokers, int port) {
        SandboxOptions options = SandboxOptions.in(folder).withBrokers(brokers).withFirstPort(port);
        if (look() instanceof SandboxStatus.Running running) {
            return "The sandbox runs already. " + about(running);
        }
        return "The sandbox runs. " + about(ask("start the sandbox", () -> DetachedSandbox.start(options, PATIENCE)));
    }

    public String status() {
        return switch (look()) {
            case SandboxStatus.Running running -> "The sandbox runs. " + about(running);
            case SandboxStatus.Busy busy ->
                "No sandbox runs by itself, but process " + busy.pid() + " has used the embedded cluster since "
                        + time(busy.since()) + ".";
            case SandboxStatus.Stopped stopped ->
                "No sandbox runs."
                        + (stopped.hasData() ? " Its data is in " + shown + "." : "")
                        + (stopped.endedUncleanly() ? " It was killed; the next start recovers its data." : "");
        };
    }

    public String stop() {
        boolean stopped = ask("stop the sandbox", () -> DetachedSandbox.stop(folder, PATIENCE));
        return stopped ? "The sandbox has stopped; its data stays in " + shown + "." : "No sandbox runs.";
    }

    public String reset() {
        ask("reset the sandbox", () -> {
            DetachedSandbox.reset(folder, PATIENCE);
            return true;
        });
        return "The sandbox is reset: nothing is left of its data in " + shown + ".";
    }

    private SandboxStatus look() {
        return ask("look at the sandbox", () -> DetachedSandbox.status(folder));
    }

    private static <T> T ask(String action, Supplier<T> work) {
        try {
            return work.get();
        } catch (SandboxException e) {
            throw new ClusterException(action, String.valueOf(e.getMessage()), "see `msk-bootstrap sandbox status`", e);
        }
    }

    private String about(SandboxStatus.Running running) {
        return "Brokers: " + running.brokers() + " at " + running.bootstrapServers() + "; process " + running.pid()
                + " since " + time(running.since()) + "; data in " + shown + ".";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
