package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    List<String> falsehoods(List<Change> planned, Applied applied) {
        List<String> falsehoods = new ArrayList<>();
        List<Change> told = applied.outcomes().stream().map(Outcome::change).toList();
        if (!told.equals(planned)) {
            falsehoods.add("planned " + planned + ", told of " + told);
        }
        applied.outcomes().stream()
                .filter(this::isFalse)
                .map(outcome -> "says " + outcome + ", and it is " + words(outcome.change()))
                .forEach(falsehoods::add);
        return falsehoods;
    }

    /** A verification that finds all well says that everything planned is so. */
    List<String> falsehoods(List<Change> planned, @Nullable Verification verification) {
        if (verification == null || !verification.isGood()) {
            return List.of();
        }
        return planned.stream()
                .filter(change -> !truth.holds(change))
                .map(change -> "verified, and not so: " + change)
                .toList();
    }

    private boolean isFalse(Outcome outcome) {
        boolean holds = truth.holds(outcome.change());
        return switch (outcome) {
            case Outcome.Done done -> !holds;
            case Outcome.AlreadyDone already -> !holds;
            case Outcome.Failed failed -> holds && failed.reason() != Reason.NO_ANSWER;
            case Outcome.NotTried notTried -> holds && isAlone;
        };
    }

    private String words(Change change) {
        return truth.holds(change) ? "so" : "not so";
    }
}
