package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.cluster.Eventually.eventually;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.cluster.ConfigValue.Source;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** The topics of one test of a contract by short names, and what the cluster answers about each in a word. */
abstract class TopicsOfATest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    /** So that no test meets the topics of another. */
    private String prefix = "";

    abstract Cluster cluster();

    @BeforeEach
    void take_a_prefix() {
        prefix = "t" + TESTS.incrementAndGet() + ".";
    }

    TopicName full(String name) {
        return Topics.name(prefix + name);
    }

    TopicSpec orders(int partitions) {
        return orders(partitions, Map.of());
    }

    TopicSpec orders(int partitions, Map<String, String> config) {
        return Topics.topic(prefix + "orders", partitions, 2, config);
    }

    TopicSpec topic(String name, @Nullable Integer partitions, @Nullable Integer replicas) {
        return Topics.topic(prefix + name, partitions, replicas);
    }

    String create(TopicSpec spec) {
        return word(cluster().create(List.of(spec)).get(spec.name()));
    }

    String addPartitions(String name, int total) {
        return word(cluster().addPartitions(Map.of(full(name), total)).get(full(name)));
    }

    String alter(String name, ConfigEdit edit) {
        return word(cluster().alterConfigs(Map.of(full(name), List.of(edit))).get(full(name)));
    }

    String delete(String name, String id) {
        return word(cluster().delete(Map.of(full(name), id)).get(full(name)));
    }

    Map<String, String> answers(Map<TopicName, Answer> answers) {
        Map<String, String> words = new HashMap<>();
        answers.forEach((name, answer) -> words.put(name.value().substring(prefix.length()), word(answer)));
        return words;
    }

    private static String word(@Nullable Answer answer) {
        return switch (answer) {
            case null -> "left out";
            case Answer.Ok ok -> "OK";
            case Answer.Refused refused -> refused.reason().name();
            case Answer.Throttled throttled -> "throttled";
        };
    }

    TopicState state(String name) {
        return cluster().describe(List.of(full(name))).getOrDefault(full(name), new TopicState.Unknown("left out"));
    }

    /** Waits until the topic can be seen: reads lag behind writes, on each broker differently. */
    TopicState.Present present(String name) {
        return eventually(TopicState.Present.class, () -> state(name));
    }

    ConfigValue config(String name, String key) {
        Configs.Values readable =
                eventually(Configs.Values.class, () -> present(name).configs());
        return readable.values().getOrDefault(key, new ConfigValue("nothing", Source.UNKNOWN));
    }

    List<String> readers(String name) {
        return switch (cluster().readers(List.of(full(name))).get(full(name))) {
            case Readers.Groups groups -> List.copyOf(groups.names());
            case Readers.NotAuthorised refused -> List.of(refused.lack().refusal());
            case Readers.Unknown unknown -> List.of("unknown: " + unknown.why());
            case null -> List.of("left out");
        };
    }
}
