package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bastion}: msk-bootstrap where the brokers can be reached. */
@Command(
        name = "bastion",
        description = "Runs commands on a bastion inside the cluster's network, through AWS SSM.",
        footer = "Exit code of run: the command's own; 1 when it could not be run there, 5 when another apply runs.")
final class BastionCommand {

    private static final String ENV = "The environment, whose env.yaml names the bastion.";
    private static final String DISTRIBUTION =
            "The tarball that shall be installed there. Default: bastion.artefact of env.yaml when it ends in #sha256=...";

    private static final String WITHIN = "Ends the command there after that time. Default: by what there is to create.";
    private static final String BEHIND = "Behind --: validate, plan, apply, verify, describe, export or policy.";

    private final Invocation invocation;

    @Spec
    private @Nullable CommandSpec command;

    BastionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Runs a command there: bastion run --env staging -- apply --yes.")
    int run(
            @Option(names = "--env", paramLabel = "NAME|DIR", required = true, description = ENV) String env,
            @Option(names = "--distribution", paramLabel = "FILE", description = DISTRIBUTION) @Nullable
                    Path distribution,
            @Option(names = "--within", paramLabel = "TIME", description = WITHIN) @Nullable Duration within,
            @Mixin StreamOptions output,
            @Parameters(paramLabel = "COMMAND", arity = "1..*", description = BEHIND) List<String> typed) {
        BastionRun run = new BastionRun(invocation, output, subcommand("run"));
        return run.run(folder(env, "run"), typed, distribution, within);
    }

    @Command(
            name = "request",
            mixinStandardHelpOptions = true,
            description =
                    "Prints what a schedule sends to the SSM document to have a command run: bastion request --env staging --"
                            + " plan --detailed-exitcode. The files are those of now.")
    int request(
            @Option(names = "--env", paramLabel = "NAME|DIR", required = true, description = ENV) String env,
            @Option(names = "--within", paramLabel = "TIME", description = WITHIN) @Nullable Duration within,
            @Parameters(paramLabel = "COMMAND", arity = "1..*", description = BEHIND) List<String> typed) {
        BastionRun run = new BastionRun(invocation, new StreamOptions(), subcommand("request"));
        return run.request(folder(env, "request"), typed, within);
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Says what is installed there, and what runs.")
    int status(@Option(names = "--env", paramLabel = "NAME|DIR", required = true, description = ENV) String env) {
        return visit(env, "status").status();
    }

    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description = "Installs or updates the distribution there, with Java when it is missing.")
    int install(
            @Option(names = "--env", paramLabel = "NAME|DIR", required = true, description = ENV) String env,
            @Option(names = "--distribution", paramLabel = "FILE", description = DISTRIBUTION) @Nullable
                    Path distribution) {
        return visit(env, "install").install(distribution);
    }

    private BastionVisit visit(String env, String name) {
        SpecReader reader = new SpecReader(invocation.workingDirectory(), invocation.variables());
        return new BastionVisit(
                invocation, reader.readForBastion(folder(env, name)).environment());
    }

    private Path folder(String env, String name) {
        return EnvironmentOptions.find(env, invocation)
                .orElseThrow(
                        () -> new ParameterException(subcommand(name), EnvironmentOptions.unknown(env, invocation)));
    }

    private CommandLine subcommand(String name) {
        if (command == null) {
            throw new IllegalStateException("picocli has not filled in the command");
        }
        return Objects.requireNonNull(command.subcommands().get(name));
    }
}
