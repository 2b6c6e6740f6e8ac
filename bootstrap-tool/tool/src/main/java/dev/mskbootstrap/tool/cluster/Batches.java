package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts work into requests, as few as possible. A request costs about the same whatever is in it, and brokers show nothing
 * of the next before they have made the partitions of the last, some milliseconds each. A request of more than
 * {@value KafkaLimits#MAX_RECORDS_PER_REQUEST} records is refused as a whole; {@link Sending} halves what is.
 */
public final class Batches {

    private Batches() {}

    /** In order, and as few as possible; an item that is too heavy for company goes alone. */
    public static <T> List<List<T>> of(Collection<T> items, ToIntFunction<T> records) {
        List<List<T>> batches = new ArrayList<>();
        int weight = 0;
        for (T item : items) {
            weight += records.applyAsInt(item);
            if (weight > KafkaLimits.MAX_RECORDS_PER_REQUEST || batches.isEmpty()) {
                batches.add(new ArrayList<>());
                weight = records.applyAsInt(item);
            }
            batches.getLast().add(item);
        }
        return batches;
    }

    /** The first of them. */
    public static <T> List<T> first(List<T> items, ToIntFunction<T> records) {
        int weight = 0;
        int end = 0;
        while (end < items.size()) {
            weight += records.applyAsInt(items.get(end));
            if (weight > KafkaLimits.MAX_RECORDS_PER_REQUEST && end > 0) {
                break;
            }
            end++;
        }
        return List.copyOf(items.subList(0, end));
    }

    /** The records that a topic's creation carries. Partitions that nobody states are taken for one. */
    public static int records(TopicSpec topic) {
        int partitions = topic.partitions() == null ? 1 : topic.partitions();
        return KafkaLimits.recordsToCreate(partitions, topic.config().size());
    }
}
