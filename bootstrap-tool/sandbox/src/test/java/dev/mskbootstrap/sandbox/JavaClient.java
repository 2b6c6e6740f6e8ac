package dev.mskbootstrap.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own client, which does what the scripts for clients of other families do, and says it in the same words. */
final class JavaClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> settings;

    JavaClient(Map<String, ?> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** What an identity of IAM has for one of its mechanisms, for the other one, by the genuine client as well. */
    static Map<String, ?> withToken(Map<String, ?> settings) {
        String handler = "software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler";
        Map<String, Object> changed = new HashMap<>(settings);
        changed.put("sasl.mechanism", "OAUTHBEARER");
        changed.put(
                "sasl.jaas.config",
                String.valueOf(settings.get("sasl.jaas.config"))
                        .replace(
                                "software.amazon.msk.auth.iam.IAMLoginModule",
                                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule"));
        changed.put("sasl.login.callback.handler.class", handler);
        changed.put("sasl.client.callback.handler.class", handler);
        return changed;
    }

    String script(String topic, String text) {
        String listed = line("lists", this::lists);
        return listed.contains("Access denied")
                ? listed
                : listed + line("writes", () -> writes(topic, text)) + line("reads", () -> reads(topic, text));
    }

    private static String line(String step, Callable<String> action) {
        try {
            return step + ": " + action.call() + "\n";
        } catch (ExecutionException e) {
            return step + ": " + (e.getCause() == null ? e : e.getCause()).getMessage() + "\n";
        } catch (Exception e) {
            return step + ": " + e.getMessage() + "\n";
        }
    }

    private String lists() throws Exception {
        try (Admin admin = Admin.create(settings)) {
            return String.join(" ", new TreeSet<>(admin.listTopics().names().get(20, TimeUnit.SECONDS)));
        }
    }

    private String writes(String topic, String text) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get(20, TimeUnit.SECONDS);
            return "done";
        }
    }

    private String reads(String topic, String text) {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put("group.id", text);
        reading.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            boolean found = Deadline.in(PATIENCE).await(() -> comes(consumer, text));
            return found ? text : "nothing";
        }
    }

    private static boolean comes(KafkaConsumer<String, String> consumer, String text) {
        for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
            if (each.value().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
