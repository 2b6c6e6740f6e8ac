package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.planfile.PlanFile;
import dev.mskbootstrap.tool.report.RunReport;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Risk;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code apply}: make it so, and verify it. */
@Command(
        name = "apply",
        description = "Makes the cluster as declared, and verifies it.",
        footer = {
            "Exit code: 0 done and verified, or nothing to do; 1 failed; 3 a file is invalid; 4 all was done, and",
            "verification still differs; 5 refused, nothing was changed; 6 applied in part, or conflicts skipped."
        })
final class ApplyCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "PLAN",
            arity = "0..1",
            description = "A file that plan --out wrote: exactly this plan is applied, or none.")
    private @Nullable Path planFile;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--allow", paramLabel = "RISK", split = ",", description = "Take this risk. May be repeated.")
    private Set<Risk> allow = new HashSet<>();

    @Option(names = "--skip-conflicts", description = "Apply what is not in conflict; exit code 6.")
    private boolean skipConflicts;

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "Also keep what was done, as JSON, or as Markdown when the name ends in .md.")
    private @Nullable Path result;

    ApplyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (result == null) {
            return apply(new ApplyAnswer(invocation, output, null));
        }
        try (FileOutput file = FileOutput.open(invocation.workingDirectory().resolve(result))) {
            return apply(new ApplyAnswer(invocation, output, file));
        }
    }

    private int apply(ApplyAnswer answer) {
        Session.prepare();
        SpecReader reader = Session.reader(invocation, false);
        if (planFile == null) {
            Spec spec = reader.read(where.folder(invocation));
            return apply(spec.environment(), where.narrowed(spec.desired()), null, answer);
        }
        where.requireNoPattern();
        PlanFile stored = PlanFile.read(invocation.workingDirectory().resolve(planFile));
        Path folder = where.isNamed() ? where.folder(invocation) : where.folder(stored.environment(), invocation);
        return apply(reader.readEnvironment(folder), stored.desired(), stored, answer);
    }

    private int apply(Environment environment, Desired desired, @Nullable PlanFile stored, ApplyAnswer answer) {
        Consent consent = new Consent(invocation, allowed(environment), skipConflicts, yes);
        RunReport run;
        boolean isEmbedded;
        try (Session session = Session.writing(environment, invocation, where, output)) {
            answer.headline(session);
            run = new ApplyRun(session, answer, consent, where.timeout()).run(desired, stored);
            isEmbedded = session.cluster().isEmbedded();
        }
        answer.end(run, isEmbedded);
        return answer.exitCode(run).code();
    }

    private Set<Risk> allowed(Environment environment) {
        Set<Risk> allowed = EnumSet.noneOf(Risk.class);
        allowed.addAll(allow);
        allowed.addAll(environment.limits().allow());
        return allowed;
    }
}
