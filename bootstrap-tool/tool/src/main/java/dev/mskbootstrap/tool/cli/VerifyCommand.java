package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.RunJson;
import dev.mskbootstrap.tool.report.RunMarkdown;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.report.VerificationText;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import dev.mskbootstrap.tool.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: is everything as declared, and healthy? */
@Command(
        name = "verify",
        description = "Checks that the cluster is as declared, and its topics healthy. Writes nothing.",
        footer = "Exit code: 0 all is well, 1 could not look, 3 a file is invalid, 4 something is not as it should be.")
final class VerifyCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "0s",
            description = "How long to look again while something is amiss: 30s, 2m. Default: look once.")
    private Duration wait = Duration.ZERO;

    @Option(
            names = "--strict",
            description = "Replicas not in sync, or in one rack without need, are a finding, not a note.")
    private boolean strict;

    VerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = where.folder(invocation);
        Session.prepare();
        Spec spec = new SpecReader(invocation.workingDirectory(), invocation.variables()).read(folder);
        try (Session session = Session.reading(spec.environment(), invocation, where, output)) {
            Verification verification = session.bootstrap().verify(where.narrowed(spec.desired()), wait, strict);
            invocation.out().print(answer(session, spec.environment().name(), verification));
            return ExitCode.of(verification).code();
        }
    }

    private String answer(Session session, String environment, Verification verification) {
        Style style = invocation.style(output);
        return new Answer(
                        () -> session.headline(style) + "\n\n" + VerificationText.render(verification, style),
                        () -> Json.text(RunJson.document(environment, verification)),
                        () -> RunMarkdown.render(environment, verification))
                .in(output.format());
    }
}
