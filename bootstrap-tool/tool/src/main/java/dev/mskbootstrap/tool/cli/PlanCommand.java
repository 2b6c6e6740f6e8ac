package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.planfile.PlanFile;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.PlanJson;
import dev.mskbootstrap.tool.report.PlanMarkdown;
import dev.mskbootstrap.tool.report.PlanText;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what apply would do. */
@Command(
        name = "plan",
        description = "Shows what apply would do. Writes nothing to the cluster.",
        footer = {
            "Exit code: 0 there is a plan, or nothing to do; 1 could not look; 3 a file is invalid;",
            "4 there are changes (only with --detailed-exitcode); 5 a conflict stands in the way."
        })
final class PlanCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Also write the plan to a file that apply takes.")
    private @Nullable Path out;

    @Option(names = "--detailed-exitcode", description = "Exit with 4 when there are changes.")
    private boolean detailed;

    PlanCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = where.folder(invocation);
        Session.prepare();
        Spec spec = new SpecReader(invocation.workingDirectory(), invocation.variables()).read(folder);
        Desired desired = where.narrowed(spec.desired());
        if (out == null) {
            return plan(spec.environment(), desired, null);
        }
        try (FileOutput file = FileOutput.open(invocation.workingDirectory().resolve(out))) {
            return plan(spec.environment(), desired, file);
        }
    }

    private int plan(Environment environment, Desired desired, @Nullable FileOutput file) {
        try (Session session = Session.reading(environment, invocation, where, output)) {
            Plan plan = session.bootstrap().plan(desired);
            if (file != null) {
                file.write(PlanFile.text(where.given(environment.folder()), desired, plan));
            }
            invocation.out().print(answer(session, environment.name(), plan));
            return ExitCode.of(plan, detailed).code();
        }
    }

    private String answer(Session session, String environment, Plan plan) {
        Style style = invocation.style(output);
        return new Answer(
                        () -> session.headline(style) + "\n\n" + PlanText.render(plan, style, output.isVerbose()),
                        () -> Json.text(PlanJson.document(environment, plan)),
                        () -> PlanMarkdown.render(environment, plan))
                .in(output.format());
    }
}
