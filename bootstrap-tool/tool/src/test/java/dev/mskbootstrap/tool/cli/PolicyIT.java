package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The printed policies are enough and not too much: with just these every command of a mode works on brokers that ask IAM, and
 * with any one action less those that need it fail, or say what they could not see, naming that action and its ARN alone.
 */
class PolicyIT {

    private static final String ROLE = "arn:aws:iam::123456789012:role/";
    private static final Policy EVERYTHING = Policy.parse(
            "everything",
            "{\"Version\": \"2012-10-17\", \"Statement\":"
                    + " {\"Effect\": \"Allow\", \"Action\": \"kafka-cluster:*\", \"Resource\": \"*\"}}");

    /** As AWS would say whose credentials they are. */
    private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/bastion/here";

    private static final Pattern LACK = Pattern.compile("(?:" + SESSION
            + "|Access denied\n +it) needs kafka-cluster:(\\w+) on " + "arn:aws:kafka:[\\w-]+:\\d+:([^\\s,;:]+)");

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static HttpServer sts;
    private static KafkaConsumer<byte[], byte[]> reader;
    private static ModeCommands commands;

    @BeforeAll
    static void start() throws IOException {
        Workspace workspace = Workspace.empty(folder);
        sandbox = Sandbox.start(
                SandboxOptions.in(folder.resolve("sandbox")).withBrokers(1).withIdentities(identities(EVERYTHING)));
        sts = sts();
        System.setProperty(
                "aws.endpointUrlSts", "http://localhost:" + sts.getAddress().getPort());
        System.setProperty(
                "aws.sharedCredentialsFile",
                String.valueOf(sandbox.clientEnvironment("bastion").get("AWS_SHARED_CREDENTIALS_FILE")));
        workspace.file("envs/ops/env.yaml", environment("ops") + "scope: [\"eeg.*\"]\n");
        commands = new ModeCommands(workspace, environment("bastion"), LACK);
        reader = ModeCommands.reader(sandbox.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.endpointUrlSts");
        reader.close();
        sandbox.close();
        sts.stop(0);
    }

    @Test
    void to_look() {
        assertThat(table("plan")).isEqualTo("""
                the whole: plan 0, verify 0, describe 0, export 0
                without Connect: plan 1 lacks Connect on cluster, verify 1 lacks Connect on cluster, describe 1 lacks Connect on cluster, export 1 lacks Connect on cluster
                without DescribeCluster: plan 0 lacks DescribeCluster on cluster, verify 0 lacks DescribeCluster on cluster, describe 0 lacks DescribeCluster on cluster, export 0
                without DescribeTopic: plan 5 lacks DescribeTopic on topic/eeg.gone and DescribeTopic on topic/eeg.old, verify 4 lacks DescribeTopic on topic/eeg.gone and DescribeTopic on topic/eeg.old, describe 0 lacks DescribeTopic on topic/eeg.*, export 0 lacks DescribeTopic on topic/eeg.*
                without DescribeTopicDynamicConfiguration: plan 5 lacks DescribeTopicDynamicConfiguration on topic/eeg.gone and DescribeTopicDynamicConfiguration on topic/eeg.old, verify 4 lacks DescribeTopicDynamicConfiguration on topic/eeg.gone and DescribeTopicDynamicConfiguration on topic/eeg.old, describe 0 lacks DescribeTopicDynamicConfiguration on topic/eeg.gone and DescribeTopicDynamicConfiguration on topic/eeg.old, export 1 lacks DescribeTopicDynamicConfiguration on topic/eeg.gone and DescribeTopicDynamicConfiguration on topic/eeg.old
                without DescribeGroup: plan 0, verify 0, describe 0 lacks DescribeGroup on group/readers, export 0
                """);
    }

    @Test
    void to_create_and_change() {
        assertThat(table("apply")).isEqualTo("""
                the whole: apply 0
                without Connect: apply 1 lacks Connect on cluster
                without DescribeCluster: apply 0 lacks DescribeCluster on cluster
                without CreateTopic: apply 6 lacks CreateTopic on topic/eeg.new
                without DescribeTopic: apply 5 lacks DescribeTopic on topic/eeg.new and DescribeTopic on topic/eeg.old
                without AlterTopic: apply 6 lacks AlterTopic on topic/eeg.old
                without DescribeTopicDynamicConfiguration: apply 5 lacks DescribeTopicDynamicConfiguration on topic/eeg.old
                without AlterTopicDynamicConfiguration: apply 6 lacks AlterTopicDynamicConfiguration on topic/eeg.old
                without DescribeGroup: apply 0
                """);
    }

    @Test
    void to_delete() {
        assertThat(table("delete")).isEqualTo("""
                the whole: apply 0
                without Connect: apply 1 lacks Connect on cluster
                without DescribeCluster: apply 5 lacks DescribeCluster on cluster
                without CreateTopic: apply 0
                without DescribeTopic: apply 5 lacks DescribeTopic on topic/eeg.gone and DescribeTopic on topic/eeg.old
                without AlterTopic: apply 0
                without DeleteTopic: apply 1 lacks DeleteTopic on topic/eeg.gone
                without DescribeTopicDynamicConfiguration: apply 5 lacks DescribeTopicDynamicConfiguration on topic/eeg.old
                without AlterTopicDynamicConfiguration: apply 0
                without DescribeGroup: apply 5 lacks DescribeGroup on group/readers
                """);
    }

    @Test
    void to_look_after_acls() {
        assertThat(table("acls")).isEqualTo("""
                the whole: apply 0, describe 0
                without Connect: apply 1 lacks Connect on cluster, describe 1 lacks Connect on cluster
                without DescribeCluster: apply 5 lacks DescribeCluster on cluster, describe 0 lacks DescribeCluster on cluster
                without AlterCluster: apply 1 lacks AlterCluster on cluster, describe 0
                without CreateTopic: apply 0, describe 0
                without DescribeTopic: apply 5 lacks DescribeTopic on topic/eeg.old, describe 0 lacks DescribeTopic on topic/eeg.*
                without AlterTopic: apply 0, describe 0
                without DescribeTopicDynamicConfiguration: apply 5 lacks DescribeTopicDynamicConfiguration on topic/eeg.old, describe 0 lacks DescribeTopicDynamicConfiguration on topic/eeg.gone and DescribeTopicDynamicConfiguration on topic/eeg.old
                without AlterTopicDynamicConfiguration: apply 0, describe 0
                without DescribeGroup: apply 0, describe 0 lacks DescribeGroup on group/readers
                """);
    }

    /** What comes of a mode's commands with its policy, and with each action less. */
    private static String table(String mode) {
        String whole = commands.rights(mode, "json");
        Map<String, Runnable> affairs = new LinkedHashMap<>();
        affairs.put("the whole", () -> allow(whole));
        Stream.of(KafkaAction.values())
                .filter(action -> whole.contains("\"" + action.iamName() + "\""))
                .forEach(action -> affairs.put("without " + action.word(), () -> allow(without(whole, action))));
        return commands.table(mode, affairs);
    }

    private static void allow(String policy) {
        sandbox.useIdentities(identities(Policy.parse("bastion.json", policy)));
    }

    /** IAM takes an action that does not exist; an empty list it does not take. */
    private static String without(String policy, KafkaAction action) {
        return policy.replace("\"" + action.iamName() + "\"", "\"kafka-cluster:None\"");
    }

    private static Identities identities(Policy ofBastion) {
        return Identities.of(
                Member.iam("ops", ROLE + "ops", EVERYTHING), Member.iam("bastion", ROLE + "bastion", ofBastion));
    }

    private static String environment(String profile) {
        return """
                cluster: {region: eu-west-1, flavour: standard, arn: "%s", bootstrapServers: ["%s"]}
                auth: {type: iam, profile: %s, truststore: %s}
                """.formatted(
                        Identities.LOCAL,
                        sandbox.bootstrapServers(Listener.IAM),
                        profile,
                        sandbox.certificates().trust());
    }

    /** Answers GetCallerIdentity. */
    private static HttpServer sts() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer = ("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                        + "<GetCallerIdentityResult><Arn>" + SESSION + "</Arn></GetCallerIdentityResult>"
                        + "</GetCallerIdentityResponse>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
