package dev.mskbootstrap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.cli.Commands;
import dev.mskbootstrap.tool.cli.Interruption;
import dev.mskbootstrap.tool.cli.Invocation;
import dev.mskbootstrap.tool.cli.Streams;
import dev.mskbootstrap.tool.cli.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The topics of staging on a broker that is not ours: Kafka's own image. It is one broker, so one copy of each. */
@RequiresDocker
@Testcontainers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaContainerIT {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> TOPICS =
            List.of("alerts.events", "analytics.triggers", "eeg.processed.data", "eeg.raw.data", "user.activity");

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer(
            DockerImageName.parse(System.getProperty("kafka.image")).asCompatibleSubstituteFor("apache/kafka"));

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void copy_staging() throws IOException {
        copy("topics/eeg.yaml");
        copy("topics/events.yaml");
        copy("envs/staging/topics.yaml");
        Files.writeString(
                folder.resolve("envs/staging/env.yaml"),
                "cluster: {bootstrapServers: [\"%s\"]}\n"
                        .formatted(KAFKA.getBootstrapServers().replaceFirst("^.*://", "")));
    }

    @Test
    @Order(1)
    void a_plan_would_create_them() {
        Answer answer = run("plan", "--env", "staging", "--detailed-exitcode");
        assertThat(answer.code()).as(answer.text()).isEqualTo(4);
        assertThat(answer.text()).contains("\nPlan: 5 to create, 0 to change, 0 to delete.\n");
    }

    @Test
    @Order(2)
    void an_apply_creates_them_and_verifies_them() {
        Answer answer = run("apply", "--env", "staging", "--yes");
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains("\nApplied: 5 created in ")
                .endsWith(
                        "\nVerified: 5 topics, 15 partitions, every one with a leader and 1 of 1 replicas in sync.\n");
    }

    @Test
    @Order(3)
    void then_nothing_is_left_to_do_and_the_broker_shows_them_all() {
        assertThat(run("apply", "--env", "staging").code()).isZero();
        assertThat(run("verify", "--env", "staging", "--strict").code()).isZero();
        assertThat(run("describe", "--env", "staging").text()).contains(TOPICS);
    }

    private static void copy(String path) throws IOException {
        Path target = folder.resolve(path);
        Files.createDirectories(target.resolveSibling("."));
        String text = Files.readString(CHECKOUT.resolve(path));
        Files.writeString(target, text.replace("replicationFactor: 3", "replicationFactor: 1"));
    }

    /** What a command printed, and its exit code. */
    private record Answer(int code, String text) {}

    private static Answer run(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        Streams streams = new Streams(
                new Terminal(false, false, false, false, false),
                new BufferedReader(Reader.nullReader()),
                writer,
                writer);
        Interruption interruption = new Interruption();
        Invocation invocation = new Invocation(folder, CHECKOUT, Map.of(), streams, interruption);
        int code = Commands.execute(invocation, arguments);
        interruption.end(code);
        return new Answer(code, text.toString());
    }
}
