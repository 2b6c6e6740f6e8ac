package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by three real brokers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the brokers before any test.
class KafkaClusterContractTest extends ClusterContract {

    private Sandbox sandbox;
    private Cluster cluster;

    @BeforeAll
    void start(@TempDir Path folder) {
        sandbox = Sandbox.start(SandboxOptions.in(folder));
        cluster = KafkaCluster.connect(List.of(sandbox.bootstrapServers().split(",")), Duration.ofSeconds(20));
    }

    @AfterAll
    void stop() {
        cluster.close();
        sandbox.close();
    }

    @Override
    Cluster cluster() {
        return cluster;
    }

    @Override
    AutoCloseable read(String group, TopicName topic) {
        AtomicBoolean closing = new AtomicBoolean();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> poll(group, topic, closing));
        return () -> {
            closing.set(true);
            reading.get();
        };
    }

    private void poll(String group, TopicName topic, AtomicBoolean closing) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", sandbox.bootstrapServers(), "group.id", group),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic.value()));
            while (!closing.get()) {
                consumer.poll(Duration.ofMillis(50));
            }
        }
    }
}
