package dev.mskbootstrap.sandbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a test asks a cluster through the ordinary Kafka client. */
final class Client implements AutoCloseable {
    private static final int SECONDS = 20;

    private final Admin admin;

    private Client(Admin admin) {
        this.admin = admin;
    }

    static Client of(String bootstrapServers) {
        return new Client(Admin.create(Map.of("bootstrap.servers", bootstrapServers)));
    }

    static Client of(Sandbox sandbox) {
        return of(sandbox.bootstrapServers());
    }

    void create(String topic) {
        answer(admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                .all());
    }

    boolean sees(String topic) {
        return Deadline.in(Duration.ofSeconds(SECONDS))
                .await(() -> answer(admin.listTopics().names()).contains(topic));
    }

    /** Whole means: every replica is in sync. */
    boolean seesWhole(String topic, int replicas) {
        return Deadline.in(Duration.ofSeconds(SECONDS)).await(() -> isWhole(topic, replicas));
    }

    /** No as well when the broker that was asked has not heard of the topic yet. */
    private boolean isWhole(String topic, int replicas) {
        try {
            return describe(topic).partitions().stream()
                    .allMatch(partition -> partition.isr().size() == replicas);
        } catch (AssertionError e) {
            if (e.getCause() instanceof ExecutionException refusal
                    && refusal.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    TopicDescription describe(String topic) {
        return answer(admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .iterator()
                .next();
    }

    Set<Integer> brokers() {
        Collection<Node> nodes = answer(admin.describeCluster().nodes());
        return new TreeSet<>(nodes.stream().map(Node::id).toList());
    }

    /** The rack of each broker, in the order of their numbers; {@code none} for a broker without one. */
    List<String> racks() {
        return answer(admin.describeCluster().nodes()).stream()
                .sorted(Comparator.comparingInt(Node::id))
                .map(node -> node.hasRack() ? node.rack() : "none")
                .toList();
    }

    Set<String> addresses() {
        Collection<Node> nodes = answer(admin.describeCluster().nodes());
        return new TreeSet<>(
                nodes.stream().map(node -> node.host() + ":" + node.port()).toList());
    }

    String clusterId() {
        return answer(admin.describeCluster().clusterId());
    }

    String brokerSetting(String name) {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        Collection<Config> found =
                answer(admin.describeConfigs(List.of(broker)).all()).values();
        return found.stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> entry.name().equals(name))
                .map(ConfigEntry::value)
                .collect(Collectors.joining());
    }

    /** All names and values of a broker's config that the client may see. */
    String brokerSettings() {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        return answer(admin.describeConfigs(List.of(broker)).all()).values().stream()
                .flatMap(config -> config.entries().stream())
                .map(entry -> entry.name() + "=" + entry.value())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }
}
