package dev.mskbootstrap.tool.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which exchanges meet which fault; the others pass. */
final class Script {

    private final List<Rule> rules = new ArrayList<>();

    private static final class Rule {
        private final Predicate<Exchange> which;
        private final Fault fault;
        private final boolean isForOne;
        private boolean hasStruck;

        private Rule(Predicate<Exchange> which, Fault fault, boolean isForOne) {
            this.which = which;
            this.fault = fault;
            this.isForOne = isForOne;
        }

        private boolean strikes(Exchange exchange) {
            boolean strikes = !(isForOne && hasStruck) && which.test(exchange);
            hasStruck |= strikes;
            return strikes;
        }
    }

    /** The first such exchange meets it. */
    synchronized Script once(Predicate<Exchange> which, Fault fault) {
        rules.add(new Rule(which, fault, true));
        return this;
    }

    /** Every such exchange meets it. */
    synchronized Script always(Predicate<Exchange> which, Fault fault) {
        rules.add(new Rule(which, fault, false));
        return this;
    }

    synchronized void clear() {
        rules.clear();
    }

    /** Whether each fault has met an exchange: a scenario in which one has not shows nothing. */
    synchronized boolean hasStruck() {
        return rules.stream().allMatch(rule -> rule.hasStruck);
    }

    synchronized Fault fault(Exchange exchange) {
        return rules.stream()
                .filter(rule -> rule.strikes(exchange))
                .map(rule -> rule.fault)
                .findFirst()
                .orElse(Exchange::pass);
    }
}
