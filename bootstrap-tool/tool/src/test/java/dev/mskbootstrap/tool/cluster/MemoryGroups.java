package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The consumer groups of a {@link MemoryCluster}, and which topics each reads. */
final class MemoryGroups {

    private final Map<String, Set<TopicName>> topicsByGroup = new TreeMap<>();
    private @Nullable String unknown;

    void read(String group, TopicName topic) {
        topicsByGroup.computeIfAbsent(group, key -> new TreeSet<>()).add(topic);
    }

    void stop(String group) {
        topicsByGroup.remove(group);
    }

    /** Whoever wants to see them is told this. */
    void hide(String why) {
        unknown = why;
    }

    Map<TopicName, Readers> readers(Collection<TopicName> topics) {
        Map<TopicName, Readers> readers = new HashMap<>();
        topics.forEach(topic -> readers.put(topic, readers(topic)));
        return readers;
    }

    private Readers readers(TopicName topic) {
        if (unknown != null) {
            return new Readers.Unknown(unknown);
        }
        SortedSet<String> groups = new TreeSet<>();
        topicsByGroup.forEach((group, topics) -> {
            if (topics.contains(topic)) {
                groups.add(group);
            }
        });
        return new Readers.Groups(groups);
    }
}
