package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.PartitionStates;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.ConfigValue.Source;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Any cluster, however odd; the same for the same seed. Few names and values, so that they meet. */
final class RandomSeen {

    private static final List<String> NAMES = List.of(
            "a",
            "a.b",
            "a_b",
            "null",
            "yes",
            "No",
            "123",
            "1e3",
            "0x1F",
            "2026-01-01",
            "-a",
            ".5",
            "_",
            "...",
            "x".repeat(249));

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("retention.ms", List.of("-1", "1000", "604800000", "604800001")),
            Map.entry("retention.bytes", List.of("-1", "-5", "0", "268435456000", "1000000000")),
            Map.entry("cleanup.policy", List.of("compact", "delete", "compact,delete", "", "delete,compact")),
            Map.entry("min.insync.replicas", List.of("1", "2", "3")),
            Map.entry("min.cleanable.dirty.ratio", List.of("0.5", "1.0", "1.0E-5", "0")),
            Map.entry("segment.bytes", List.of("14", "1073741824")),
            Map.entry("preallocate", List.of("true", "FALSE")),
            Map.entry("message.format.version", List.of("2.8-IV1", "  2.8", "yes")),
            Map.entry("leader.replication.throttled.replicas", List.of("*", "0:1,1:2", "")),
            Map.entry("remote.storage.enable", List.of("true")),
            Map.entry(
                    "confluent.tier.enable",
                    List.of("true", "null", "", " ", "1e3", "${X}", "$${X}", "a: b # c", "é\n\u0000")),
            Map.entry("no such key\n", List.of("1")));

    private final Random random;

    RandomSeen(long seed) {
        random = new Random(seed);
    }

    Seen next() {
        Seen seen = new Seen().on(one(List.of(Flavour.values())));
        boolean isTidy = random.nextBoolean();
        NAMES.stream().filter(name -> random.nextInt(3) == 0).forEach(name -> seen.state(name, state(isTidy)));
        return seen;
    }

    private TopicState state(boolean isTidy) {
        return switch (isTidy ? 9 : random.nextInt(10)) {
            case 0 -> new TopicState.Missing(new Preflight.NotAsked());
            case 1 -> new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, "a"));
            case 2 -> new TopicState.Unknown("Oops");
            default -> new TopicState.Present("id", partitions(isTidy), configs(isTidy));
        };
    }

    private List<PartitionState> partitions(boolean isTidy) {
        List<PartitionState> partitions = new ArrayList<>(Seen.replicas(
                !isTidy && random.nextInt(20) == 0 ? 10_000 : 1 + random.nextInt(3), 1 + random.nextInt(3)));
        if (!isTidy && random.nextInt(6) == 0) {
            partitions.add(PartitionStates.leaderless(
                    PartitionStates.inSync(PartitionStates.healthy(partitions.size(), 4), 0)));
        }
        return partitions;
    }

    private Configs configs(boolean isTidy) {
        return switch (isTidy ? 9 : random.nextInt(10)) {
            case 0 -> new Configs.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, "a"));
            case 1 -> new Configs.Unknown("Oops");
            default ->
                new Configs.Values(
                        values(), random.nextInt(6) == 0 ? new TreeSet<>(Set.of("kept.back")) : new TreeSet<>());
        };
    }

    private SortedMap<String, ConfigValue> values() {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        int often = 1 + random.nextInt(4);
        VALUES.forEach((key, some) -> {
            if (random.nextInt(often) == 0) {
                values.put(
                        key,
                        new ConfigValue(
                                one(some), one(List.of(Source.TOPIC, Source.TOPIC, one(List.of(Source.values()))))));
            }
        });
        return values;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
