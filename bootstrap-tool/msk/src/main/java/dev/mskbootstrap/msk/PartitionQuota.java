package dev.mskbootstrap.msk;

/**
 * How many partitions a cluster may have, replicas not counted; Kafka's own topics do not count either.
 *
 * @param uncompacted of topics that are not compacted
 * @param compacted of those that are: {@code compact} is in their {@code cleanup.policy}
 */
public record PartitionQuota(int uncompacted, int compacted) {

    /** AWS page limits, section serverless-quota; AWS raises both on request. */
    static final PartitionQuota SERVERLESS = new PartitionQuota(2400, 120);

    /** The one that counts for topics of this kind. */
    public int of(boolean isCompacted) {
        return isCompacted ? compacted : uncompacted;
    }
}
