package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.tool.access.Lack;
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
            case Answer.Refused refusal -> failed(change, refusal);
        };
    }

    private static Outcome failed(Change change, Answer.Refused refusal) {
        Lack lack = refusal.lack();
        return new Failed(change, refusal.reason(), refusal.text(), lack == null ? null : lack.fix());
    }

    /** The brokers did it. */
    record Done(Change change) implements Outcome {}

    /** It was so already when the brokers were asked: somebody else was faster, or an answer to us was lost. */
    record AlreadyDone(Change change) implements Outcome {}

    /**
     * The brokers did not do it; with {@link Reason#NO_ANSWER} it is not known whether they did.
     *
     * @param fix what to do; null when there is nothing more to say than why
     */
    record Failed(
            Change change,
            Reason reason,
            String why,
            @Nullable String fix) implements Outcome {

        /** There is nothing more to say than why. */
        public Failed(Change change, Reason reason, String why) {
            this(change, reason, why, null);
        }
    }

    /** It was not asked for, or the brokers put it off. */
    record NotTried(Change change) implements Outcome {}
}
