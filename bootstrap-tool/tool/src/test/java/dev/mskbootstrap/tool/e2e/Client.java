package dev.mskbootstrap.tool.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Somebody else at the same brokers. */
final class Client implements AutoCloseable {

    private static final int SECONDS = 20;

    private final Admin admin;

    private Client(Admin admin) {
        this.admin = admin;
    }

    static Client of(String bootstrapServers) {
        return new Client(Admin.create(Map.of("bootstrap.servers", bootstrapServers)));
    }

    Set<String> topics() {
        return new TreeSet<>(answer(admin.listTopics().names()));
    }

    /** Asks the brokers, and creates nothing. */
    boolean mayCreate(String topic) {
        CreateTopicsOptions trying = new CreateTopicsOptions().validateOnly(true);
        KafkaFuture<Void> tried = admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)), trying)
                .all();
        return tried.toCompletionStage()
                .handle((done, failure) -> failure == null)
                .toCompletableFuture()
                .join();
    }

    int partitions(String topic) {
        return answer(admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }

    void create(String topic, int partitions) {
        create(new NewTopic(topic, partitions, (short) 1));
    }

    void create(NewTopic... topics) {
        answer(admin.createTopics(List.of(topics)).all());
    }

    /** Returns once it is done. */
    void reassign(String topic, int partition, Integer... replicas) {
        Optional<NewPartitionReassignment> target = Optional.of(new NewPartitionReassignment(List.of(replicas)));
        answer(admin.alterPartitionReassignments(Map.of(new TopicPartition(topic, partition), target))
                .all());
        Poll.until(
                "end of the reassignment",
                Duration.ofSeconds(SECONDS),
                () -> answer(admin.listPartitionReassignments().reassignments()).isEmpty());
    }

    /** The brokers of each partition are given, and Kafka places none. */
    void place(String topic, Map<Integer, List<Integer>> brokers) {
        answer(admin.createTopics(List.of(new NewTopic(topic, brokers))).all());
    }

    void reassign(String topic, int partition, List<Integer> brokers) {
        answer(admin.alterPartitionReassignments(Map.of(
                        new TopicPartition(topic, partition), Optional.of(new NewPartitionReassignment(brokers))))
                .all());
    }

    void raisePartitions(String topic, int total) {
        answer(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(total)))
                .all());
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
