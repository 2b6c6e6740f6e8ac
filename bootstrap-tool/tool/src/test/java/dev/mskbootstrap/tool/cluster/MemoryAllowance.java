package dev.mskbootstrap.tool.cluster;

import java.time.Duration;
import java.util.function.Supplier;

/** How many partitions may be created and deleted. When they are used up, more are put off. */
public final class MemoryAllowance {

    private static final Duration DELAY = Duration.ofSeconds(10);

    private int left = Integer.MAX_VALUE;

    public void set(int partitions) {
        left = partitions;
    }

    public void add(int partitions) {
        left += partitions;
    }

    /** As Kafka does it: unless more than all is used up, what is asked for is done, however much it is. */
    Answer limited(int partitions, Supplier<Answer> request) {
        if (left < 0) {
            return new Answer.Throttled(DELAY);
        }
        Answer answer = request.get();
        left -= answer instanceof Answer.Ok ? partitions : 0;
        return answer;
    }
}
