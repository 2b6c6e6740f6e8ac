package dev.mskbootstrap.tool.faults;

import java.util.function.IntConsumer;

/** When something is done to a server, as seen from a request. */
enum Moment {
    BEFORE,
    DURING,
    UNANSWERED,
    AFTER;

    /** @param deed what is done, to the broker that is asked */
    Fault of(IntConsumer deed) {
        return switch (this) {
            case BEFORE -> Fault.before(deed);
            case DURING -> Fault.during(deed);
            case UNANSWERED -> Fault.unanswered(deed);
            case AFTER -> Fault.after(deed);
        };
    }
}
