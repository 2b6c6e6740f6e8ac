package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spine.Bootstrap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/** Where scenarios are played: an apply meets a fault, and both it and the run after it are held against the truth. */
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

    /** Topics that no other scenario has. */
    Mixture mixture() {
        return Mixture.prepared(fleet, "s" + ++played);
    }

    /**
     * A scenario in which nobody else writes.
     *
     * @param kind of fault, for the tally
     * @param timeout of each request
     * @param fault is set once the plan is made
     * @return what was said
     */
    Applied play(String kind, Duration timeout, Consumer<Script> fault) {
        Mixture mixture = mixture();
        Told told = apply(mixture, timeout, script -> {}, fault);
        assertThat(told.planned()).hasSize(Mixture.CHANGES);
        judge(kind, mixture, List.of(told), true);
        return told.applied();
    }

    /**
     * The same under a quota.
     *
     * @param rate how many partitions a second may be made or unmade
     */
    Applied playThrottled(double rate, Duration timeout, Consumer<Script> fault) {
        fleet.throttle(rate);
        try {
            return play("quota that throttles", timeout, fault);
        } finally {
            fleet.throttle(null);
        }
    }

    /** One run through the proxies, as the command makes it. */
    Told apply(Subject subject, Duration timeout, Consumer<Script> early, Consumer<Script> late) {
        early.accept(fleet.script());
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.proxied(), timeout)) {
            Bootstrap bootstrap = bootstrap(cluster);
            Plan plan = bootstrap.plan(subject.desired());
            late.accept(fleet.script());
            Applied applied = bootstrap.apply(plan);
            Told told = new Told(plan.changes(), applied, isVerified(bootstrap, subject));
            assertThat(fleet.script().hasStruck()).as("the fault has struck").isTrue();
            return told;
        } finally {
            fleet.script().clear();
        }
    }

    private static boolean isVerified(Bootstrap bootstrap, Subject subject) {
        try {
            return bootstrap.verify(subject.desired(), SHORT, false).isGood();
        } catch (ClusterException e) {
            return false;
        }
    }

    /** A plan as of now, over healthy connections. */
    List<Change> plan(Subject subject) {
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.direct(), LONG)) {
            return bootstrap(cluster).plan(subject.desired()).changes();
        }
    }

    /** Once everything runs again: whether all that was said is true, and whether the next run converges. */
    void judge(String kind, Subject subject, List<Told> told, boolean isAlone) {
        fleet.mend();
        Judge judge = new Judge(Truth.of(fleet, subject.names()), isAlone);
        List<String> falsehoods = new ArrayList<>();
        told.forEach(one -> falsehoods.addAll(judge.falsehoods(one)));
        falsehoods.addAll(next(subject, told.getFirst().planned()));
        falsehoods.addAll(subject.harm());
        clear(subject);
        tally.add(kind, told.stream().map(Told::applied).toList(), falsehoods);
        assertThat(falsehoods).isEmpty();
    }

    /** What is amiss after the next run. */
    private List<String> next(Subject subject, List<Change> planned) {
        List<String> amiss = new ArrayList<>();
        try (KafkaCluster cluster = KafkaCluster.connect(fleet.direct(), LONG)) {
            Bootstrap bootstrap = bootstrap(cluster);
            Plan plan = bootstrap.plan(subject.desired());
            Applied applied = bootstrap.apply(plan);
            bootstrap
                    .verify(subject.desired(), LONG, false)
                    .findings()
                    .forEach(finding -> amiss.add("found by the next run: " + finding));
            Truth truth = Truth.of(fleet, subject.names());
            amiss.addAll(new Judge(truth, true).falsehoods(new Told(plan.changes(), applied, false)));
            planned.stream()
                    .filter(change -> !truth.holds(change))
                    .forEach(change -> amiss.add("never done: " + change));
            bootstrap.plan(subject.desired()).changes().forEach(change -> amiss.add("planned once more: " + change));
        }
        return amiss;
    }

    private void clear(Subject subject) {
        try (Admin admin = fleet.admin()) {
            Set<String> left = new TreeSet<>(answer(admin.listTopics().names()));
            left.retainAll(Set.copyOf(subject.names()));
            answer(admin.deleteTopics(left).all());
        }
    }

    Bootstrap bootstrap(KafkaCluster cluster) {
        Environment environment = new Environment(
                "faults",
                Path.of("."),
                new ClusterAddress.Servers(fleet.direct()),
                Flavour.KAFKA,
                null,
                null,
                null,
                Set.of(),
                List.of(new NamePattern("*")),
                new Auth.None(),
                Limits.NONE,
                null);
        return new Bootstrap(environment, cluster, Progress.NONE, () -> false);
    }
}
