package dev.mskbootstrap.tool.cluster;

/** What the brokers answered for one topic of a request. */
public sealed interface Answer {

    Answer OK = new Ok();

    /** It is done. */
    record Ok() implements Answer {}

    /** It is not done, or for {@link Reason#NO_ANSWER} not known to be. */
    record Refused(Reason reason, String text) implements Answer {}

    static Answer refused(Reason reason, String text) {
        return new Refused(reason, text);
    }
}
