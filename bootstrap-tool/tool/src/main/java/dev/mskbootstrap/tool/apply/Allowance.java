package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.PartitionRate;
import java.time.Duration;

/**
 * How many partitions may be created and deleted at a time: all that the rate has for its whole time, and what comes back
 * of it bit by bit. Others may use it up as well, so what the brokers say counts more.
 */
final class Allowance {

    private static final double MILLIS = 1000;
    private static final double ROUNDING = 1e-6;

    private final PartitionRate rate;
    private final Time time;
    private double left;
    private Duration asOf;

    Allowance(PartitionRate rate, Time time) {
        this.rate = rate;
        this.time = time;
        this.left = rate.partitions();
        this.asOf = time.now();
    }

    /** How many there is room for now. */
    int room() {
        refill();
        return (int) Math.floor(left + ROUNDING);
    }

    void spend(int partitions) {
        refill();
        left -= partitions;
    }

    /** Nothing is left, and nothing comes back for some time. */
    void exhaust(Duration wait) {
        refill();
        left = Math.min(left, -seconds(wait) * rate.perSecond());
    }

    /** How long until there is room for so many, or for all that there can be. */
    Duration until(int partitions) {
        refill();
        double missing = Math.min(partitions, rate.partitions()) - left;
        return Duration.ofMillis((long) Math.ceil(Math.max(0, missing) / rate.perSecond() * MILLIS - ROUNDING));
    }

    /** How long until so many are through, be they more than there are at a time. */
    Duration untilAll(int partitions) {
        refill();
        return Duration.ofMillis(
                (long) Math.ceil(Math.max(0, partitions - left) / rate.perSecond() * MILLIS - ROUNDING));
    }

    private void refill() {
        Duration now = time.now();
        left = Math.min(rate.partitions(), left + seconds(now.minus(asOf)) * rate.perSecond());
        asOf = now;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
