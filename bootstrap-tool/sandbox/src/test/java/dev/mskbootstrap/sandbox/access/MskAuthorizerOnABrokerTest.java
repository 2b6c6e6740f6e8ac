package dev.mskbootstrap.sandbox.access;

import static dev.mskbootstrap.sandbox.access.Msk.IN;
import static dev.mskbootstrap.sandbox.access.Msk.allow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.msk.iam.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authorizer where it belongs: made by Kafka, asked by it, on the broker and, forwarded, on the controller. */
class MskAuthorizerOnABrokerTest {

    private static final String CONNECT = allow("kafka-cluster:Connect", IN + "cluster/demo/a1b2c3d4-1");
    private static final Queue<LoggedDecision> DECISIONS = new ConcurrentLinkedQueue<>();
    private static final LivePermissions PERMISSIONS = new LivePermissions(Map.of());

    @TempDir
    static Path folder;

    private static String rules;
    private static OneBroker broker;
    private static Admin role;

    @BeforeAll
    static void start() throws Exception {
        rules = OpenRules.open(new AccessRules(Msk.CLUSTER, Flavour.STANDARD, PERMISSIONS, DECISIONS::add));
        broker = new OneBroker(folder, rules);
        role = broker.role();
    }

    @AfterAll
    static void stop() {
        role.close();
        broker.close();
        OpenRules.close(rules);
    }

    @BeforeEach
    void forget() {
        DECISIONS.clear();
    }

    @Test
    void topics_are_created_one_by_one_as_each_is_allowed() throws Exception {
        policy(CONNECT, allow("kafka-cluster:CreateTopic", IN + "topic/demo/a1b2c3d4-1/orders.*"));
        var created = role.createTopics(List.of(topic("orders.created"), topic("payments")))
                .values();
        answer(Objects.requireNonNull(created.get("orders.created")));
        assertThatThrownBy(() -> answer(Objects.requireNonNull(created.get("payments"))))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(DECISIONS.stream().filter(decision -> !decision.isProbe()).map(LoggedDecision::decision))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "allowed kafka-cluster:CreateTopic on " + IN + "topic/demo/a1b2c3d4-1/orders.created to "
                                + Msk.APP + ": statement 2 of app allows it",
                        "denied kafka-cluster:CreateTopic on " + IN + "topic/demo/a1b2c3d4-1/payments to " + Msk.APP
                                + ": no statement allows it");
    }

    @Test
    void only_topics_that_may_be_described_are_listed() throws Exception {
        try (Admin admin = broker.superUser()) {
            answer(admin.createTopics(List.of(topic("seen"), topic("unseen"))).all());
            awaitTopics(admin, Set.of("seen", "unseen"));
        }
        policy(CONNECT, allow("kafka-cluster:DescribeTopic", IN + "topic/demo/a1b2c3d4-1/seen"));
        assertThat(answer(role.listTopics().names())).isEqualTo(Set.of("seen"));
        assertThatThrownBy(() -> answer(role.deleteTopics(List.of("seen")).all()))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    /** A broker shows them a moment after it has said that they are made; to a producer it would refuse to make them till then. */
    private static void awaitTopics(Admin admin, Set<String> names) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!answer(admin.listTopics().names()).containsAll(names) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    @Test
    void an_idempotent_producer_needs_the_clusters_leave_and_another_does_not() throws Exception {
        try (Admin admin = broker.superUser()) {
            answer(admin.createTopics(List.of(topic("written"))).all());
            awaitTopics(admin, Set.of("written"));
        }
        policy(CONNECT, allow("kafka-cluster:WriteData kafka-cluster:DescribeTopic", "*"));
        assertThatThrownBy(() -> send("written", true)).hasRootCauseInstanceOf(ClusterAuthorizationException.class);
        send("written", false);
        policy(CONNECT, allow("kafka-cluster:WriteData* kafka-cluster:DescribeTopic", "*"));
        send("written", true);
    }

    private static void send(String topic, boolean isIdempotent) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "enable.idempotence",
                isIdempotent,
                "max.block.ms",
                10_000);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "x")).get(20, TimeUnit.SECONDS);
        }
    }

    private static void policy(String... statements) {
        String json = "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
        IamIdentity identity =
                new IamIdentity("arn:aws:iam::123456789012:role/app", List.of(Policy.parse("app", json)), null);
        PERMISSIONS.replace(Map.of(Msk.APP, Permissions.of(identity, Msk.CLUSTER, Flavour.STANDARD)));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    private static <T> T answer(KafkaFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }
}
