package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change that was refused, and its topic as it is seen afterwards.
 *
 * @param state nothing when nobody could be asked
 */
record Refusal(Outcome.Failed failed, @Nullable TopicState state) {

    /** Whether what was to be created is not there, though its name was taken. */
    boolean isNameFree() {
        return failed.change() instanceof Change.CreateTopic
                && failed.reason() == Reason.EXISTS
                && state instanceof TopicState.Missing;
    }

    /** Whether the brokers say that it is so, and reads do not show it: they may be behind, or show what is on its way out. */
    boolean mayShowYet() {
        boolean isSaidToBeSo = switch (failed.change()) {
            case Change.CreateTopic create -> failed.reason() == Reason.EXISTS;
            case Change.AddPartitions add -> failed.reason() == Reason.INVALID && !isBeyond(add);
            case Change.DeleteTopic delete -> failed.reason() == Reason.GONE;
            case Change.AlterConfig alter -> false;
            case Change.OfAcls acls -> false;
        };
        return isSaidToBeSo && outcome() instanceof Outcome.Failed;
    }

    /** What the look makes of it: done already, or failed for a reason that says more. */
    Outcome outcome() {
        return switch (failed.change()) {
            case Change.CreateTopic create ->
                state instanceof TopicState.Present there ? compared(create, there) : failed;
            case Change.AddPartitions add -> doneIf(isOurs(add.topicId()) && partitions() == add.to());
            case Change.DeleteTopic delete ->
                doneIf(state instanceof TopicState.Missing
                        || (state instanceof TopicState.Present && !isOurs(delete.topicId())));
            case Change.AlterConfig alter -> failed;
            case Change.OfAcls acls -> failed;
        };
    }

    /** Somebody else may have made it otherwise. */
    private static Outcome compared(Change.CreateTopic create, TopicState.Present there) {
        Differences differences = Differences.of(create.spec(), there);
        return differences.isNone()
                ? new Outcome.AlreadyDone(create)
                : new Outcome.Failed(
                        create,
                        differences.areCertain() ? Reason.EXISTS : Reason.NO_ANSWER,
                        "it is there by now, and " + differences.text());
    }

    private Outcome doneIf(boolean isSo) {
        return isSo ? new Outcome.AlreadyDone(failed.change()) : failed;
    }

    private boolean isOurs(String id) {
        return state instanceof TopicState.Present there && there.id().equals(id);
    }

    private int partitions() {
        return state instanceof TopicState.Present there ? there.partitions().size() : 0;
    }

    /** Whether somebody else has gone further, or made the topic anew. */
    private boolean isBeyond(Change.AddPartitions add) {
        return state != null && (!isOurs(add.topicId()) || partitions() > add.to());
    }
}
