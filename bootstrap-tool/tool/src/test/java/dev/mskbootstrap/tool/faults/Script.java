package dev.mskbootstrap.tool.faults;

import java.util.function.Predicate;

/** Which exchange meets which fault; the others pass. */
final class Script {

    private Predicate<Exchange> which = exchange -> false;
    private Fault fault = Exchange::pass;
    private boolean once;
    private boolean struck;

    /** The first such exchange meets it. */
    synchronized void once(Predicate<Exchange> which, Fault fault) {
        this.which = which;
        this.fault = fault;
        once = true;
        struck = false;
    }

    /** Every such exchange meets it. */
    synchronized void always(Predicate<Exchange> which, Fault fault) {
        once(which, fault);
        once = false;
    }

    synchronized void clear() {
        which = exchange -> false;
    }

    /** Whether any exchange has met the fault: a scenario in which none has shows nothing. */
    synchronized boolean hasStruck() {
        return struck;
    }

    synchronized Fault fault(Exchange exchange) {
        if ((once && struck) || !which.test(exchange)) {
            return Exchange::pass;
        }
        struck = true;
        return fault;
    }
}
