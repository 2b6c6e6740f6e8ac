package dev.mskbootstrap.tool.bastion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the agent answers: the last line that it prints. */
public sealed interface Reply {

    /** The number of what agents understand; a request of another is refused. */
    int VERSION = 1;

    /**
     * To {@link Request.Status}.
     *
     * @param distribution the digest of the one in use; null when there is none
     * @param java its version; null when there is none
     * @param running the command that runs at the moment; null when none does
     */
    record Status(
            int agent,
            @Nullable String distribution,
            @Nullable String java,
            String architecture,
            long freeKiB,
            @Nullable Running running)
            implements Reply {}

    /** A command that runs: which run it is, and who has started it when. */
    record Running(String id, String command, String since, String by) {}

    /**
     * To {@link Request.Run}.
     *
     * @param exit the command's own exit code
     * @param isLate whether it was ended because its time was up
     * @param isKept whether its files are still there, to be fetched and then to be cleaned
     */
    record Ran(int exit, boolean isLate, boolean isKept, Content stdout, Content stderr, List<Content> files)
            implements Reply {
        public Ran {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a run.
     *
     * @param packed all of it; null when it has to be fetched
     * @param isInBucket whether it is to be fetched from where the request said
     */
    record Content(
            String name,
            long bytes,
            String sha256,
            @Nullable String packed,
            boolean isInBucket) {}

    /**
     * To {@link Request.Get}.
     *
     * @param bytes of the whole file
     * @param next where the next page begins; null when this is the last
     */
    record Page(
            long bytes, long offset, String data, @Nullable Long next) implements Reply {}

    /** To whatever has nothing else to say. */
    record Done(String done) implements Reply {}

    /** Why it was not done; nothing was changed then. */
    record Refused(Failure error) implements Reply {}

    /** For people: what cannot be done, why, and what to do. */
    record Failure(Kind kind, String what, String why, String fix) {}

    /** The sorts of failures, by what the asker does about them. */
    enum Kind {
        /** Somebody else's command holds the lock. */
        BUSY,
        /** Another distribution is there than was expected. */
        DISTRIBUTION,
        /** All others. */
        FAILED
    }
}
