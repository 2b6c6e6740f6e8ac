package dev.mskbootstrap.msk;

/**
 * What one request to a KRaft controller may hold; a request beyond it is refused as a whole.
 *
 * <p>Source: {@code ReplicationControlManager} and {@code QuorumController} in Kafka 4.3.1 (MAX_PARTITIONS_PER_BATCH,
 * MAX_RECORDS_PER_USER_OP), measured to the exact topic with validateOnly.
 */
public final class KafkaLimits {

    /** The most metadata records, summed over the topics of a request as {@link #recordsToCreate} counts them. */
    public static final int MAX_RECORDS_PER_REQUEST = 10_000;

    /** The most partitions, summed over the topics of a request, whether created or added. */
    public static final int MAX_PARTITIONS_PER_REQUEST = 10_000;

    private KafkaLimits() {}

    /** The records that creating one topic takes: itself, its partitions and its configs. Replicas do not count. */
    public static int recordsToCreate(int partitions, int configs) {
        return 1 + partitions + configs;
    }

    /** The most partitions with which a topic of that many configs can be created; more must be added afterwards. */
    public static int largestPartitionCount(int configs) {
        return MAX_RECORDS_PER_REQUEST - recordsToCreate(0, configs);
    }
}
