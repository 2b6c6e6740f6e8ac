package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import org.jspecify.annotations.Nullable;

/** What became of a change. */
public sealed interface Outcome {

    Change change();

    /** What the brokers' answer makes of a change; without one it is not known. */
    static Outcome of(Change change, @Nullable Answer answer) {
        return switch (answer) {
            case null -> new Failed(change, Reason.NO_ANSWER, "the brokers left it out");
            case Answer.Ok ok -> new Done(change);
            case Answer.Throttled throttled -> new NotTried(change);
            case Answer.Refused refusal -> new Failed(change, refusal.reason(), refusal.text());
        };
    }

    /** The brokers did it. */
    record Done(Change change) implements Outcome {}

    /** It was so already when the brokers were asked: somebody else was faster, or an answer to us was lost. */
    record AlreadyDone(Change change) implements Outcome {}

    /** The brokers did not do it; with {@link Reason#NO_ANSWER} it is not known whether they did. */
    record Failed(Change change, Reason reason, String why) implements Outcome {}

    /** It was not asked for, or the brokers put it off. */
    record NotTried(Change change) implements Outcome {}
}
