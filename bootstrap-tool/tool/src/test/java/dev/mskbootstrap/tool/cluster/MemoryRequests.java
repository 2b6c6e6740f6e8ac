package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.KafkaLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of requests to a {@link MemoryCluster} on their way, whatever they ask for, and those that were writes. */
final class MemoryRequests {

    private final List<String> writes = new ArrayList<>();
    private @Nullable Runnable beforeNextWrite;
    private int unanswered;
    private int most = KafkaLimits.MAX_RECORDS_PER_REQUEST;

    /** The next so many get no answer; what they ask for is not done. */
    void lose(int number) {
        unanswered = number;
    }

    /** Those that carry more records are refused. */
    void limit(int records) {
        most = records;
    }

    /** How many records one may carry. */
    int most() {
        return most;
    }

    /** Somebody else comes first, once. */
    void beforeNextWrite(Runnable other) {
        beforeNextWrite = other;
    }

    /** Whoever waits to come first does so now. */
    void letOthersFirst() {
        Runnable other = beforeNextWrite;
        beforeNextWrite = null;
        if (other != null) {
            other.run();
        }
    }

    void write(String what) {
        writes.add(what);
    }

    List<String> writes() {
        return List.copyOf(writes);
    }

    /** Asked once for each request. */
    boolean isLost() {
        return unanswered-- > 0;
    }
}
