package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.Sending;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Makes the changes of a plan: kind by kind, batch by batch. A failure in one topic stops no other; when a whole batch
 * goes without an answer, or somebody interrupts, the rest is not tried.
 */
public final class Applier {

    private final Cluster cluster;
    private final Progress progress;
    private final BooleanSupplier interrupted;
    private final Map<Change, Outcome> outcomes = new HashMap<>();
    private boolean lost;

    /**
     * @param interrupted asked before each request; once it is true, no further one is sent
     */
    public Applier(Cluster cluster, Progress progress, BooleanSupplier interrupted) {
        this.cluster = cluster;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    public Applied apply(Plan plan) {
        Instant start = Instant.now();
        for (Work<?> work : Work.inOrder(cluster)) {
            run(work, plan);
        }
        List<Outcome> inOrder = plan.changes().stream()
                .map(change -> outcomes.getOrDefault(change, new Outcome.NotTried(change)))
                .toList();
        return new Applied(inOrder, Duration.between(start, Instant.now()), interrupted.getAsBoolean());
    }

    private <C extends Change> void run(Work<C> work, Plan plan) {
        List<C> changes = work.of(plan);
        int done = 0;
        for (List<C> batch : Batches.of(changes, work.records())) {
            if (lost || interrupted.getAsBoolean()) {
                return;
            }
            progress.report(work.title(), done, changes.size());
            send(work, batch);
            done += batch.size();
        }
        if (done > 0) {
            progress.report(work.title(), done, done);
        }
    }

    private <C extends Change> void send(Work<C> work, List<C> batch) {
        Map<Change, Answer> answers = Sending.send(batch, change -> change, work.request());
        batch.forEach(change -> outcomes.put(change, Outcome.of(change, answers.get(change))));
        List<Outcome.Failed> failures = batch.stream()
                .map(outcomes::get)
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .toList();
        lost = failures.size() == batch.size()
                && failures.stream().allMatch(failed -> failed.reason() == Reason.NO_ANSWER);
        if (!lost && !failures.isEmpty()) {
            outcomes.putAll(new SecondLook(cluster, interrupted).at(failures));
        }
    }
}
