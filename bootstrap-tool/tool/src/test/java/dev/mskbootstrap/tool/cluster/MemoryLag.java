package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far reads of a {@link MemoryCluster} lag behind its writes: not at all, unless somebody sets it. */
final class MemoryLag {

    private int reads;
    private int left;
    private @Nullable SortedMap<TopicName, MemoryTopic> before;

    /** After a write, so many reads still show what was before it. */
    void set(int lagging) {
        reads = lagging;
    }

    /** Topics are about to change. Reads that lag already go on showing what they show. */
    void write(SortedMap<TopicName, MemoryTopic> topics) {
        if (reads > 0) {
            before = left > 0 && before != null ? before : new TreeMap<>(topics);
            left = reads;
        }
    }

    /** What one read shows when these are there. */
    SortedMap<TopicName, MemoryTopic> read(SortedMap<TopicName, MemoryTopic> topics) {
        return before != null && left-- > 0 ? before : topics;
    }
}
