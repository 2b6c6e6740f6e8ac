package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The printed policies are enough and not too much: with just these every command of a mode works on brokers that ask IAM, and
 * with any one action less those that need it fail or say what they could not see.
 */
class PolicyIT {

    private static final String ROLE = "arn:aws:iam::123456789012:role/";
    private static final Policy EVERYTHING = Policy.parse(
            "everything",
            "{\"Version\": \"2012-10-17\", \"Statement\":"
                    + " {\"Effect\": \"Allow\", \"Action\": \"kafka-cluster:*\", \"Resource\": \"*\"}}");

    @TempDir
    private static Path folder;

    private static Workspace workspace;
    private static Sandbox sandbox;
    private static KafkaConsumer<byte[], byte[]> reader;
    private static int runs;

    @BeforeAll
    static void start() {
        workspace = Workspace.empty(folder);
        sandbox = Sandbox.start(
                SandboxOptions.in(folder.resolve("sandbox")).withBrokers(1).withIdentities(identities(EVERYTHING)));
        System.setProperty(
                "aws.sharedCredentialsFile",
                String.valueOf(sandbox.clientEnvironment("bastion").get("AWS_SHARED_CREDENTIALS_FILE")));
        environment("ops");
        environment("mine");
        workspace.file("envs/mine/topics.yaml", "topics: {}");
        workspace.file("envs/ops/topics.yaml", "topics: {eeg.read: {partitions: 1, replicationFactor: 1}}");
        assertThat(apply("ops").exitCode()).isZero();
        reader = reader();
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.sharedCredentialsFile");
        reader.close();
        sandbox.close();
    }

    @Test
    void to_look() {
        assertThat(table("plan")).isEqualTo("""
                the whole: plan 0, verify 0, describe 0, export 0
                without Connect: plan 1 and says so, verify 1 and says so, describe 1 and says so, export 1 and says so
                without DescribeCluster: plan 0, verify 0, describe 0 and says so, export 0
                without DescribeTopic: plan 5 and says so, verify 4 and says so, describe 0, export 0
                without DescribeTopicDynamicConfiguration: plan 5 and says so, verify 4 and says so, describe 0, export 1 and says so
                without DescribeGroup: plan 0, verify 0, describe 0, export 0
                """);
    }

    @Test
    void to_create_and_change() {
        assertThat(table("apply")).isEqualTo("""
                the whole: apply 0
                without Connect: apply 1 and says so
                without DescribeCluster: apply 0
                without CreateTopic: apply 6 and says so
                without DescribeTopic: apply 5 and says so
                without AlterTopic: apply 6
                without DescribeTopicDynamicConfiguration: apply 5 and says so
                without AlterTopicDynamicConfiguration: apply 6
                without DescribeGroup: apply 0
                """);
    }

    @Test
    void to_delete() {
        assertThat(table("delete")).isEqualTo("""
                the whole: apply 0
                without Connect: apply 1 and says so
                without DescribeCluster: apply 0
                without CreateTopic: apply 0
                without DescribeTopic: apply 5 and says so
                without AlterTopic: apply 0
                without DeleteTopic: apply 1
                without DescribeTopicDynamicConfiguration: apply 5 and says so
                without AlterTopicDynamicConfiguration: apply 0
                without DescribeGroup: apply 5 and says so
                """);
    }

    /** What comes of a mode's commands with its policy, and with each action less. */
    private static String table(String mode) {
        String whole = workspace
                .run("policy", "--env", "mine", "--for", "tool", "--mode", mode)
                .out();
        return Stream.concat(
                        Stream.of("the whole: " + outcomes(mode, whole, "")),
                        Stream.of(KafkaAction.values())
                                .map(KafkaAction::iamName)
                                .filter(action -> whole.contains("\"" + action + "\""))
                                .map(action -> "without " + action.substring(14) + ": "
                                        + outcomes(mode, without(whole, action), action)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** IAM takes an action that does not exist; an empty list it does not take. */
    private static String without(String policy, String action) {
        return policy.replace("\"" + action + "\"", "\"kafka-cluster:None\"");
    }

    private static String outcomes(String mode, String policy, String action) {
        String name = "eeg." + ++runs;
        String before = topic(name + ".old", 1, "1d") + topic(name + ".gone", 1, "1d");
        workspace.file("envs/ops/topics.yaml", "topics:\n" + before);
        assertThat(apply("ops").exitCode()).isZero();
        sandbox.useIdentities(identities(Policy.parse("bastion.json", policy)));
        Map<String, String> topics = Map.of(
                "plan", "topics:\n" + before,
                "apply", "topics:\n" + topic(name + ".old", 2, "2d") + topic(name + ".new", 1, "1d"),
                "delete", "topics:\n" + topic(name + ".old", 1, "1d") + "remove: [" + name + ".gone]\n");
        workspace.file("envs/mine/topics.yaml", String.valueOf(topics.get(mode)));
        Stream<String> commands =
                mode.equals("plan") ? Stream.of("plan", "verify", "describe --verbose", "export") : Stream.of("apply");
        return commands.map(command -> outcome(command, run(command), action)).collect(Collectors.joining(", "));
    }

    private static String outcome(String command, CliRun run, String action) {
        boolean names = !action.isEmpty() && (run.out() + run.err()).contains(action);
        return command.split(" ", 2)[0] + " " + run.exitCode() + (names ? " and says so" : "");
    }

    private static CliRun run(String command) {
        return command.equals("apply") ? apply("mine") : workspace.run((command + " --env mine").split(" ", -1));
    }

    private static CliRun apply(String environment) {
        return workspace.run("apply", "--env", environment, "--yes", "--allow", "reorders-keys", "--allow", "deletes");
    }

    private static String topic(String name, int partitions, String retention) {
        return "  " + name + ": {partitions: " + partitions + ", replicationFactor: 1, config: {retention.ms: "
                + retention + "}}\n";
    }

    private static Identities identities(Policy ofBastion) {
        return Identities.of(
                Member.iam("ops", ROLE + "ops", EVERYTHING), Member.iam("bastion", ROLE + "bastion", ofBastion));
    }

    private static void environment(String name) {
        workspace.file("envs/" + name + "/env.yaml", """
                cluster: {region: eu-west-1, flavour: standard, arn: "%s", bootstrapServers: ["%s"]}
                auth: {type: iam, profile: %s, truststore: %s}
                scope: ["eeg.*"]
                """.formatted(
                        Identities.LOCAL,
                        sandbox.bootstrapServers(Listener.IAM),
                        name.equals("ops") ? "ops" : "bastion",
                        sandbox.certificates().trust()));
    }

    /** A member of a group, so that there is one to be seen. */
    private static KafkaConsumer<byte[], byte[]> reader() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", sandbox.bootstrapServers(), "group.id", "readers"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("eeg.read"));
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
        return consumer;
    }
}
