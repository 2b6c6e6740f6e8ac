package dev.mskbootstrap.tool;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Broker;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.spec.About;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short words for what tests want of a cluster. */
public final class Topics {

    private Topics() {}

    public static TopicName name(String text) {
        return new TopicName(text);
    }

    public static TopicSpec topic(String name, @Nullable Integer partitions, @Nullable Integer replicationFactor) {
        return topic(name, partitions, replicationFactor, Map.of());
    }

    public static TopicSpec topic(
            String name,
            @Nullable Integer partitions,
            @Nullable Integer replicationFactor,
            Map<String, String> config) {
        Location where = new Location("topics.yaml", 3, 3);
        return new TopicSpec(
                name(name), partitions, replicationFactor, new TreeMap<>(config), About.NONE, where, Map.of());
    }

    /** So many brokers that say nothing of racks. */
    public static ClusterIdentity cluster(String id, int brokers) {
        return new ClusterIdentity(
                id,
                IntStream.rangeClosed(1, brokers)
                        .mapToObj(broker -> new Broker(broker, null))
                        .toList());
    }

    /** These topics, and nothing said of others. */
    public static Desired desired(TopicSpec... topics) {
        return desired(List.of(), topics);
    }

    public static Desired desired(List<String> remove, TopicSpec... topics) {
        SortedMap<TopicName, TopicSpec> byName = new TreeMap<>();
        Stream.of(topics).forEach(topic -> byName.put(topic.name(), topic));
        return new Desired(
                byName,
                new TreeSet<>(remove.stream().map(TopicName::new).toList()),
                new Unmanaged.Report(),
                false,
                List.of(new NamePattern("*")));
    }

    /** What an apply would do now. */
    public static Plan plan(Cluster cluster, Desired desired) {
        return new Planner(Flavour.KAFKA, Limits.NONE).plan(desired, new Observer(cluster).observe(desired));
    }
}
