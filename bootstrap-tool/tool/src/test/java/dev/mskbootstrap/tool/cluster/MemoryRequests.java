package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.KafkaLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What becomes of requests to a {@link MemoryCluster} on their way, whatever they ask for, and those that were writes. */
final class MemoryRequests {

    static final Answer NO_ANSWER = Answer.refused(Reason.NO_ANSWER, "no answer");

    static final Answer TOO_LARGE =
            Answer.refused(Reason.POLICY, "Unable to perform excessively large batch operation.");

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

    /** One for each, in their order, of a request that arrives: it is refused as a whole when it carries too much. */
    <K, T> Map<K, Answer> answers(Map<K, T> items, int records, BiFunction<K, T, Answer> one) {
        if (records > most) {
            return all(items.keySet(), TOO_LARGE);
        }
        Map<K, Answer> answers = new HashMap<>();
        new TreeMap<>(items).forEach((key, item) -> answers.put(key, one.apply(key, item)));
        return answers;
    }

    static <K> Map<K, Answer> all(Collection<K> items, Answer answer) {
        Map<K, Answer> answers = new HashMap<>();
        items.forEach(item -> answers.put(item, answer));
        return answers;
    }
}
