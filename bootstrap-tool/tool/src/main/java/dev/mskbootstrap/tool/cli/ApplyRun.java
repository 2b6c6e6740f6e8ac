package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Conflict;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.planfile.PlanFile;
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
    private final ApplyAnswer answer;
    private final Consent consent;
    /** Brokers make partitions one after the other, and show nothing newer meanwhile: on slow disks so long for each. */
    private static final Duration A_PARTITION = Duration.ofMillis(20);

    private final Duration patience;
    private final Instant start = Instant.now();

    /** @param patience how long to wait for the brokers to show what was done */
    ApplyRun(Session session, ApplyAnswer answer, Consent consent, Duration patience) {
        this.session = session;
        this.answer = answer;
        this.consent = consent;
        this.patience = patience;
    }

    /** Throws {@link RefusedException}, once it is on record, when the plan may not be applied. */
    RunReport run(Desired desired, @Nullable PlanFile stored) {
        Plan plan = session.bootstrap().plan(desired);
        answer.plan(plan);
        requireConsent(plan, desired, stored);
        if (plan.changes().isEmpty()) {
            if (stored != null && stored.isApplied(plan)) {
                answer.appliedAlready();
            }
            return report(plan, null, verified(plan, null, desired));
        }
        session.interruption().holdBack();
        Applied applied = session.bootstrap().apply(plan);
        answer.applied(applied);
        boolean isWorthALook = applied.isStarted() && !applied.interrupted();
        return report(plan, applied, isWorthALook ? verifiedIfAnswered(plan, applied, desired) : null);
    }

    /** Brokers that no longer answer must not hide what they have done. */
    private @Nullable Verification verifiedIfAnswered(Plan plan, Applied applied, Desired desired) {
        try {
            return verified(plan, applied, desired);
        } catch (ClusterException e) {
            answer.unverified(e);
            return null;
        }
    }

    private void requireConsent(Plan plan, Desired desired, @Nullable PlanFile stored) {
        try {
            consent.require(plan, stored, () -> session.bootstrap().plan(desired));
        } catch (RefusedException e) {
            answer.record(report(plan, null, null).refused(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private Verification verified(Plan plan, @Nullable Applied applied, Desired desired) {
        Verification verification = session.bootstrap()
                .verify(
                        toVerify(plan, applied, desired),
                        patience.plus(A_PARTITION.multipliedBy(partitions(plan))),
                        false);
        answer.verified(verification);
        return verification;
    }

    /** How many partitions are new. */
    private static int partitions(Plan plan) {
        return plan.changes().stream()
                .filter(change -> !(change instanceof Change.DeleteTopic))
                .mapToInt(Change::partitions)
                .sum();
    }

    /** What is known not to be as wanted has been said already; the rest is verified. */
    private static Desired toVerify(Plan plan, @Nullable Applied applied, Desired desired) {
        Stream<String> failed = applied == null
                ? Stream.empty()
                : applied.outcomes().stream()
                        .filter(outcome -> outcome instanceof Outcome.Failed || outcome instanceof Outcome.NotTried)
                        .map(outcome -> outcome.change().subject());
        Set<String> inConflict = plan.conflicts().stream()
                .flatMap(conflict -> conflict.topics().stream())
                .collect(Collectors.toSet());
        Set<String> known = Stream.concat(failed, inConflict.stream()).collect(Collectors.toSet());
        boolean isClearingUp = desired.topics().keySet().stream()
                .map(TopicName::value)
                .collect(Collectors.toSet())
                .containsAll(inConflict);
        Desired rest = isAccessKnown(known) ? desired.without(known).withoutAccess() : desired.without(known);
        return isClearingUp ? rest : rest.withoutDeletions();
    }

    /** No topic is called as principals are, with their type, or as what concerns all ACLs. */
    private static boolean isAccessKnown(Set<String> known) {
        return known.stream().anyMatch(subject -> subject.equals(Conflict.ACLS) || subject.contains(":"));
    }

    private RunReport report(Plan plan, @Nullable Applied applied, @Nullable Verification verification) {
        Environment environment = session.environment();
        return new RunReport(
                environment.name(),
                System.getProperty("user.name") + " (auth " + environment.auth().word() + ")",
                GitCommit.of(environment.folder(), session.invocation()).orElse(null),
                start,
                plan,
                null,
                applied,
                verification);
    }
}
