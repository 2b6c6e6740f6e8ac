package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any files and any cluster, the same for the same seed. Few names and values, so that they meet. */
final class RandomCases {

    static final List<String> NAMES = List.of("a", "b", "c", "d.one", "d.two", "old.x", "old.y", "__internal");

    private static final Map<String, List<String>> VALUES = Map.of(
            "retention.ms", List.of("-1", "1000", "604800000"),
            "cleanup.policy", List.of("compact", "delete", "compact,delete", "delete,compact"),
            "min.insync.replicas", List.of("1", "2", "3"),
            "max.message.bytes", List.of("1000", "1048588"),
            "unclean.leader.election.enable", List.of("true", "false"));

    private static final List<KafkaAction> RIGHTS = Stream.of(KafkaAction.values())
            .filter(action -> action.kind() == ResourceKind.TOPIC)
            .toList();

    private final Random random;

    RandomCases(long seed) {
        random = new Random(seed);
    }

    /** A cluster on which nothing is forbidden. */
    MemoryCluster cluster() {
        MemoryCluster cluster = new MemoryCluster(3);
        NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> cluster.with(spec(name)));
        NAMES.stream().filter(name -> random.nextInt(6) == 0).forEach(name -> cluster.read("group", name(name)));
        return cluster;
    }

    /** And one on which some things are. */
    MemoryCluster unfriendlyCluster() {
        MemoryCluster cluster = cluster();
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                cluster.deny(name(name), RIGHTS.get(random.nextInt(RIGHTS.size())));
            }
        }
        return cluster;
    }

    Desired desired() {
        SortedMap<TopicName, TopicSpec> topics = new TreeMap<>();
        SortedSet<TopicName> remove = new TreeSet<>();
        for (String name : NAMES.subList(0, NAMES.size() - 1)) {
            if (random.nextInt(3) > 0) {
                topics.put(name(name), spec(name));
            } else if (random.nextInt(3) == 0) {
                remove.add(name(name));
            }
        }
        return new Desired(topics, remove, unmanaged(), random.nextBoolean(), List.of(new NamePattern("*")));
    }

    private Unmanaged unmanaged() {
        return switch (random.nextInt(3)) {
            case 0 -> new Unmanaged.Report();
            case 1 -> new Unmanaged.Ignore();
            default -> new Unmanaged.Delete(List.of(new NamePattern("old.*"), new NamePattern("__*")));
        };
    }

    private TopicSpec spec(String name) {
        Map<String, String> config = new TreeMap<>();
        VALUES.forEach((key, values) -> {
            if (random.nextInt(3) == 0) {
                config.put(key, values.get(random.nextInt(values.size())));
            }
        });
        return topic(name, maybe(4), maybe(3), config);
    }

    private @Nullable Integer maybe(int most) {
        return random.nextInt(4) == 0 ? null : 1 + random.nextInt(most);
    }
}
