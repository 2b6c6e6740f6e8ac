package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.msk.BrokerSize;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.PartitionQuota;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of how much a cluster holds.
 *
 * @param raisedQuota what AWS allows this cluster; nothing when it is what AWS allows every cluster of its flavour
 * @param fleet its brokers; nothing when their size is not stated
 */
public record Capacity(
        @Nullable PartitionQuota raisedQuota, @Nullable Fleet fleet) {

    /** Nothing is stated. */
    public static final Capacity UNSTATED = new Capacity(null, null);

    /**
     * Brokers of one size.
     *
     * @param count nothing when it is not stated
     */
    public record Fleet(
            String instanceType, BrokerSize size, @Nullable Integer count) {}

    /** How many partitions such a cluster may have, whatever its brokers are; empty when nothing limits it. */
    public Optional<PartitionQuota> quota(Flavour flavour) {
        return Optional.ofNullable(raisedQuota).or(flavour::partitionQuota);
    }

    /** Whether anything limits the number of partitions, so that they have to be counted. */
    public boolean isLimited(Flavour flavour) {
        return fleet != null || quota(flavour).isPresent();
    }
}
