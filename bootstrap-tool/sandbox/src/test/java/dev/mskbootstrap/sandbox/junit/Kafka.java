package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;

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

    private static String outcome(Map<String, Object> properties, Function<Admin, KafkaFuture<String>> question) {
        try (Admin admin = Admin.create(properties)) {
            return question.apply(admin).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return e.getCause() == null ? e.toString() : e.getCause().getClass().getSimpleName();
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }
}
