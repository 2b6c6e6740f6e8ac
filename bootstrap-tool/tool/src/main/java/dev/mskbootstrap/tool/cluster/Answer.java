package dev.mskbootstrap.tool.cluster;

import java.time.Duration;

/** What the brokers answered for one topic of a request. */
public sealed interface Answer {

    Answer OK = new Ok();

    /** It is done. */
    record Ok() implements Answer {}

    /** It is not done, or for {@link Reason#NO_ANSWER} not known to be. */
    record Refused(Reason reason, String text) implements Answer {}

    /**
     * It is not done: there were too many partitions in too short a time.
     *
     * @param delay after it the brokers may do it
     */
    record Throttled(Duration delay) implements Answer {}

    static Answer refused(Reason reason, String text) {
        return new Refused(reason, text);
    }
}
