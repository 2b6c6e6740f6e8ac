package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.NotesText;
import dev.mskbootstrap.tool.report.SpecJson;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code validate}: the files alone. */
@Command(
        name = "validate",
        description = "Checks an environment's files. Contacts nothing.",
        footer = "Exit code: 0 the files are right, 3 they are not.")
final class ValidateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--resolved",
            paramLabel = "FILE",
            description = "Also write what the files lead to as JSON: merged topics, and each source's SHA-256.")
    private @Nullable Path resolved;

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = where.folder(invocation);
        try {
            Spec whole = new SpecReader(invocation.workingDirectory(), invocation.variables()).read(folder);
            Spec spec = new Spec(whole.environment(), where.narrowed(whole.desired()), whole.sources());
            if (resolved != null) {
                writeResolved(invocation.workingDirectory().resolve(resolved), spec);
            }
            invocation.out().print(answer(spec).in(output.format()));
            return ExitCode.OK.code();
        } catch (InvalidFilesException e) {
            if (!output.format().isForPrograms()) {
                throw e;
            }
            invocation.out().print(Json.text(SpecJson.invalid(e.problems())));
            return ExitCode.INVALID.code();
        }
    }

    private static void writeResolved(Path target, Spec spec) {
        try (FileOutput file = FileOutput.open(target)) {
            file.write(Json.text(SpecJson.resolved(spec)));
        }
    }

    private Answer answer(Spec spec) {
        return new Answer(() -> text(spec), () -> Json.text(SpecJson.valid(spec)), () -> text(spec));
    }

    private String text(Spec spec) {
        Style style = invocation.style(output);
        int topics = spec.desired().topics().size();
        return spec.environment().name() + style.separator() + (topics == 1 ? "1 topic" : topics + " topics")
                + ", no problems.\n" + NotesText.render(Redundancy.notes(spec.desired()), style);
    }
}
