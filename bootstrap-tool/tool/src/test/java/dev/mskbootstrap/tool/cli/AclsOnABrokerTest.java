package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a plan announces of access is what then happens to somebody whom it does not name: on a broker like MSK's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the broker before any test.
class AclsOnABrokerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private Sandbox sandbox;
    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path folder) {
        sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox"))
                .withBrokers(1)
                .withIdentities(Identities.of(
                        Member.certificate("tool", "CN=tool,O=acme"),
                        Member.certificate("gateway", "CN=gateway,O=acme"),
                        Member.certificate("third", "CN=third,O=acme"),
                        Member.certificate("fourth", "CN=fourth,O=acme"))));
        workspace = Workspace.empty(folder);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void log_in_as_the_tool() {
        workspace.env("cluster: {bootstrapServers: [\"" + sandbox.bootstrapServers(Listener.TLS)
                + "\"]}\nauth: {type: tls, certificate: "
                + sandbox.certificates().client("tool", "CN=tool,O=acme") + ", truststore: "
                + sandbox.certificates().trust() + "}\n");
    }

    @Test
    void a_first_acl_locks_out_whom_it_does_not_name_and_neither_its_principal_nor_us() {
        declare("locks", "");
        assertThat(apply().exitCode()).isZero();
        declare("locks", "access: [{principal: \"User:CN=gateway, O=acme\", produce: [locks]}]");
        assertThat(run("plan").out()).contains("""
                  + User:CN=gateway,O=acme   may produce to locks   [locks-out]
                """);
        assertThat(apply().exitCode()).isEqualTo(5);
        assertThat(mayWrite("third", "locks")).isTrue();
        assertThat(apply("--allow", "locks-out").exitCode()).isZero();
        assertThat(becomes("third", "locks", false)).isTrue();
        assertThat(mayWrite("gateway", "locks")).isTrue();
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void an_allow_that_goes_revokes() {
        declare("revokes", "access: [{principal: \"User:CN=third,O=acme\", produce: [revokes]}]");
        assertThat(apply("--allow", "locks-out").exitCode()).isZero();
        assertThat(becomes("third", "revokes", true)).isTrue();
        declare("revokes", "access: [{principal: \"User:CN=third,O=acme\", admin: [revokes]}]");
        assertThat(run("plan").out()).contains("""
                  - User:CN=third,O=acme   may no longer produce to revokes   [revokes]
                """);
        assertThat(apply().exitCode()).isEqualTo(5);
        assertThat(mayWrite("third", "revokes")).isTrue();
        assertThat(apply("--allow", "revokes").exitCode()).isZero();
        assertThat(becomes("third", "revokes", false)).isTrue();
    }

    @Test
    void a_deny_that_goes_opens() {
        String all = "acls: [{principal: \"User:*\", topic: opens, allow: [All]}";
        declare("opens", all + ", {principal: \"User:CN=fourth,O=acme\", topic: opens, deny: [Write]}]");
        assertThat(apply("--allow", "locks-out").exitCode()).isZero();
        assertThat(becomes("fourth", "opens", false)).isTrue();
        declare("opens", all + ", {principal: \"User:CN=fourth,O=acme\", group: g, allow: [Read]}]");
        assertThat(run("plan").out()).contains("is no longer denied Write on topic opens   [opens]\n");
        assertThat(apply("--allow", "locks-out").exitCode()).isEqualTo(5);
        assertThat(mayWrite("fourth", "opens")).isFalse();
        assertThat(apply("--allow", "opens,locks-out").exitCode()).isZero();
        assertThat(becomes("fourth", "opens", true)).isTrue();
    }

    @Test
    void the_last_acl_that_goes_opens_as_well() throws Exception {
        declare("last", "");
        assertThat(apply().exitCode()).isZero();
        try (Admin admin = Admin.create(new HashMap<>(sandbox.clientProperties("tool")))) {
            admin.createAcls(List.of(write("User:CN=fifth,O=acme", "last")))
                    .all()
                    .get();
        }
        assertThat(becomes("third", "last", false)).isTrue();
        declare("elsewhere", "acls: [{principal: \"User:CN=fifth,O=acme\", group: other, allow: [Read]}]");
        assertThat(run("plan").out()).contains("may no longer produce to last   [revokes, opens]\n");
        assertThat(apply("--allow", "locks-out").exitCode()).isEqualTo(5);
        assertThat(apply("--allow", "locks-out,revokes,opens").exitCode()).isZero();
        assertThat(becomes("third", "last", true)).isTrue();
    }

    @Test
    void whoever_asks_is_shown_what_the_brokers_hold() {
        declare("shown", "acls: [{principal: \"User:CN=sixth,O=acme\", topic: shown, allow: [Read, Write]}]");
        assertThat(apply("--allow", "locks-out").exitCode()).isZero();
        assertThat(run("describe", "--access", "--only", "shown", "--format", "json")
                        .out())
                .contains("\"by\" : \"acls\",\n")
                .contains("\"User:CN=sixth,O=acme\" : {\n      \"shown\" : [ \"read\", \"write\" ]\n    }");
    }

    private void declare(String topic, String access) {
        workspace.topics(
                "topics: {" + topic + ": {partitions: 1, replicationFactor: 1}}\nunmanaged: ignore\n" + access + "\n");
    }

    private static AclBinding write(String principal, String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry(principal, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    private CliRun apply(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "--yes";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return run("apply", arguments);
    }

    private CliRun run(String command, String... more) {
        String[] arguments = new String[more.length + 3];
        System.arraycopy(new String[] {command, "--env", "mine"}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return workspace.run(arguments);
    }

    /** Brokers learn of ACLs a moment after the controller has them. */
    private boolean becomes(String identity, String topic, boolean expected) {
        Instant deadline = Instant.now().plus(LONG);
        while (mayWrite(identity, topic) != expected) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return true;
    }

    private boolean mayWrite(String identity, String topic) {
        Map<String, Object> settings = new HashMap<>(sandbox.clientProperties(identity));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "hello")).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return false;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
