package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.plan.Conflict;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.report.RunReport;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.verify.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The writing part of {@code apply}: change, then verify what was changed. */
final class ApplyRun {

    private final Session session;
    private final Invocation invocation;
    private final Environment environment;
    private final Duration patience;
    private final ApplyAnswer answer;
    private final Instant start = Instant.now();

    ApplyRun(Session session, Invocation invocation, Environment environment, Duration patience, ApplyAnswer answer) {
        this.session = session;
        this.invocation = invocation;
        this.environment = environment;
        this.patience = patience;
        this.answer = answer;
    }

    RunReport run(Plan plan, Desired desired) {
        if (plan.changes().isEmpty()) {
            return report(plan, null, verified(plan, null, desired));
        }
        invocation.interruption().holdBack();
        Applied applied = session.bootstrap().apply(plan);
        answer.applied(applied);
        boolean isWorthALook = applied.isStarted() && !applied.interrupted();
        return report(plan, applied, isWorthALook ? verified(plan, applied, desired) : null);
    }

    private Verification verified(Plan plan, @Nullable Applied applied, Desired desired) {
        Verification verification =
                session.bootstrap().verify(desired.without(leftAlone(plan, applied)), patience, false);
        answer.verified(verification);
        return verification;
    }

    /** What is known not to be as wanted has been said already; the rest is verified. */
    private static Set<TopicName> leftAlone(Plan plan, @Nullable Applied applied) {
        Stream<TopicName> failed = applied == null
                ? Stream.empty()
                : applied.outcomes().stream()
                        .filter(outcome -> outcome instanceof Outcome.Failed || outcome instanceof Outcome.NotTried)
                        .map(outcome -> outcome.change().topic());
        Stream<TopicName> inConflict = plan.conflicts().stream()
                .map(Conflict::subject)
                .filter(subject -> TopicName.whyIllegal(subject).isEmpty())
                .map(TopicName::new);
        return Stream.concat(failed, inConflict).collect(Collectors.toSet());
    }

    private RunReport report(Plan plan, @Nullable Applied applied, @Nullable Verification verification) {
        return new RunReport(
                environment.name(),
                System.getProperty("user.name") + " (auth " + environment.auth().word() + ")",
                GitCommit.of(environment.folder()).orElse(null),
                start,
                plan,
                applied,
                verification);
    }
}
