package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.faults.Fleet.answer;

import dev.mskbootstrap.tool.Topics;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * The topics of one scenario: three to be made, three to get more partitions, three to get another config, one to get
 * both, three to go, and one that is as it should be. Those that are there have a record each.
 */
final class Subject {

    /** A plan for a subject has this many changes. */
    static final int CHANGES = 14;

    private static final short REPLICAS = (short) Fleet.BROKERS.size();
    private static final Map<String, String> BEFORE = Map.of("retention.ms", "86400000");
    private static final Map<String, String> AFTER = Map.of("retention.ms", "172800000");

    private final Fleet fleet;
    private final String prefix;
    private final Map<String, String> before = new TreeMap<>();

    private Subject(Fleet fleet, String prefix) {
        this.fleet = fleet;
        this.prefix = prefix;
    }

    static Subject prepared(Fleet fleet, String prefix) {
        Subject subject = new Subject(fleet, prefix);
        try (Admin admin = fleet.admin()) {
            answer(admin.createTopics(subject.there().stream()
                            .map(name -> new NewTopic(name, 1, REPLICAS).configs(BEFORE))
                            .toList())
                    .all());
            fleet.settle(admin);
            subject.write();
            subject.before.putAll(subject.look(admin));
        }
        return subject;
    }

    private void write() {
        try (Producer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", String.join(",", fleet.direct())),
                new StringSerializer(),
                new StringSerializer())) {
            List<Future<RecordMetadata>> sent = there().stream()
                    .map(name -> producer.send(new ProducerRecord<>(name, 0, "key", "value")))
                    .toList();
            sent.forEach(Fleet::answer);
        }
    }

    Desired desired() {
        return Topics.desired(
                three("gone"),
                Stream.of(
                                topics(three("new"), 2, AFTER),
                                topics(three("more"), 3, BEFORE),
                                topics(three("conf"), 1, AFTER),
                                topics(List.of(prefix + ".both"), 3, AFTER),
                                topics(List.of(prefix + ".kept"), 1, BEFORE))
                        .flatMap(Function.identity())
                        .toArray(TopicSpec[]::new));
    }

    private static Stream<TopicSpec> topics(List<String> names, int partitions, Map<String, String> config) {
        return names.stream().map(name -> Topics.topic(name, partitions, (int) REPLICAS, config));
    }

    /** Every name that it has anything to do with. */
    List<String> names() {
        return Stream.concat(there().stream(), three("new").stream()).toList();
    }

    private List<String> there() {
        List<String> names = new ArrayList<>(List.of(prefix + ".both", prefix + ".kept"));
        Stream.of("more", "conf", "gone").map(this::three).forEach(names::addAll);
        return names;
    }

    private List<String> three(String kind) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> prefix + "." + kind + "." + number)
                .toList();
    }

    /** The topics that were not to be deleted and are not what they were: made anew, or without their record. */
    List<String> harm() {
        try (Admin admin = fleet.admin()) {
            Map<String, String> now = look(admin);
            return before.keySet().stream()
                    .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                    .map(name -> name + " was " + before.get(name) + " and is " + now.get(name))
                    .toList();
        }
    }

    /** By name the topic id, and how many records it has. */
    private Map<String, String> look(Admin admin) {
        List<String> names =
                there().stream().filter(name -> !name.contains(".gone.")).toList();
        Map<String, String> seen = new TreeMap<>();
        answer(admin.describeTopics(names).allTopicNames())
                .forEach((name, topic) -> seen.put(name, "topic " + topic.topicId()));
        answer(admin.listOffsets(names.stream()
                                .collect(Collectors.toMap(
                                        name -> new TopicPartition(name, 0), name -> OffsetSpec.latest())))
                        .all())
                .forEach((partition, end) ->
                        seen.merge(partition.topic(), " with " + end.offset() + " records", String::concat));
        return seen;
    }

    void clear() {
        try (Admin admin = fleet.admin()) {
            Set<String> left = new TreeSet<>(answer(admin.listTopics().names()));
            left.retainAll(names());
            answer(admin.deleteTopics(left).all());
        }
    }
}
