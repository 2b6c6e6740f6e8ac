package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.spec.Spec;
import java.time.Duration;

/** How long a command may take on the bastion before it is ended: what it has to do, and more, but not for ever. */
public final class TimeLimit {

    /** For the start, the connections, and brokers that take their time. */
    private static final Duration FOR_A_START = Duration.ofMinutes(15);

    /** What brokers on slow disks take to make one. */
    private static final Duration A_PARTITION = Duration.ofMillis(50);

    private static final int PARTITIONS_BY_DEFAULT = 3;

    private TimeLimit() {}

    /** As if every declared partition were still to be made: half as much again as the flavour's rate takes for that. */
    public static Duration of(Spec spec) {
        long partitions = spec.desired().topics().values().stream()
                .mapToLong(topic -> topic.partitions() == null ? PARTITIONS_BY_DEFAULT : topic.partitions())
                .sum();
        Duration paced = spec.environment()
                .flavour()
                .partitionRate()
                .map(rate -> rate.within().multipliedBy(partitions).dividedBy(rate.partitions()))
                .orElse(Duration.ZERO);
        return FOR_A_START
                .plus(A_PARTITION.multipliedBy(partitions))
                .plus(paced.multipliedBy(3).dividedBy(2));
    }
}
