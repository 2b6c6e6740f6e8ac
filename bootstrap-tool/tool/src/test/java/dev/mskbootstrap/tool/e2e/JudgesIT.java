package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs that others wrote see what {@code describe} says. */
class JudgesIT {

    private static final Pattern LINE = Pattern.compile(
            "Topic: (\\S+)\\s+TopicId: \\S+\\s+PartitionCount: (\\d+)\\s+ReplicationFactor: (\\d+)\\s+Configs: (\\S*)");
    private static final Pattern CONFIG = Pattern.compile("([a-z.]+)=([^,]*)");

    @AutoClose
    private static final Workspace WORKSPACE =
            Workspace.temporary().environment("judged", "{sandbox: {brokers: 3}}", """
            defaults: {replicationFactor: 3}
            topics:
              judged.plain: {partitions: 2}
              judged.single: {partitions: 1, replicationFactor: 1}
              judged.compacted:
                partitions: 4
                config: {cleanup.policy: compact, min.insync.replicas: 2, segment.bytes: 64MiB}
              judged.kept: {partitions: 1, config: {retention.ms: unlimited, retention.bytes: 1GiB}}
            """);

    private static String servers = "";
    private static JsonNode described = NullNode.getInstance();

    /** A topic as one of them sees it. */
    record Seen(int partitions, int replicationFactor, SortedMap<String, String> configs) {}

    @BeforeAll
    static void apply() {
        Launcher launcher = WORKSPACE.launcher();
        launcher.run("sandbox", "start", "--port", "0");
        assertThat(launcher.run("apply", "--env", "judged", "--yes").exitCode()).isZero();
        String status = launcher.run("sandbox", "status").out();
        servers = status.substring(status.indexOf(" at ") + 4, status.indexOf(';'));
        described =
                launcher.run("describe", "--env", "judged", "--format", "json").json();
    }

    @Test
    void describe_itself_says_what_was_declared() {
        assertThat(ours("topic"))
                .isEqualTo(Map.of(
                        "judged.plain", new Seen(2, 3, new TreeMap<>()),
                        "judged.single", new Seen(1, 1, new TreeMap<>()),
                        "judged.compacted",
                                new Seen(
                                        4,
                                        3,
                                        new TreeMap<>(Map.of(
                                                "cleanup.policy", "compact",
                                                "min.insync.replicas", "2",
                                                "segment.bytes", "67108864"))),
                        "judged.kept",
                                new Seen(
                                        1,
                                        3,
                                        new TreeMap<>(Map.of("retention.ms", "-1", "retention.bytes", "1073741824")))));
    }

    @Test
    void kafkas_own_tool_agrees_and_shows_whatever_is_no_default() {
        assertThat(kafkaTopics("--describe")
                        .lines()
                        .map(LINE::matcher)
                        .filter(Matcher::find)
                        .collect(Collectors.toMap(line -> line.group(1), JudgesIT::kafkas)))
                .isEqualTo(ours("topic", "broker"));
        assertThat(kafkaTopics("--list", "--exclude-internal").lines()).containsExactlyElementsOf(ours().keySet());
    }

    @Test
    void kafka_python_agrees() {
        String python = System.getenv("MSK_BOOTSTRAP_PYTHON");
        if (python == null) {
            abort("MSK_BOOTSTRAP_PYTHON names no Python that has kafka-python");
        }
        String judge = Path.of("src/test/resources/dev/mskbootstrap/tool/e2e/judge.py")
                .toAbsolutePath()
                .toString();
        Run run = WORKSPACE.launcher().process(List.of(python, judge, servers)).end();
        assertThat(run.err()).isEmpty();
        assertThat(pythons(run.json())).isEqualTo(ours("topic"));
    }

    private static String kafkaTopics(String... options) {
        String classPath = System.getProperty("msk-bootstrap.kafka-tools", "target/kafka-tools") + "/*:"
                + Launcher.DISTRIBUTION + "/lib/*";
        List<String> command = new ArrayList<>(List.of(
                Launcher.JAVA, "-cp", classPath, "org.apache.kafka.tools.TopicCommand", "--bootstrap-server", servers));
        command.addAll(List.of(options));
        Run run = WORKSPACE.launcher().process(command).end();
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    /** A line of {@code kafka-topics --describe}; its configs are {@code a=1,b=2}. */
    private static Seen kafkas(Matcher line) {
        SortedMap<String, String> configs = new TreeMap<>();
        for (Matcher config = CONFIG.matcher(line.group(4)); config.find(); ) {
            configs.put(config.group(1), config.group(2));
        }
        return new Seen(Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)), configs);
    }

    /** Of the configs, those whose value comes from one of these sources. */
    private static SortedMap<String, Seen> ours(String... sources) {
        SortedMap<String, Seen> seen = new TreeMap<>();
        for (JsonNode topic : described.path("topics")) {
            SortedMap<String, String> configs = new TreeMap<>();
            topic.path("configs").properties().stream()
                    .filter(config -> List.of(sources)
                            .contains(config.getValue().path("source").asText()))
                    .forEach(config -> configs.put(
                            config.getKey(), config.getValue().path("value").asText()));
            JsonNode partitions = topic.path("partitions");
            int replicas = partitions.path(0).path("replicas").asInt();
            seen.put(topic.path("name").asText(), new Seen(partitions.size(), replicas, configs));
        }
        return seen;
    }

    private static SortedMap<String, Seen> pythons(JsonNode document) {
        SortedMap<String, Seen> seen = new TreeMap<>();
        document.properties().forEach(topic -> seen.put(topic.getKey(), pythonsOne(topic.getValue())));
        return seen;
    }

    private static Seen pythonsOne(JsonNode topic) {
        SortedMap<String, String> configs = new TreeMap<>();
        topic.path("configs")
                .properties()
                .forEach(
                        config -> configs.put(config.getKey(), config.getValue().asText()));
        return new Seen(
                topic.path("partitions").asInt(),
                topic.path("replicationFactor").asInt(),
                configs);
    }
}
