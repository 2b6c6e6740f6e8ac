package dev.mskbootstrap.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes the brokers of one run from bare ones.
 *
 * @param racks of each broker, in the order of their numbers; empty when no broker has one
 */
record Equipment(List<String> racks, Secured secured, FlavourRun flavour) {
    static final Equipment NONE = new Equipment(List.of(), Secured.NOTHING, FlavourRun.NOTHING);

    static Equipment of(SandboxOptions options, Secured secured) {
        return new Equipment(options.racks(), secured, FlavourRun.of(options.flavour()));
    }

    @Nullable
    String rack(int broker) {
        return racks.isEmpty() ? null : racks.get(broker - 1);
    }
}
