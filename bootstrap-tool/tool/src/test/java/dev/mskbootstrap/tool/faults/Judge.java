package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import java.util.ArrayList;
import java.util.List;

/** Holds what an apply says of itself against the truth. */
final class Judge {

    private final Truth truth;
    private final boolean isAlone;

    /** @param isAlone whether nobody else writes: what is done then was done by the apply */
    Judge(Truth truth, boolean isAlone) {
        this.truth = truth;
        this.isAlone = isAlone;
    }

    /** What is false of it, in words; nothing when all of it is true. */
    List<String> falsehoods(Told told) {
        List<String> falsehoods = new ArrayList<>();
        List<Change> outcomes =
                told.applied().outcomes().stream().map(Outcome::change).toList();
        if (!outcomes.equals(told.planned())) {
            falsehoods.add("planned " + told.planned() + ", and told of " + outcomes);
        }
        told.applied().outcomes().stream()
                .filter(this::isFalse)
                .map(outcome -> "says " + outcome + ", and it is " + (holds(outcome) ? "so" : "not so"))
                .forEach(falsehoods::add);
        told.planned().stream()
                .filter(change -> told.isVerified() && !truth.holds(change))
                .map(change -> "verified, and not so: " + change)
                .forEach(falsehoods::add);
        return falsehoods;
    }

    private boolean isFalse(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> !holds(done);
            case Outcome.AlreadyDone already -> !holds(already);
            case Outcome.Failed failed -> holds(failed) && failed.reason() != Reason.NO_ANSWER;
            case Outcome.NotTried notTried -> holds(notTried) && isAlone;
        };
    }

    private boolean holds(Outcome outcome) {
        return truth.holds(outcome.change());
    }
}
