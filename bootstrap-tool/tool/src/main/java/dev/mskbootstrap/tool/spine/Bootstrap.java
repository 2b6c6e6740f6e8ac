package dev.mskbootstrap.tool.spine;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Applier;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.plan.Permission;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.plan.SandboxNote;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.verify.Verification;
import dev.mskbootstrap.tool.verify.Verifier;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The spine: what was loaded from files is observed, planned, applied and verified, in this order. */
public final class Bootstrap {

    private final Environment environment;
    private final Cluster cluster;
    private final Observer observer;
    private final Planner planner;
    private final Progress progress;
    private final BooleanSupplier interrupted;

    /**
     * For one environment and the cluster that it names.
     *
     * @param interrupted once it is true, no further change is begun
     * @throws RefusedException when the cluster is not the one that the environment pins
     */
    public Bootstrap(Environment environment, Cluster cluster, Progress progress, BooleanSupplier interrupted) {
        Permission.requireCluster(environment, cluster.identity());
        this.environment = environment;
        this.cluster = cluster;
        this.observer = new Observer(cluster);
        this.planner = new Planner(environment.flavour(), environment.limits(), environment.isOpenWithoutAcls());
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /** What an apply would do now; nothing is written. */
    public Plan plan(Desired desired) {
        Observation observed = environment.flavour().preflightAllowed()
                ? observer.observeWithPreflight(desired)
                : observer.observe(desired);
        Plan plan = planner.plan(desired, planner.countsPartitions() ? observer.withOthers(observed) : observed);
        return SandboxNote.add(plan, observed, environment.address());
    }

    /** Does what a plan holds; whoever calls has made sure that it may be done. */
    public Applied apply(Plan plan) {
        return new Applier(cluster, environment.flavour(), progress, interrupted).apply(plan);
    }

    /**
     * Looks whether everything is as wanted, and healthy.
     *
     * @param patience how long to wait while nothing gets better
     * @param isStrict whether replicas that lag, or share a rack without need, are a finding
     */
    public Verification verify(Desired desired, Duration patience, boolean isStrict) {
        return new Verifier(observer::observe, planner, progress, interrupted).verify(desired, patience, isStrict);
    }

    /** What is there, without any judgement. */
    public Observation observe(Desired desired) {
        return observer.observe(desired);
    }
}
