package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic as a file can state it.
 *
 * @param remarks what a reader should know of it
 * @param partitions nothing when the file states none
 * @param replicationFactor likewise
 */
record FileTopic(
        TopicName name,
        List<String> remarks,
        @Nullable Integer partitions,
        @Nullable Integer replicationFactor,
        SortedMap<String, FileValue> config,
        List<LeftOut> leftOut) {

    FileTopic {
        remarks = List.copyOf(remarks);
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        leftOut = List.copyOf(leftOut);
    }
}
