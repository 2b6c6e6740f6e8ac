package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The printed ACLs of the tool are enough and not too much: with just these every command of a mode works over TLS, and with
 * any one less those that need it fail, or say what they could not see, naming that operation and its resource alone.
 */
class OwnAclsIT {

    private static final String TOOL = "User:CN=tool,O=acme";
    private static final Pattern LACK =
            Pattern.compile(Pattern.quote(TOOL) + " needs (\\w+) on (the cluster|\\w+ [^\\s,;:]+)");

    private static final AclBindingFilter OURS = new AclBindingFilter(
            ResourcePatternFilter.ANY,
            new AccessControlEntryFilter(TOOL, null, AclOperation.ANY, AclPermissionType.ANY));

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;
    private static Admin admin;
    private static KafkaConsumer<byte[], byte[]> reader;
    private static ModeCommands commands;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox"))
                .withBrokers(1)
                .withIdentities(Identities.of(Member.certificate("tool", "CN=tool,O=acme"))));
        admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()));
        Workspace workspace = Workspace.empty(folder)
                .file("envs/ops/env.yaml", "cluster: {bootstrapServers: [\"" + sandbox.bootstrapServers() + "\"]}\n");
        admin.createAcls(everything());
        commands = new ModeCommands(
                workspace,
                """
                cluster: {bootstrapServers: ["%s"]}
                auth: {type: tls, certificate: %s, truststore: %s}
                """.formatted(
                                sandbox.bootstrapServers(Listener.TLS),
                                sandbox.certificates().client("tool", "CN=tool,O=acme"),
                                sandbox.certificates().trust()),
                LACK);
        reader = reader();
    }

    @AfterAll
    static void stop() {
        reader.close();
        admin.close();
        sandbox.close();
    }

    @Test
    void to_look() {
        assertThat(table("plan")).isEqualTo("""
                the whole: plan 0, verify 0, describe 0, export 0
                without Describe on topic eeg.*: plan 5 lacks Describe on topic eeg.gone and Describe on topic eeg.old, verify 4 lacks Describe on topic eeg.gone and Describe on topic eeg.old, describe 0 lacks Describe on topic eeg.*, export 0 lacks Describe on topic eeg.*
                without DescribeConfigs on topic eeg.*: plan 5 lacks DescribeConfigs on topic eeg.gone and DescribeConfigs on topic eeg.old, verify 4 lacks DescribeConfigs on topic eeg.gone and DescribeConfigs on topic eeg.old, describe 0 lacks DescribeConfigs on topic eeg.gone and DescribeConfigs on topic eeg.old, export 1 lacks DescribeConfigs on topic eeg.gone and DescribeConfigs on topic eeg.old
                without Describe on group *: plan 0, verify 0, describe 0 lacks Describe on group readers, export 0
                without Describe on cluster kafka-cluster: plan 0 lacks Describe on the cluster, verify 0 lacks Describe on the cluster, describe 0 lacks Describe on the cluster, export 0
                """);
    }

    @Test
    void to_create_and_change() {
        assertThat(table("apply")).isEqualTo("""
                the whole: apply 0
                without Create on topic eeg.*: apply 6 lacks Create on topic eeg.new
                without Alter on topic eeg.*: apply 5 lacks Describe on topic eeg.new and Describe on topic eeg.old
                without AlterConfigs on topic eeg.*: apply 5 lacks DescribeConfigs on topic eeg.old
                without Describe on group *: apply 0
                without Describe on cluster kafka-cluster: apply 0 lacks Describe on the cluster
                with DESCRIBE in place of Alter on topic eeg.*: apply 6 lacks Alter on topic eeg.old
                with DESCRIBE_CONFIGS in place of AlterConfigs on topic eeg.*: apply 6 lacks AlterConfigs on topic eeg.old
                """);
    }

    @Test
    void to_delete() {
        assertThat(table("delete")).isEqualTo("""
                the whole: apply 0
                without Create on topic eeg.*: apply 0
                without Delete on topic eeg.*: apply 1 lacks Delete on topic eeg.gone
                without Alter on topic eeg.*: apply 0
                without AlterConfigs on topic eeg.*: apply 5 lacks DescribeConfigs on topic eeg.old
                without Describe on group *: apply 5 lacks Describe on group readers
                without Describe on cluster kafka-cluster: apply 5 lacks Describe on the cluster
                with DESCRIBE in place of Delete on topic eeg.*: apply 1 lacks Delete on topic eeg.gone
                with DESCRIBE in place of Alter on topic eeg.*: apply 0
                with DESCRIBE_CONFIGS in place of AlterConfigs on topic eeg.*: apply 0
                """);
    }

    @Test
    void to_look_after_acls() {
        assertThat(table("acls")).isEqualTo("""
                the whole: apply 0, describe 0
                without Create on topic eeg.*: apply 0, describe 0
                without Alter on topic eeg.*: apply 5 lacks Describe on topic eeg.old, describe 0 lacks Describe on topic eeg.*
                without AlterConfigs on topic eeg.*: apply 5 lacks DescribeConfigs on topic eeg.old, describe 0 lacks DescribeConfigs on topic eeg.gone and DescribeConfigs on topic eeg.old
                without Describe on group *: apply 0, describe 0 lacks Describe on group readers
                without Alter on cluster kafka-cluster: apply 5 lacks Describe on the cluster, describe 0 lacks Describe on the cluster
                with DESCRIBE in place of Alter on topic eeg.*: apply 0, describe 0
                with DESCRIBE_CONFIGS in place of AlterConfigs on topic eeg.*: apply 0, describe 0
                with DESCRIBE in place of Alter on cluster kafka-cluster: apply 1 lacks Alter on the cluster, describe 0
                """);
    }

    /** What comes of a mode's commands with its ACLs, with each less, and with what Kafka infers from it in its place. */
    private static String table(String mode) {
        Map<AclBinding, String> whole = acls(commands.rights(mode, "json"));
        Map<String, Runnable> affairs = new LinkedHashMap<>();
        affairs.put("the whole", () -> allow(whole.keySet()));
        whole.forEach((less, words) -> affairs.put("without " + words, () -> allow(without(whole.keySet(), less))));
        whole.forEach((more, words) -> inferred(more.entry().operation())
                .ifPresent(operation -> affairs.put("with " + operation + " in place of " + words, () -> {
                    Set<AclBinding> rest = without(whole.keySet(), more);
                    rest.add(allowing(more.pattern(), operation));
                    allow(rest);
                })));
        return commands.table(mode, affairs);
    }

    private static Set<AclBinding> without(Set<AclBinding> whole, AclBinding less) {
        Set<AclBinding> rest = new HashSet<>(whole);
        rest.remove(less);
        return rest;
    }

    private static Optional<AclOperation> inferred(AclOperation operation) {
        return switch (operation) {
            case ALTER, DELETE -> Optional.of(AclOperation.DESCRIBE);
            case ALTER_CONFIGS -> Optional.of(AclOperation.DESCRIBE_CONFIGS);
            default -> Optional.empty();
        };
    }

    private static Map<AclBinding, String> acls(String json) {
        Map<AclBinding, String> acls = new LinkedHashMap<>();
        for (JsonNode acl : read(json).path("acls")) {
            acl.path("operations")
                    .forEach(operation -> acls.put(
                            allowing(pattern(acl), operation(operation.asText())),
                            operation.asText() + " on "
                                    + acl.path("resource").asText() + " "
                                    + acl.path("name").asText()));
        }
        return acls;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ResourcePattern pattern(JsonNode acl) {
        String name = acl.path("name").asText();
        boolean isPrefix = name.endsWith("*") && name.length() > 1;
        return new ResourcePattern(
                ResourceType.fromString(acl.path("resource").asText()),
                isPrefix ? name.substring(0, name.length() - 1) : name,
                isPrefix ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    private static AclOperation operation(String word) {
        return AclOperation.valueOf(word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    private static AclBinding allowing(ResourcePattern pattern, AclOperation operation) {
        return new AclBinding(pattern, new AccessControlEntry(TOOL, "*", operation, AclPermissionType.ALLOW));
    }

    /** Brokers learn of ACLs a moment after the controller has them. */
    private static void allow(Set<AclBinding> acls) {
        await(() -> admin.deleteAcls(List.of(OURS)).all().get());
        await(() -> admin.createAcls(acls).all().get());
        Instant deadline = Instant.now().plusSeconds(30);
        while (!there().equals(acls)) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Set<AclBinding> there() {
        return new HashSet<>(await(() -> admin.describeAcls(OURS).values().get()));
    }

    private static <T> T await(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** For those who arrange things; and so nothing is open to all. */
    private static Collection<AclBinding> everything() {
        return Stream.of(ResourceType.TOPIC, ResourceType.GROUP, ResourceType.CLUSTER)
                .map(type -> new AclBinding(
                        new ResourcePattern(
                                type, type == ResourceType.CLUSTER ? "kafka-cluster" : "*", PatternType.LITERAL),
                        new AccessControlEntry("User:ANONYMOUS", "*", AclOperation.ALL, AclPermissionType.ALLOW)))
                .toList();
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
