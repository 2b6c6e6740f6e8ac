package dev.mskbootstrap.tool.verify;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.spec.Desired;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks whether everything is as wanted, and healthy. Reads lag behind writes, so it looks again while there is
 * something amiss, until the deadline; while it keeps getting better the deadline moves on.
 */
public final class Verifier {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Function<Desired, Observation> observe;
    private final Planner planner;
    private final Progress progress;
    private final BooleanSupplier interrupted;

    public Verifier(
            Function<Desired, Observation> observe, Planner planner, Progress progress, BooleanSupplier interrupted) {
        this.observe = observe;
        this.planner = planner;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /**
     * @param patience how long to look again without anything getting better; zero looks once
     * @param isStrict whether replicas that lag, or share a rack without need, are a finding
     */
    public Verification verify(Desired desired, Duration patience, boolean isStrict) {
        Verification latest = look(desired, isStrict);
        Instant deadline = Instant.now().plus(patience);
        while (!latest.isGood() && goesOn(deadline)) {
            int before = latest.findings().size();
            await(desired, latest, patience, isStrict);
            latest = look(desired, isStrict);
            deadline = latest.findings().size() < before ? Instant.now().plus(patience) : deadline;
        }
        return latest;
    }

    /** Looks at what is amiss, and at nothing else, until all of it is well, or gets no better any more. */
    private void await(Desired desired, Verification first, Duration patience, boolean isStrict) {
        Verification latest = first;
        Instant deadline = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        while (!latest.isGood() && goesOn(deadline)) {
            report(well(desired, latest).size(), desired);
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
            int before = latest.findings().size();
            latest = look(amiss(desired, latest), isStrict);
            deadline = latest.findings().size() < before ? Instant.now().plus(patience) : deadline;
        }
        report(well(desired, latest).size(), desired);
    }

    private boolean goesOn(Instant deadline) {
        return Instant.now().isBefore(deadline) && !interrupted.getAsBoolean();
    }

    /** The declared topics with findings; everything, when something else has findings too. */
    private static Desired amiss(Desired desired, Verification latest) {
        Set<String> well = well(desired, latest);
        return well.size() + subjects(latest).size() == desired.topics().size()
                ? desired.without(well).withoutDeletions()
                : desired;
    }

    private static Set<String> well(Desired desired, Verification latest) {
        Set<String> well =
                desired.topics().keySet().stream().map(TopicName::value).collect(Collectors.toSet());
        well.removeAll(subjects(latest));
        return well;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void report(int settled, Desired desired) {
        progress.report("waiting for the brokers", settled, desired.topics().size());
    }

    private Verification look(Desired desired, boolean isStrict) {
        Observation observed = observe.apply(desired);
        return new Judgement(desired, observed, planner.flavour(), isStrict).of(planner.plan(desired, observed));
    }

    private static Set<String> subjects(Verification verification) {
        return verification.findings().stream().map(Finding::subject).collect(Collectors.toSet());
    }
}
