package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.PartitionRate;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How fast a cluster may be changed: waits where its flavour asks for it, or its brokers do. */
final class Pace {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(250);

    /** Once it has to wait, it waits for room for so many: few requests, and not all for the end. */
    private static final int WORTH_A_REQUEST = 25;

    private final Flavour flavour;
    private final Progress progress;
    private final BooleanSupplier interrupted;
    private final Time time;
    private final @Nullable Allowance allowance;
    /** When the last requests went out, the oldest first; no more than may go out in a second. */
    private final Deque<Duration> requests = new ArrayDeque<>();

    private Duration notBefore;

    Pace(Flavour flavour, Progress progress, BooleanSupplier interrupted, Time time) {
        this.flavour = flavour;
        this.progress = progress;
        this.interrupted = interrupted;
        this.time = time;
        this.allowance =
                flavour.partitionRate().map(rate -> new Allowance(rate, time)).orElse(null);
        this.notBefore = time.now();
    }

    Time time() {
        return time;
    }

    /**
     * Waits until a change may be asked for.
     *
     * @param left the partitions of all changes that are still to be made
     * @return false when somebody interrupted it
     */
    boolean await(Change next, int left) {
        if (delay(next.partitions()).isZero()) {
            return true;
        }
        int worthIt = Math.max(next.partitions(), Math.min(left, WORTH_A_REQUEST));
        for (Duration wait = delay(worthIt); !wait.isZero(); wait = delay(worthIt)) {
            if (interrupted.getAsBoolean()) {
                return false;
            }
            progress.waiting(why(), longer(wait, allowance == null ? wait : allowance.untilAll(left)));
            time.sleep(wait.compareTo(STEP) < 0 ? wait : STEP);
        }
        return true;
    }

    private Duration delay(int partitions) {
        Duration asked = longer(notBefore.minus(time.now()), Duration.ZERO);
        return allowance == null || partitions == 0 ? asked : longer(asked, allowance.until(partitions));
    }

    private String why() {
        String who = flavour == Flavour.KAFKA ? "the brokers" : flavour.title();
        return "waiting for " + who + flavour.partitionRate().map(Pace::inWords).orElse("");
    }

    private static String inWords(PartitionRate rate) {
        return ": " + rate.partitions() + " partitions in " + rate.within().toMinutes() + " minutes";
    }

    /** As many of these changes as there is room for, and at least the first. */
    <C extends Change> List<C> fitting(List<C> changes) {
        int room = allowance == null ? Integer.MAX_VALUE : allowance.room();
        int partitions = 0;
        int end = 0;
        while (end < changes.size()
                && (end == 0 || partitions + changes.get(end).partitions() <= room)) {
            partitions += changes.get(end).partitions();
            end++;
        }
        return changes.subList(0, end);
    }

    /** Waits until one more request may go out. */
    void awaitTurn() {
        flavour.topicRequestRate().ifPresent(rate -> {
            if (requests.size() >= rate.perSecond()) {
                Duration turn = requests.removeFirst().plus(SECOND);
                for (Duration wait = turn.minus(time.now()); wait.isPositive(); wait = turn.minus(time.now())) {
                    time.sleep(wait);
                }
            }
            requests.addLast(time.now());
        });
    }

    /** Takes note of partitions that were created or deleted. */
    void spend(int partitions) {
        if (allowance != null) {
            allowance.spend(partitions);
        }
    }

    /** Takes note of what the brokers said: no more for some time. */
    void throttled(Duration asked) {
        Duration wait = longer(asked, SECOND);
        notBefore = longer(notBefore, time.now().plus(wait));
        if (allowance != null) {
            allowance.exhaust(wait);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
