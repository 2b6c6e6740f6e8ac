package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.local.LocalSandbox;
import dev.mskbootstrap.tool.local.SandboxJar;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code sandbox}: an embedded cluster that stays up between commands. */
@Command(
        name = "sandbox",
        description = "Starts, stops and resets a cluster on this machine that --env local then uses.",
        synopsisSubcommandLabel = "(start | status | env | log | stop | reset)")
final class SandboxCommand {

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
                    int port,
            @Option(
                            names = "--flavour",
                            paramLabel = "FLAVOUR",
                            defaultValue = "kafka",
                            description = "Refuses what MSK does: serverless, express or standard. Default: kafka.")
                    String flavour,
            @Option(
                            names = "--identities",
                            paramLabel = "FILE",
                            description =
                                    "Who may use it, by IAM, TLS and SCRAM, as on MSK. Changes of the file count.")
                    @Nullable
                    Path identities,
            @Option(
                            names = "--policy-delay",
                            paramLabel = "TIME",
                            defaultValue = "0",
                            description = "How long they take to count, as changes of IAM do. Default: 0.")
                    Duration delay) {
        TerminalProgress progress = new TerminalProgress(invocation, false);
        progress.begin("starting brokers");
        try {
            Path file = identities == null
                    ? null
                    : invocation.workingDirectory().resolve(identities).normalize();
            return answer(sandbox()
                    .start(
                            new LocalSandbox.Wanted(brokers, port, flavour(flavour), file, delay),
                            invocation.workingDirectory()));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } finally {
            progress.end();
        }
    }

    @Command(
            name = "env",
            mixinStandardHelpOptions = true,
            description =
                    "Prints what clients need to be an identity: eval \"$(msk-bootstrap sandbox env --identity NAME)\".")
    int env(
            @Option(names = "--identity", paramLabel = "NAME", required = true, description = "As in identities.yaml.")
                    String identity,
            @Option(names = "--properties", description = "The properties of a Java client alone.")
                    boolean isProperties) {
        LocalSandbox sandbox = sandbox();
        invocation.out().print(isProperties ? sandbox.properties(identity) : sandbox.exports(identity));
        return ExitCode.OK.code();
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "Prints Kafka's warnings, or what was decided of identities.")
    int log(
            @Option(
                            names = "--decisions",
                            description = "Who asked for what on which ARN, and which statement allowed or denied it.")
                    boolean isDecisions,
            @Option(names = "--follow", description = "Goes on with what comes, until Ctrl-C.") boolean isFollowed) {
        sandbox().log(isDecisions, isFollowed, line -> {
            invocation.out().println(Printable.text(line));
            invocation.out().flush();
        });
        return ExitCode.OK.code();
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Says whether it runs, and where its brokers listen.")
    int status() {
        return answer(sandbox().status());
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops it; its data stays.")
    int stop() {
        return answer(sandbox().stop());
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Stops it and deletes its data.")
    int reset() {
        return answer(sandbox().reset());
    }

    private Flavour flavour(String word) {
        return Flavour.of(word)
                .orElseThrow(() -> wrong("'" + word + "' is no flavour; "
                        + Suggestion.forWord(
                                word,
                                Stream.of(Flavour.values()).map(Flavour::word).toList())));
    }

    private LocalSandbox sandbox() {
        SandboxJar.require();
        return new LocalSandbox(folder(), invocation.shown(folder()));
    }

    private int answer(String text) {
        invocation.out().println(text);
        return ExitCode.OK.code();
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
        CommandLine line = command.commandLine();
        ParseResult parsed = line.getParseResult();
        return new ParameterException(
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().commandLine() : line, message);
    }
}
