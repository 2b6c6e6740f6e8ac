package dev.mskbootstrap.tool.plan;

import java.util.List;
import java.util.function.ToIntFunction;

/** How many partitions, or replicas, there are, and what a plan makes of that. Deletions come last. */
record Balance(int there, int added, int deleted) {

    static Balance of(List<Holding> holdings, ToIntFunction<Holding> number) {
        return new Balance(
                sum(Holding.Flow.THERE, holdings, number),
                sum(Holding.Flow.ADDED, holdings, number),
                sum(Holding.Flow.DELETED, holdings, number));
    }

    private static int sum(Holding.Flow flow, List<Holding> holdings, ToIntFunction<Holding> number) {
        return holdings.stream()
                .filter(holding -> holding.flow() == flow)
                .mapToInt(number)
                .sum();
    }

    /** How many there would be before anything is deleted. */
    int peak() {
        return there + added;
    }

    int after() {
        return there + added - deleted;
    }

    String inWords() {
        return there + " are there, of topics visible to us; " + added + " would be added"
                + (deleted == 0 ? "" : ", " + deleted + " deleted");
    }
}
