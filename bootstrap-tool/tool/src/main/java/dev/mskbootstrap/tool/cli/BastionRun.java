package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.bastion.Bucket;
import dev.mskbootstrap.tool.bastion.RemoteRun;
import dev.mskbootstrap.tool.bastion.RemoteRun.Result;
import dev.mskbootstrap.tool.bastion.Shipment;
import dev.mskbootstrap.tool.bastion.StandingRequest;
import dev.mskbootstrap.tool.bastion.TimeLimit;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Bastion;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code bastion run}: what a command answers there is answered here, with its exit code. */
final class BastionRun {

    private final Invocation invocation;
    private final StreamOptions output;
    private final CommandLine line;

    BastionRun(Invocation invocation, StreamOptions output, CommandLine line) {
        this.invocation = invocation;
        this.output = output;
        this.line = line;
    }

    int run(Path folder, List<String> typed, @Nullable Path distribution, @Nullable Duration within) {
        Prepared prepared = prepared(folder, typed, within, distribution);
        return run(prepared.visit(), prepared.wish(), prepared.arguments(), prepared.bastion());
    }

    /** Prints what a schedule sends to have the command run. */
    int request(Path folder, List<String> typed, @Nullable Duration within) {
        Prepared prepared = prepared(folder, typed, within, null);
        if (!prepared.arguments().written().isEmpty()) {
            throw new ParameterException(
                    line, "nobody takes files back from a schedule: leave out --out, --result and --resolved");
        }
        StandingRequest request = new StandingRequest(prepared.wish());
        Bastion bastion = prepared.bastion();
        invocation
                .out()
                .println(
                        bastion.bucket() == null
                                ? request.whole()
                                : prepared.visit().asking(aws -> request.through(new Bucket(aws, bastion), aws)));
        return ExitCode.OK.code();
    }

    private record Prepared(BastionVisit visit, Bastion bastion, RemoteRun.Wish wish, RemoteArguments arguments) {}

    private Prepared prepared(Path folder, List<String> typed, @Nullable Duration within, @Nullable Path distribution) {
        Spec spec = new SpecReader(invocation.workingDirectory(), invocation.variables()).readForBastion(folder);
        Environment environment = spec.environment();
        Path repository = SpecReader.root(environment.folder());
        String there = repository.relativize(environment.folder()).toString();
        RemoteArguments arguments = RemoteArguments.of(typed, there.isEmpty() ? "." : "./" + there, invocation, line);
        Shipment shipment = Shipment.of(spec, repository);
        arguments.given().forEach(shipment::give);
        BastionVisit visit = new BastionVisit(invocation, environment);
        RemoteRun.Wish wish = new RemoteRun.Wish(
                environment.name(),
                arguments.arguments(),
                shipment,
                shipment.variables(invocation.variables()),
                operator(),
                within == null ? TimeLimit.of(spec) : within,
                visit.distribution(distribution).orElse(null),
                GitCommit.of(environment.folder(), invocation).orElse(null),
                invocation.terminal().isUnicode());
        return new Prepared(visit, Objects.requireNonNull(environment.bastion()), wish, arguments);
    }

    /** So that a second operator knows whom to ask. */
    private String operator() {
        Map<String, String> variables = invocation.variables();
        return variables.getOrDefault("USER", variables.getOrDefault("LOGNAME", "somebody"))
                + (variables.containsKey("HOSTNAME") ? "@" + variables.get("HOSTNAME") : "");
    }

    private int run(BastionVisit visit, RemoteRun.Wish wish, RemoteArguments arguments, Bastion bastion) {
        Map<String, FileOutput> files = new LinkedHashMap<>();
        BastionWatch watch =
                new BastionWatch(invocation, output.isQuiet(), wish.arguments().getFirst());
        invocation.interruption().arm(watch::end);
        try {
            arguments.written().forEach((name, path) -> files.put(name, FileOutput.open(path)));
            Result result = visit.at((courier, bucket) -> {
                watch.begin(courier.instance());
                return new RemoteRun(courier, bastion, bucket, wish).run(watch, invocation.interruption());
            });
            watch.end();
            return answer(result, files, watch, wish);
        } finally {
            watch.end();
            files.values().forEach(FileOutput::close);
        }
    }

    private int answer(Result result, Map<String, FileOutput> files, BastionWatch watch, RemoteRun.Wish wish) {
        result.files().forEach((name, text) -> {
            FileOutput file = files.get(name);
            if (file != null) {
                file.write(text);
            }
        });
        invocation.out().print(shown(result.stdout(), invocation.terminal().isOutput()));
        watch.rest(result.stderr());
        if (result.isLate()) {
            invocation
                    .err()
                    .println("Failed: the command was ended on the bastion after "
                            + wish.timeout().toMinutes() + " min.");
            invocation.err().println("    run plan to see what was done, and give more with --within");
        }
        return result.isLate() && result.exit() > 128 ? ExitCode.FAILED.code() : result.exit();
    }

    /** A terminal obeys more than text; who is none gets each byte. */
    static String shown(String text, boolean isTerminal) {
        return isTerminal
                ? text.lines().map(Printable::text).collect(Collectors.joining("\n", "", text.isEmpty() ? "" : "\n"))
                : text;
    }
}
