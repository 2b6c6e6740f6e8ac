package dev.mskbootstrap.sandbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An identity that uses Kafka's clients; each method returns when it is done, or throws what the client throws. */
final class Caller implements AutoCloseable {
    private static final int SECONDS = 20;
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Map<String, Object> settings;
    private final Admin admin;

    Caller(Map<String, ?> settings) {
        this.settings = Map.copyOf(settings);
        this.admin = Admin.create(this.settings);
    }

    interface Call {
        void on(Caller caller) throws Exception;
    }

    /** What the client says of a call that is refused; fails when it is not. */
    static KafkaException refusal(Call call, Caller caller) {
        try {
            call.on(caller);
        } catch (ExecutionException e) {
            return (KafkaException) innermost(e);
        } catch (KafkaException e) {
            return (KafkaException) innermost(e);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
        throw new AssertionError("nothing was refused");
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }

    <T> T asks(Function<Admin, KafkaFuture<T>> question) throws Exception {
        return question.apply(admin).get(SECONDS, TimeUnit.SECONDS);
    }

    /** By a connection of its own. */
    void connects() throws Exception {
        try (Admin another = Admin.create(settings)) {
            another.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    void writes(String topic, boolean idempotently) throws Exception {
        var producer = producer(Map.of("enable.idempotence", idempotently));
        try {
            producer.send(new ProducerRecord<>(topic, 0, null, "hello")).get(SECONDS, TimeUnit.SECONDS);
        } finally {
            producer.close(AT_ONCE);
        }
    }

    void writesInTransaction(String transactionalId, String topic) throws Exception {
        var producer = producer(Map.of("transactional.id", transactionalId));
        try {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, null, "hello")).get(SECONDS, TimeUnit.SECONDS);
            producer.commitTransaction();
        } finally {
            producer.close(AT_ONCE);
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    /** Without a group. */
    void reads(String topic) {
        List<TopicPartition> first = List.of(new TopicPartition(topic, 0));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(first);
            consumer.seekToBeginning(first);
            await(() -> !consumer.poll(Duration.ofSeconds(1)).isEmpty());
        }
    }

    /** As a member that no topic is assigned to. */
    void joins(String group) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("group.id", group);
        AtomicBoolean hasJoined = new AtomicBoolean();
        try (var consumer = new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Pattern.compile("none"), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> none) {}

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> none) {
                    hasJoined.set(true);
                }
            });
            await(() -> {
                consumer.poll(Duration.ofMillis(100));
                return hasJoined.get();
            });
        }
    }

    private static void await(BooleanSupplier condition) {
        if (!Deadline.in(Duration.ofSeconds(SECONDS)).await(condition)) {
            throw new AssertionError("nothing within %d s".formatted(SECONDS));
        }
    }

    @Override
    public void close() {
        admin.close(AT_ONCE);
    }
}
