package dev.mskbootstrap.tool.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.Bootstrap;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.AuthType;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.verify.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where scenarios are played: an apply meets a fault, and it and the next run are judged against the truth. */
final class Stage {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Fleet fleet;
    private final Tally tally;
    private int played;

    Stage(Fleet fleet, Tally tally) {
        this.fleet = fleet;
        this.tally = tally;
    }

    /** What an apply says of itself. */
    record Told(
            List<Change> planned, Applied applied, @Nullable Verification verification) {}

    Subject subject() {
        return Subject.prepared(fleet, "s" + ++played);
    }

    /**
     * One scenario, in which nobody else writes.
     *
     * @param timeout of each request
     * @param fault is set once the plan is made
     */
    Applied play(String kind, Duration timeout, Consumer<Script> fault) {
        Subject subject = subject();
        Told told = apply(subject, timeout, fault);
        fleet.mend();
        judge(kind, subject, List.of(told), true);
        return told.applied();
    }

    private Told apply(Subject subject, Duration timeout, Consumer<Script> fault) {
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.proxied(), timeout)) {
            Bootstrap bootstrap = bootstrap(cluster);
            Plan plan = bootstrap.plan(subject.desired());
            assertThat(plan.changes()).hasSize(Subject.CHANGES);
            fault.accept(fleet.script());
            Applied applied = bootstrap.apply(plan);
            Verification verification = verify(bootstrap, subject);
            assertThat(fleet.script().hasStruck()).as("the fault has struck").isTrue();
            return new Told(plan.changes(), applied, verification);
        } finally {
            fleet.script().clear();
        }
    }

    private static @Nullable Verification verify(Bootstrap bootstrap, Subject subject) {
        try {
            return bootstrap.verify(subject.desired(), SHORT, false);
        } catch (ClusterException e) {
            return null;
        }
    }

    /** Whatever was said, and whether the next run converges. */
    void judge(String kind, Subject subject, List<Told> told, boolean isAlone) {
        Judge judge = new Judge(Truth.of(fleet, subject.names()), isAlone);
        List<String> falsehoods = new ArrayList<>();
        told.forEach(one -> {
            falsehoods.addAll(judge.falsehoods(one.planned(), one.applied()));
            falsehoods.addAll(judge.falsehoods(one.planned(), one.verification()));
        });
        falsehoods.addAll(next(subject, told.getFirst().planned()));
        falsehoods.addAll(subject.harm());
        subject.clear();
        tally.add(kind, told.stream().map(Told::applied).toList(), falsehoods);
        assertThat(falsehoods).isEmpty();
    }

    /** What is amiss after the next run, over healthy connections. */
    private List<String> next(Subject subject, List<Change> planned) {
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.direct(), LONG)) {
            Bootstrap bootstrap = bootstrap(cluster);
            Plan plan = bootstrap.plan(subject.desired());
            Applied applied = bootstrap.apply(plan);
            Verification verification = bootstrap.verify(subject.desired(), LONG, false);
            Truth truth = Truth.of(fleet, subject.names());
            List<String> amiss = new ArrayList<>(new Judge(truth, true).falsehoods(plan.changes(), applied));
            planned.stream().filter(change -> !truth.holds(change)).forEach(change -> amiss.add("not done: " + change));
            verification.findings().forEach(finding -> amiss.add("found: " + finding));
            bootstrap.plan(subject.desired()).changes().forEach(change -> amiss.add("planned again: " + change));
            return amiss;
        }
    }

    private Bootstrap bootstrap(KafkaCluster cluster) {
        Environment environment = new Environment(
                "faults",
                Path.of("."),
                new ClusterAddress.Servers(fleet.direct()),
                Flavour.KAFKA,
                null,
                List.of(new NamePattern("*")),
                AuthType.NONE,
                Limits.NONE);
        return new Bootstrap(environment, cluster, Progress.NONE, () -> false);
    }
}
