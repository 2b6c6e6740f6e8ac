package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test asks a sandbox as one of its identities. */
final class Kafka {

    private Kafka() {}

    static String create(Sandbox sandbox, String identity, String topic) {
        NewTopic wanted = new NewTopic(topic, Optional.empty(), Optional.empty());
        return outcome(
                sandbox.clientProperties(identity),
                admin -> admin.createTopics(List.of(wanted)).all().thenApply(none -> "created"));
    }

    static String clusterOf(Sandbox sandbox, String identity) {
        return outcome(
                sandbox.clientProperties(identity),
                admin -> admin.describeCluster().clusterId());
    }

    static String delete(Sandbox sandbox, String identity, String topic) {
        return outcome(
                sandbox.clientProperties(identity),
                admin -> admin.deleteTopics(List.of(topic)).all().thenApply(none -> "deleted"));
    }

    /** As a producer does that nobody has configured further. */
    static String produce(Sandbox sandbox, String identity, String topic) {
        Map<String, Object> properties = sandbox.clientProperties(identity);
        properties.put("max.block.ms", "10000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "a record")).get(20, TimeUnit.SECONDS);
            return "written";
        } catch (ExecutionException e) {
            return reason(e);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    static String consume(Sandbox sandbox, String identity, String group, String topic) {
        Map<String, Object> properties = sandbox.clientProperties(identity);
        properties.put("group.id", group);
        properties.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofSeconds(20))) {
                return read.value();
            }
            return "nothing";
        } catch (KafkaException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String outcome(Map<String, Object> properties, Function<Admin, KafkaFuture<String>> question) {
        try (Admin admin = Admin.create(properties)) {
            return question.apply(admin).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return reason(e);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static String reason(ExecutionException e) {
        return e.getCause() == null ? e.toString() : e.getCause().getClass().getSimpleName();
    }
}
