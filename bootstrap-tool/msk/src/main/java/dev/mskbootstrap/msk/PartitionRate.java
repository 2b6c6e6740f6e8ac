package dev.mskbootstrap.msk;

import java.time.Duration;

/** How many partitions may be created and deleted, both counted, within some time; replicas are not counted. */
public record PartitionRate(int partitions, Duration within) {

    /** AWS page limits, section serverless-quota. */
    static final PartitionRate SERVERLESS = new PartitionRate(250, Duration.ofMinutes(5));

    /** The rate that this comes to in the long run. */
    public double perSecond() {
        return partitions / (double) within.toSeconds();
    }
}
