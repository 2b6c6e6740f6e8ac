package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Looks again at changes that were refused: they may have been made in the meantime, by somebody else or by a request of
 * ours whose answer was lost, and a name may still be taken by a topic whose deletion is under way. Reads lag behind
 * writes, so what a refusal says to be so is looked for until it shows.
 */
final class SecondLook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Cluster cluster;
    private final Pace pace;
    private final BooleanSupplier interrupted;
    private final Duration patience;

    SecondLook(Cluster cluster, Pace pace, BooleanSupplier interrupted) {
        this(cluster, pace, interrupted, PATIENCE);
    }

    /** @param patience how long a refusal that reads do not bear out is worth waiting for */
    SecondLook(Cluster cluster, Pace pace, BooleanSupplier interrupted, Duration patience) {
        this.cluster = cluster;
        this.pace = pace;
        this.interrupted = interrupted;
        this.patience = patience;
    }

    /** The outcomes of those failures that are worth a look, better ones where there are any. */
    Map<Change, Outcome> at(Collection<Outcome.Failed> failures) {
        Map<Change, Outcome> outcomes = new HashMap<>();
        List<Outcome.Failed> open =
                failures.stream().filter(SecondLook::isWorthALook).toList();
        Instant deadline = Instant.now().plus(patience);
        while (!open.isEmpty()) {
            open = look(open, outcomes);
            if (open.isEmpty() || Instant.now().isAfter(deadline) || interrupted.getAsBoolean()) {
                break;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return outcomes;
    }

    private static TopicName topic(Outcome.Failed failed) {
        return ((Change.OfTopic) failed.change()).topic();
    }

    /** ACLs are looked at when all is verified: asking for one twice does no harm. */
    private static boolean isWorthALook(Outcome.Failed failed) {
        return failed.change() instanceof Change.OfTopic && isOfTheMoment(failed);
    }

    private static boolean isOfTheMoment(Outcome.Failed failed) {
        return switch (failed.reason()) {
            case EXISTS, GONE, INVALID, TOO_FEW_BROKERS, NO_ANSWER -> true;
            case NOT_AUTHORISED, POLICY, OTHER -> false;
        };
    }

    /** Keeps what is found out, and returns those failures that are worth another look. */
    private List<Outcome.Failed> look(List<Outcome.Failed> open, Map<Change, Outcome> outcomes) {
        Map<TopicName, TopicState> states = describe(open);
        List<Outcome.Failed> again = new ArrayList<>();
        List<Change.CreateTopic> free = new ArrayList<>();
        for (Outcome.Failed failed : open) {
            Refusal refusal = new Refusal(failed, states.get(topic(failed)));
            outcomes.put(failed.change(), refusal.outcome());
            if (refusal.isNameFree()) {
                free.add((Change.CreateTopic) failed.change());
            } else if (refusal.mayShowYet()) {
                again.add(failed);
            }
        }
        again.addAll(tryAgain(free, outcomes));
        return again;
    }

    /** Empty when nobody answers: then the refusals stand until somebody does. */
    private Map<TopicName, TopicState> describe(List<Outcome.Failed> open) {
        try {
            return cluster.describe(open.stream().map(SecondLook::topic).toList());
        } catch (ClusterException e) {
            return Map.of();
        }
    }

    /** The latest answer counts, and a name that is taken once more may be free later. */
    private List<Outcome.Failed> tryAgain(List<Change.CreateTopic> free, Map<Change, Outcome> outcomes) {
        List<Outcome.Failed> taken = new ArrayList<>();
        Work<Change.CreateTopic> work = Work.creation(cluster);
        for (List<Change.CreateTopic> batch : Batches.of(free, work.records())) {
            Map<Change, Answer> answers = work.ask(batch, pace);
            for (Change.CreateTopic create : batch) {
                Outcome outcome = Outcome.of(create, answers.get(create));
                outcomes.put(create, outcome);
                if (outcome instanceof Outcome.Failed failed && failed.reason() == Reason.EXISTS) {
                    taken.add(failed);
                }
            }
        }
        return taken;
    }
}
