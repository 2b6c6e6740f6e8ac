package dev.mskbootstrap.tool.apply;

import java.time.Duration;

/** Is told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not want to know. */
    Progress NONE = (what, done, total) -> {};

    /**
     * @param what the work in a word or two, such as {@code creating topics}
     * @param done how much of it is done
     * @param total all of it
     */
    void report(String what, int done, int total);

    /**
     * Nothing can be done at present.
     *
     * @param why who or what is waited for
     * @param left until all is done, as far as can be told
     */
    default void waiting(String why, Duration left) {}
}
