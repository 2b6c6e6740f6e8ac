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
        Instant deadline = Instant.now().plus(patience);
        Duration pause = FIRST_PAUSE;
        Verification latest = look(desired, isStrict);
        int fewest = latest.findings().size();
        boolean hasWaited = false;
        while (!latest.isGood() && Instant.now().isBefore(deadline) && !interrupted.getAsBoolean()) {
            report(desired.topics().size() - subjects(latest), desired);
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
            hasWaited = true;
            latest = look(desired, isStrict);
            if (latest.findings().size() < fewest) {
                fewest = latest.findings().size();
                deadline = Instant.now().plus(patience);
            }
        }
        if (hasWaited) {
            report(desired.topics().size(), desired);
        }
        return latest;
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

    private static int subjects(Verification verification) {
        Set<String> subjects =
                verification.findings().stream().map(Finding::subject).collect(Collectors.toSet());
        subjects.removeIf(subject -> TopicName.whyIllegal(subject).isPresent());
        return subjects.size();
    }
}
