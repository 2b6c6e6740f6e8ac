package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.answer;

import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Topics for every kind of change: three to be made, three to get more partitions, three to get another config, one to
 * get both, three to go, and one that is as it should be. Those that are there have a record each.
 */
final class Mixture implements Subject {

    /** A plan for them has this many changes. */
    static final int CHANGES = 14;

    private static final int REPLICAS = Fleet.BROKERS.size();
    private static final Map<String, String> DAY = Map.of("retention.ms", "86400000");
    private static final Map<String, String> TWO_DAYS = Map.of("retention.ms", "172800000");

    private final Fleet fleet;
    private final String prefix;
    private final Map<String, String> before = new TreeMap<>();

    private Mixture(Fleet fleet, String prefix) {
        this.fleet = fleet;
        this.prefix = prefix;
    }

    static Mixture prepared(Fleet fleet, String prefix) {
        Mixture mixture = new Mixture(fleet, prefix);
        try (Admin admin = fleet.admin()) {
            answer(admin.createTopics(mixture.there()
                            .map(name -> new NewTopic(name, 1, (short) REPLICAS).configs(DAY))
                            .toList())
                    .all());
            fleet.settle(admin);
            mixture.write();
            mixture.before.putAll(mixture.look(admin));
        }
        return mixture;
    }

    private void write() {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", String.join(",", fleet.direct())),
                new StringSerializer(),
                new StringSerializer())) {
            List<Future<RecordMetadata>> sent = there().map(
                            name -> producer.send(new ProducerRecord<>(name, 0, "key", "value")))
                    .toList();
            sent.forEach(Fleet::answer);
        }
    }

    @Override
    public Desired desired() {
        return Topics.desired(
                three("gone").toList(),
                Stream.of(
                                topics(three("new"), 2, TWO_DAYS),
                                topics(three("more"), 3, DAY),
                                topics(three("conf"), 1, TWO_DAYS),
                                topics(Stream.of(prefix + ".both"), 3, TWO_DAYS),
                                topics(Stream.of(prefix + ".kept"), 1, DAY))
                        .flatMap(Function.identity())
                        .toArray(TopicSpec[]::new));
    }

    private static Stream<TopicSpec> topics(Stream<String> names, int partitions, Map<String, String> config) {
        return names.map(name -> Topics.topic(name, partitions, REPLICAS, config));
    }

    /** The same as a file. */
    String yaml() {
        Desired desired = desired();
        String topics = desired.topics().values().stream()
                .map(topic -> "  %s: {partitions: %d, config: {retention.ms: %s}}\n"
                        .formatted(
                                topic.name(), topic.partitions(), topic.config().get("retention.ms")))
                .collect(Collectors.joining());
        return "defaults: {replicationFactor: " + REPLICAS + "}\ntopics:\n" + topics + "remove: " + desired.remove()
                + "\n";
    }

    @Override
    public List<String> names() {
        return Stream.concat(there(), three("new")).toList();
    }

    private Stream<String> there() {
        return Stream.concat(
                Stream.of("more", "conf", "gone").flatMap(this::three),
                Stream.of(".both", ".kept").map(prefix::concat));
    }

    private Stream<String> three(String kind) {
        return IntStream.rangeClosed(1, 3).mapToObj(number -> prefix + "." + kind + "." + number);
    }

    /** Topics that were made anew, or have lost their record. */
    @Override
    public List<String> harm() {
        try (Admin admin = fleet.admin()) {
            Map<String, String> now = look(admin);
            return before.keySet().stream()
                    .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                    .map(name -> name + " was " + before.get(name) + " and is " + now.get(name))
                    .toList();
        }
    }

    /** Of those that stay, by name, the topic id and how many records there are. */
    private Map<String, String> look(Admin admin) {
        List<String> names = new ArrayList<>(there().toList());
        names.removeAll(three("gone").toList());
        Map<String, String> seen = new TreeMap<>();
        answer(admin.describeTopics(names).allTopicNames())
                .forEach((name, topic) -> seen.put(name, "topic " + topic.topicId()));
        Map<TopicPartition, OffsetSpec> ends = names.stream()
                .collect(Collectors.toMap(name -> new TopicPartition(name, 0), name -> OffsetSpec.latest()));
        answer(admin.listOffsets(ends).all())
                .forEach((partition, end) ->
                        seen.merge(partition.topic(), " with " + end.offset() + " records", String::concat));
        return seen;
    }
}
