package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.TopicName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A topic as a source tells it.
 *
 * @param remarks what a reader of the file should know of it
 * @param config what is set on the topic itself, by key
 * @param beyond what else the source says of it and no file can, and why, by name
 */
public record SourceTopic(
        TopicName name,
        List<String> remarks,
        Given<Integer> partitions,
        Given<Integer> replicationFactor,
        Given<SortedMap<String, Given<String>>> config,
        SortedMap<String, String> beyond) {

    public SourceTopic {
        remarks = List.copyOf(remarks);
        beyond = Collections.unmodifiableSortedMap(new TreeMap<>(beyond));
    }
}
