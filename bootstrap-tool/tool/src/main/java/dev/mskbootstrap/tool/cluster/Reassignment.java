package dev.mskbootstrap.tool.cluster;

import java.util.List;

/** Whether the copies of a partition are on their way to other brokers. */
public sealed interface Reassignment {

    Reassignment NONE = new None();

    /** They stay where they are. */
    record None() implements Reassignment {}

    /** Some brokers are getting a copy, others give theirs up once that is done. */
    record UnderWay(List<Integer> adding, List<Integer> removing) implements Reassignment {
        public UnderWay {
            adding = List.copyOf(adding);
            removing = List.copyOf(removing);
        }
    }

    /** The brokers do not say. */
    record Unknown(String why) implements Reassignment {}
}
