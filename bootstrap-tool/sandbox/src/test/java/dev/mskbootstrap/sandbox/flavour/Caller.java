package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** An ordinary client of a sandbox, and what comes of each of its calls: {@code done}, or the failure in its words. */
final class Caller implements AutoCloseable {
    static final String DONE = "done";

    private static final int SECONDS = 30;

    final Admin admin;

    private Caller(Map<String, Object> config) {
        admin = Admin.create(config);
    }

    private static Caller at(String bootstrapServers) {
        return new Caller(Map.of("bootstrap.servers", bootstrapServers));
    }

    static Caller of(Sandbox sandbox) {
        return at(sandbox.bootstrapServers());
    }

    /** One who signs on as an identity. */
    static Caller of(Sandbox sandbox, String identity) {
        return new Caller(Map.copyOf(sandbox.clientProperties(identity)));
    }

    /** One who talks to a single broker. */
    static Caller of(Sandbox sandbox, int broker) {
        return at(List.of(sandbox.bootstrapServers().split(",", -1)).get(broker - 1));
    }

    static NewTopic topic(String name, int partitions, String... configs) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(pairs(configs));
    }

    /** All in one request; the outcome of each. */
    Map<String, String> create(NewTopic... topics) {
        var options = new CreateTopicsOptions().retryOnQuotaViolation(false);
        return admin.createTopics(Arrays.asList(topics), options).values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> outcome(entry.getValue())));
    }

    String create(String name, int partitions, String... configs) {
        return create(topic(name, partitions, configs)).values().iterator().next();
    }

    String validate(NewTopic topic) {
        return outcome(admin.createTopics(List.of(topic), new CreateTopicsOptions().validateOnly(true))
                .all());
    }

    /** Sets a config of a topic; resets it when the value is null. */
    String set(String topic, String key, @Nullable String value) {
        return set(new ConfigResource(ConfigResource.Type.TOPIC, topic), key, value);
    }

    String set(ConfigResource resource, String key, @Nullable String value) {
        AlterConfigOp.OpType type = value == null ? AlterConfigOp.OpType.DELETE : AlterConfigOp.OpType.SET;
        List<AlterConfigOp> change = List.of(new AlterConfigOp(new ConfigEntry(key, value), type));
        return outcome(admin.incrementalAlterConfigs(Map.of(resource, change)).all());
    }

    /** Sets a config to some value, and does not wait for it. */
    KafkaFuture<?> change(String topic, int value) {
        var change = new AlterConfigOp(new ConfigEntry("retention.ms", "100" + value), AlterConfigOp.OpType.SET);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all();
    }

    String grow(String topic, int partitions) {
        return outcome(admin.createPartitions(
                        Map.of(topic, NewPartitions.increaseTo(partitions)),
                        new CreatePartitionsOptions().retryOnQuotaViolation(false))
                .all());
    }

    String delete(String... topics) {
        var options = new DeleteTopicsOptions().retryOnQuotaViolation(false);
        return outcome(admin.deleteTopics(List.of(topics), options).all());
    }

    /** Waits until the broker that is asked has heard of the topic. */
    String config(String topic, String key) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                return admin.describeConfigs(List.of(resource))
                        .all()
                        .get(SECONDS, TimeUnit.SECONDS)
                        .values()
                        .iterator()
                        .next()
                        .get(key)
                        .value();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    static String outcome(KafkaFuture<?> future) {
        try {
            future.get(SECONDS, TimeUnit.SECONDS);
            return DONE;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause.getClass().getSimpleName() + ": " + cause.getMessage();
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static Map<String, String> pairs(String... configs) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < configs.length; i += 2) {
            pairs.put(configs[i], configs[i + 1]);
        }
        return pairs;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
