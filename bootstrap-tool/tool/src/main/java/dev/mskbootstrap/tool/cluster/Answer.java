package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.tool.access.Lack;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the brokers answered for one topic of a request. */
public sealed interface Answer {

    Answer OK = new Ok();

    /** It is done. */
    record Ok() implements Answer {}

    /**
     * It is not done, or for {@link Reason#NO_ANSWER} not known to be.
     *
     * @param lack the right that is missing; null when it is not for want of one
     */
    record Refused(Reason reason, String text, @Nullable Lack lack) implements Answer {}

    /**
     * It is not done: there were too many partitions in too short a time.
     *
     * @param delay after it the brokers may do it
     */
    record Throttled(Duration delay) implements Answer {}

    static Answer refused(Reason reason, String text) {
        return new Refused(reason, text, null);
    }

    /** For want of a right. */
    static Answer refused(Lack lack) {
        return new Refused(Reason.NOT_AUTHORISED, lack.refusal(), lack);
    }
}
