package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.PartitionQuota;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.spec.Capacity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many partitions there would be, against what the cluster may have. */
final class PartitionCheck {

    private static final String DECLARE_FEWER =
            "declare fewer, or delete topics; if AWS has raised the quota, state cluster.partitionQuota in env.yaml";
    private static final String HAVE_MORE =
            "declare fewer partitions, delete topics, or have more or larger brokers and state them in env.yaml";
    private static final String DELETE_FIRST = "deletions come last: apply --only what is to be deleted, then the rest";

    private final Flavour flavour;
    private final Capacity capacity;
    private final Observation observed;
    private final TopicFindings findings = new TopicFindings();

    PartitionCheck(Flavour flavour, Capacity capacity, Observation observed) {
        this.flavour = flavour;
        this.capacity = capacity;
        this.observed = observed;
    }

    /** A conflict leaves all topics alone that would get more partitions: which of them shall is not for us to choose. */
    TopicFindings check(List<Change> changes) {
        if (capacity.isLimited(flavour)) {
            List<Holding> holdings = new Holdings(flavour, observed).of(changes);
            capacity.quota(flavour).ifPresent(quota -> {
                checkQuota(quota, false, holdings);
                checkQuota(quota, true, holdings);
            });
            if (capacity.fleet() != null) {
                checkFleet(capacity.fleet(), holdings);
            }
        }
        return findings;
    }

    private void checkQuota(PartitionQuota quota, boolean isCompacted, List<Holding> holdings) {
        List<Holding> counted = holdings.stream()
                .filter(holding ->
                        holding.isCompacted() == isCompacted && !holding.topic().isInternal())
                .toList();
        Balance balance = Balance.of(counted, Holding::partitions);
        int most = quota.of(isCompacted);
        if (isBeyond(balance, most)) {
            String noun = "partitions of topics that are " + (isCompacted ? "" : "not ") + "compacted";
            conflict(balance, most, noun, flavour.title() + " allows " + most, DECLARE_FEWER, counted);
        }
    }

    private void checkFleet(Capacity.Fleet fleet, List<Holding> holdings) {
        int brokers = fleet.count() == null ? observed.cluster().brokers().size() : fleet.count();
        String on = brokers + (brokers == 1 ? " broker" : " brokers") + " of " + fleet.instanceType();
        Balance balance = Balance.of(holdings, Holding::replicas);
        int most = brokers * fleet.size().mostPartitions();
        int recommended = brokers * fleet.size().recommendedPartitions();
        if (isBeyond(balance, most)) {
            String allowed = fleet.size().flavour() == Flavour.STANDARD
                    ? "with more than " + most + " AWS no longer updates " + on
                    : on + " take " + most;
            conflict(balance, most, "replicas of partitions", allowed, HAVE_MORE, holdings);
        } else if (isBeyond(balance, recommended)) {
            findings.note(
                    Conflict.PARTITIONS,
                    balance.peak() + " replicas of partitions, and AWS recommends at most " + recommended + " on " + on
                            + ": " + balance.inWords());
        }
    }

    /** What is too much already does not stand in the way of changes that make it no worse. */
    private static boolean isBeyond(Balance balance, int most) {
        return balance.added() > 0 && balance.peak() > most;
    }

    private void conflict(Balance balance, int most, String noun, String allowed, String fix, List<Holding> counted) {
        boolean isForGood = balance.after() > most;
        findings.conflict(new Conflict(
                Conflict.PARTITIONS,
                (isForGood ? balance.after() + " " + noun : balance.peak() + " " + noun + " before any is deleted")
                        + ", and " + allowed + ": " + balance.inWords(),
                isForGood ? fix : DELETE_FIRST,
                growing(counted)));
    }

    private static Set<String> growing(List<Holding> counted) {
        return counted.stream()
                .filter(holding -> holding.flow() == Holding.Flow.ADDED)
                .map(holding -> holding.topic().value())
                .collect(Collectors.toSet());
    }
}
