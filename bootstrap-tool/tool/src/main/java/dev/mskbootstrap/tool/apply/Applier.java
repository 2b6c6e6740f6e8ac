package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Binding;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of a plan: kind by kind, batch by batch. A failure in one topic stops no other; when a whole batch
 * goes without an answer, or somebody interrupts, the rest is not tried.
 */
public final class Applier {

    /** Brokers that put off whatever is asked for so long, others using up what they allow, are given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String PUT_OFF = "the brokers have put it off for " + PATIENCE.toMinutes() + " minutes";

    private static final String UNGUARDED = "its ACLs could not be added, and without them it may be open to all";

    private final Cluster cluster;
    private final Progress progress;
    private final BooleanSupplier interrupted;
    private final Pace pace;
    private final Map<Change, Outcome> outcomes = new HashMap<>();
    private @Nullable Duration stalledSince;
    private boolean lost;

    /**
     * @param flavour says how fast changes may be asked for
     * @param interrupted asked before each request, and while it waits; once it is true, no further request is sent
     */
    public Applier(Cluster cluster, Flavour flavour, Progress progress, BooleanSupplier interrupted) {
        this(cluster, progress, interrupted, new Pace(flavour, progress, interrupted, Time.REAL));
    }

    Applier(Cluster cluster, Progress progress, BooleanSupplier interrupted, Pace pace) {
        this.cluster = cluster;
        this.progress = progress;
        this.interrupted = interrupted;
        this.pace = pace;
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
        List<C> left = guarded(work.of(plan));
        int all = left.size();
        while (!left.isEmpty()) {
            if (lost || interrupted.getAsBoolean() || !pace.await(left.getFirst(), partitionsLeft(plan))) {
                return;
            }
            progress.report(work.title(), all - left.size(), all);
            List<C> batch = pace.fitting(Batches.first(left, work.records()));
            send(work, batch);
            left = Stream.concat(putOff(batch).stream(), left.stream().skip(batch.size()))
                    .toList();
        }
        if (all > 0) {
            progress.report(work.title(), all, all);
        }
    }

    /** A topic whose ACLs could not be added would be open to all where brokers have that so: it is not created. */
    private <C extends Change> List<C> guarded(List<C> changes) {
        List<NamePattern> unguarded = outcomes.values().stream()
                .filter(outcome -> outcome instanceof Outcome.Failed || outcome instanceof Outcome.NotTried)
                .map(Outcome::change)
                .filter(Change.AddAcls.class::isInstance)
                .map(change -> ((Change.AddAcls) change).acls())
                .filter(acls -> acls.resource() == Binding.Resource.TOPIC)
                .map(AclGroup::name)
                .toList();
        Predicate<Change> isUnguarded = change -> change instanceof Change.CreateTopic create
                && unguarded.stream()
                        .anyMatch(name -> name.covers(create.topic().value()));
        changes.stream()
                .filter(isUnguarded)
                .forEach(change -> outcomes.put(change, new Outcome.Failed(change, Reason.OTHER, UNGUARDED)));
        return changes.stream().filter(isUnguarded.negate()).toList();
    }

    private int partitionsLeft(Plan plan) {
        return plan.changes().stream()
                .filter(change ->
                        outcomes.getOrDefault(change, new Outcome.NotTried(change)) instanceof Outcome.NotTried)
                .mapToInt(Change::partitions)
                .sum();
    }

    /** Those that the brokers have put off and that are to be asked for again. */
    private <C extends Change> List<C> putOff(List<C> batch) {
        List<C> again = batch.stream()
                .filter(change -> outcomes.get(change) instanceof Outcome.NotTried)
                .toList();
        if (isPatienceAtEnd(again.size() == batch.size())) {
            lost = true;
            again.forEach(change -> outcomes.put(change, new Outcome.Failed(change, Reason.OTHER, PUT_OFF)));
        }
        return again;
    }

    /** @param isStalled whether nothing at all came of the last request */
    private boolean isPatienceAtEnd(boolean isStalled) {
        Duration now = pace.time().now();
        Duration since = isStalled ? Objects.requireNonNullElse(stalledSince, now) : null;
        stalledSince = since;
        return since != null && now.minus(since).compareTo(PATIENCE) > 0;
    }

    private <C extends Change> void send(Work<C> work, List<C> batch) {
        Map<Change, Answer> answers = work.ask(batch, pace);
        batch.forEach(change -> outcomes.put(change, Outcome.of(change, answers.get(change))));
        List<Outcome.Failed> failures = batch.stream()
                .map(outcomes::get)
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .toList();
        lost = failures.size() == batch.size()
                && failures.stream().allMatch(failed -> failed.reason() == Reason.NO_ANSWER);
        if (!lost && !failures.isEmpty()) {
            outcomes.putAll(new SecondLook(cluster, pace, interrupted).at(failures));
        }
    }
}
