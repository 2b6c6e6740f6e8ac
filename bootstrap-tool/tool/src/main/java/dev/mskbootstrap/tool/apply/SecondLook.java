package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.Sending;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at changes that were refused: another client may have made them in the meantime, and a name may still be
 * taken by a topic whose deletion is under way.
 */
final class SecondLook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Cluster cluster;
    private final BooleanSupplier interrupted;
    private final Duration patience;

    SecondLook(Cluster cluster, BooleanSupplier interrupted) {
        this(cluster, interrupted, PATIENCE);
    }

    /** @param patience how long a taken name is worth waiting for */
    SecondLook(Cluster cluster, BooleanSupplier interrupted, Duration patience) {
        this.cluster = cluster;
        this.interrupted = interrupted;
        this.patience = patience;
    }

    /** Better outcomes for those of the refused changes that have one. */
    Map<Change, Outcome> at(List<? extends Change> refused, Map<Change, Outcome> outcomes) {
        Map<Change, Outcome> better = new HashMap<>();
        List<Change> open = new ArrayList<>(refused);
        open.removeIf(change -> !isWorthALook(outcomes.get(change)));
        Instant deadline = Instant.now().plus(patience);
        while (!open.isEmpty()) {
            List<Change.CreateTopic> missing = look(open, better);
            open.removeIf(change -> better.containsKey(change) || !isNameTaken(change, outcomes.get(change)));
            missing.retainAll(open);
            tryAgain(missing, better);
            open.removeIf(better::containsKey);
            if (Instant.now().isAfter(deadline) || interrupted.getAsBoolean()) {
                break;
            }
            LockSupport.parkNanos(open.isEmpty() ? 0 : PAUSE.toNanos());
        }
        return better;
    }

    private static boolean isWorthALook(@Nullable Outcome outcome) {
        return outcome instanceof Outcome.Failed failed
                && switch (failed.reason()) {
                    case EXISTS, GONE, INVALID, NO_ANSWER -> true;
                    case NOT_AUTHORISED, POLICY, OTHER -> false;
                };
    }

    /** Only a taken name is worth more than one look: the topic that holds it may be on its way out, or in. */
    private static boolean isNameTaken(Change change, @Nullable Outcome outcome) {
        return change instanceof Change.CreateTopic
                && outcome instanceof Outcome.Failed failed
                && failed.reason() == Reason.EXISTS;
    }

    /** What is as it should be by now becomes an outcome; what is to be created and not there is returned. */
    private List<Change.CreateTopic> look(List<Change> open, Map<Change, Outcome> better) {
        List<Change.CreateTopic> missing = new ArrayList<>();
        try {
            Map<TopicName, TopicState> states =
                    cluster.describe(open.stream().map(Change::topic).toList());
            for (Change change : open) {
                TopicState state = states.get(change.topic());
                if (isFulfilled(change, state)) {
                    better.put(change, new Outcome.AlreadyDone(change));
                } else if (change instanceof Change.CreateTopic create && state instanceof TopicState.Missing) {
                    missing.add(create);
                }
            }
        } catch (ClusterException e) {
            // The first answer stands: nobody is there to give a better one.
        }
        return missing;
    }

    private void tryAgain(List<Change.CreateTopic> missing, Map<Change, Outcome> better) {
        Work<Change.CreateTopic> work = Work.creation(cluster);
        for (List<Change.CreateTopic> batch : Batches.of(missing, work.records())) {
            Map<TopicName, Answer> answers = Sending.send(batch, Change::topic, work.request());
            batch.stream()
                    .filter(create -> answers.get(create.topic()) instanceof Answer.Ok)
                    .forEach(create -> better.put(create, new Outcome.Done(create)));
        }
    }

    private static boolean isFulfilled(Change change, @Nullable TopicState state) {
        return switch (change) {
            case Change.CreateTopic create -> state instanceof TopicState.Present;
            case Change.AddPartitions add ->
                state instanceof TopicState.Present present
                        && present.id().equals(add.topicId())
                        && present.partitions().size() == add.to();
            case Change.DeleteTopic delete ->
                state instanceof TopicState.Missing
                        || (state instanceof TopicState.Present present
                                && !present.id().equals(delete.topicId()));
            case Change.AlterConfig alter -> false;
        };
    }
}
