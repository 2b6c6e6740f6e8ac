package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What became of a plan: one outcome for each change, in the order of the plan. */
public record Applied(List<Outcome> outcomes, Duration took, boolean interrupted) {

    public Applied {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether every change is done. */
    public boolean isComplete() {
        return outcomes.stream().allMatch(Applied::isDone);
    }

    /** Whether any change is done. */
    public boolean isStarted() {
        return outcomes.stream().anyMatch(Applied::isDone);
    }

    /** How many changes of this kind the brokers did. */
    public long done(Class<? extends Change> kind) {
        return of(Outcome.Done.class)
                .filter(done -> kind.isInstance(done.change()))
                .count();
    }

    /** The outcomes of one kind. */
    public <T extends Outcome> Stream<T> of(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Done || outcome instanceof Outcome.AlreadyDone;
    }
}
