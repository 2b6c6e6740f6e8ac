package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.SandboxRecords;
import dev.mskbootstrap.sandbox.SandboxStatus;
import dev.mskbootstrap.sandbox.Security;
import dev.mskbootstrap.sandbox.identity.IdentitiesFile;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * What a sandbox is started with.
     *
     * @param flavour what it refuses beyond what Kafka does
     * @param identities the file with those who may use it; null for no identities
     * @param delay how long a change of that file takes
     */
    public record Wanted(
            int brokers,
            int port,
            Flavour flavour,
            @Nullable Path identities,
            Duration delay) {}

    /**
     * Starts it, unless it runs already.
     *
     * @throws IllegalArgumentException when it cannot have so many brokers, or this port
     * @throws dev.mskbootstrap.files.InvalidFilesException when the file of identities, or a policy, is not right
     */
    public String start(Wanted wanted, Path workingDirectory) {
        SandboxOptions options = options(wanted);
        List<String> remarks = remarks(wanted, workingDirectory);
        if (look() instanceof SandboxStatus.Running running) {
            requireSameFlavour(running, wanted);
            requireSameIdentities(running, wanted);
            return "The sandbox runs already. " + about(running) + "\n" + use(running);
        }
        SandboxStatus.Running started = ask("start the sandbox", () -> DetachedSandbox.start(options, PATIENCE));
        return Stream.concat(Stream.of("The sandbox runs. " + about(started), use(started)), remarks.stream())
                .collect(Collectors.joining("\n"));
    }

    /** What comes next, for whoever starts it for the first time. */
    private String use(SandboxStatus.Running running) {
        String name = folder.getFileName().toString();
        return "Use it: cluster: {bootstrapServers: ["
                + running.bootstrapServers().replace(",", ", ") + "]} in env.yaml. Stop it: `msk-bootstrap sandbox stop"
                + (name.equals("local") ? "" : " --name " + name) + "`.";
    }

    private SandboxOptions options(Wanted wanted) {
        SandboxOptions options = SandboxOptions.in(folder)
                .withBrokers(wanted.brokers())
                .withFirstPort(wanted.port())
                .withFlavour(wanted.flavour());
        Path identities = wanted.identities();
        return identities == null
                ? options
                : options.withSecurity(Security.NONE.withIdentities(identities, wanted.delay()));
    }

    /** What is legal in policies and has no effect: their author wants to know. */
    private static List<String> remarks(Wanted wanted, Path workingDirectory) {
        Path identities = wanted.identities();
        return identities == null
                ? List.of()
                : new IdentitiesFile(identities, workingDirectory)
                        .read().identities().warnings(wanted.flavour()).stream()
                                .map(warning -> "Note: " + warning)
                                .toList();
    }

    private static void requireSameFlavour(SandboxStatus.Running running, Wanted wanted) {
        if (wanted.flavour() != running.flavour()) {
            throw new ClusterException(
                    "start the sandbox as " + wanted.flavour().title(),
                    "it runs already, as " + running.flavour().title(),
                    "stop it first: `msk-bootstrap sandbox stop`",
                    null);
        }
    }

    private static void requireSameIdentities(SandboxStatus.Running running, Wanted wanted) {
        Path identities = wanted.identities();
        if (identities != null && !identities.equals(running.identities())) {
            throw new ClusterException(
                    "start the sandbox with " + identities,
                    running.identities() == null
                            ? "it runs already, without identities"
                            : "it runs already, with " + running.identities(),
                    "stop it first: `msk-bootstrap sandbox stop`",
                    null);
        }
    }

    /** The names of its identities. */
    public List<String> identities() {
        return records().identities();
    }

    /** What the clients of an identity need: export commands, with the properties of a Java client as comments. */
    public String exports(String identity) {
        String properties =
                properties(identity).lines().map(line -> "#   " + line + "\n").collect(Collectors.joining());
        return records().exports(identity).orElseThrow(() -> noSuch(identity))
                + "# For a Java client, in the file $MSK_SANDBOX_CLIENT_PROPERTIES:\n"
                + properties;
    }

    /** The properties of an identity's Java client. */
    public String properties(String identity) {
        requireRunning();
        return records().properties(identity).orElseThrow(() -> noSuch(identity));
    }

    private void requireRunning() {
        if (!(look() instanceof SandboxStatus.Running)) {
            throw new ClusterException(
                    "say how its clients connect",
                    "no sandbox runs in " + shown,
                    "start one: `msk-bootstrap sandbox start --identities identities.yaml`",
                    null);
        }
    }

    private ClusterException noSuch(String identity) {
        List<String> all = identities();
        return new ClusterException(
                "find the identity " + identity,
                all.isEmpty()
                        ? "the sandbox was started without identities"
                        : "the sandbox has " + String.join(", ", all),
                all.isEmpty()
                        ? "stop it, and start it with `--identities identities.yaml`"
                        : Suggestion.forWord(identity, all),
                null);
    }

    /** Hands over the log of what its brokers decided of identities, or of Kafka's warnings, line by line. */
    public void log(boolean isDecisions, boolean isFollowed, Consumer<String> taker) {
        LogFollower log =
                new LogFollower(isDecisions ? records().decisions() : records().brokerLog(), taker);
        if (isFollowed) {
            log.follow();
        } else {
            log.print();
        }
    }

    private SandboxRecords records() {
        return new SandboxRecords(folder);
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
                + " since " + time(running.since()) + "; data in " + shown + "." + aboutIdentities(running);
    }

    private String aboutIdentities(SandboxStatus.Running running) {
        return running.identities() == null
                ? ""
                : "\nIdentities: " + String.join(", ", identities())
                        + "; see `msk-bootstrap sandbox env --identity NAME`.";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
