package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.SandboxStatus;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code sandbox}: an embedded cluster that stays up between commands. */
@Command(
        name = "sandbox",
        description = "Starts, stops and resets a cluster on this machine that --env local then uses.",
        synopsisSubcommandLabel = "(start | status | stop | reset)")
final class SandboxCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Invocation invocation;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "local",
            scope = ScopeType.INHERIT,
            description = "Which sandbox; each has data of its own. Default: local.")
    private String name = "local";

    SandboxCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Starts it and leaves it running.")
    int start(
            @Option(names = "--brokers", paramLabel = "N", defaultValue = "3", description = "1 or 3. Default: 3.")
                    int brokers,
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            defaultValue = "19092",
                            description = "First of its ports; 0 for any. Default: 19092.")
                    int port) {
        TerminalProgress progress = new TerminalProgress(invocation, false);
        progress.begin("starting brokers");
        try {
            SandboxOptions options = options(brokers, port);
            if (status() instanceof SandboxStatus.Running running) {
                return answer("The sandbox runs already. " + about(running));
            }
            SandboxStatus.Running running = ask("start the sandbox", () -> DetachedSandbox.start(options, PATIENCE));
            return answer("The sandbox runs. " + about(running));
        } finally {
            progress.end();
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Says whether it runs, and where its brokers listen.")
    int showStatus() {
        return switch (status()) {
            case SandboxStatus.Running running -> answer("The sandbox runs. " + about(running));
            case SandboxStatus.Busy busy ->
                answer("No sandbox runs by itself, but process " + busy.pid() + " has used the embedded cluster since "
                        + TIME.format(busy.since()) + ".");
            case SandboxStatus.Stopped stopped ->
                answer("No sandbox runs."
                        + (stopped.hasData() ? " Its data is in " + shown() + "." : "")
                        + (stopped.endedUncleanly() ? " It was killed; the next start recovers its data." : ""));
        };
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops it; its data stays.")
    int stop() {
        boolean stopped = ask("stop the sandbox", () -> DetachedSandbox.stop(folder(), PATIENCE));
        return answer(stopped ? "The sandbox has stopped; its data stays in " + shown() + "." : "No sandbox runs.");
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Stops it and deletes its data.")
    int reset() {
        ask("reset the sandbox", () -> {
            DetachedSandbox.reset(folder(), PATIENCE);
            return true;
        });
        return answer("The sandbox is reset: nothing is left of its data in " + shown() + ".");
    }

    private SandboxOptions options(int brokers, int port) {
        try {
            return new SandboxOptions(folder(), brokers, port);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private SandboxStatus status() {
        return ask("look at the sandbox", () -> DetachedSandbox.status(folder()));
    }

    private static <T> T ask(String action, Supplier<T> work) {
        try {
            return work.get();
        } catch (SandboxException e) {
            throw new ClusterException(action, String.valueOf(e.getMessage()), "see `msk-bootstrap sandbox status`", e);
        }
    }

    private int answer(String text) {
        invocation.out().println(text);
        return ExitCode.OK.code();
    }

    private String about(SandboxStatus.Running running) {
        return "Brokers: " + running.brokers() + " at " + running.bootstrapServers() + "; process " + running.pid()
                + " since " + time(running.since()) + "; data in " + shown() + ".";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private Path folder() {
        if (!ClusterAddress.Sandbox.isLegalName(name)) {
            throw wrong("'" + name + "' cannot be a folder's name: use letters, digits, _ and -");
        }
        return invocation.data().resolve(name);
    }

    private ParameterException wrong(String message) {
        if (command == null) {
            throw new IllegalStateException("picocli has not filled in the command");
        }
        return new ParameterException(command.commandLine(), message);
    }

    private String shown() {
        return invocation.shown(folder());
    }
}
