package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kafka clients that we did not write: the Java one with the genuine aws-msk-iam-auth, librdkafka and kafka-python, each
 * with AWS's signer for Python. All may see both topics, and write and read one of them.
 */
class InteroperabilityTest {
    private static final String CLUSTER = "local/00000000-0000-4000-8000-000000000000-1";

    @TempDir
    static Path temp;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        Identities identities = Identities.of(
                Member.iam("app", "arn:aws:iam::123456789012:role/app", Policy.parse("app", """
                        {"Version": "2012-10-17", "Statement": [
                          {"Effect": "Allow", "Action": ["kafka-cluster:Connect", "kafka-cluster:WriteDataIdempotently"],
                           "Resource": "arn:aws:kafka:eu-west-1:123456789012:cluster/%1$s"},
                          {"Effect": "Allow", "Action": "kafka-cluster:DescribeTopic",
                           "Resource": "arn:aws:kafka:eu-west-1:123456789012:topic/%1$s/*"},
                          {"Effect": "Allow", "Action": ["kafka-cluster:ReadData", "kafka-cluster:WriteData"],
                           "Resource": "arn:aws:kafka:eu-west-1:123456789012:topic/%1$s/orders"},
                          {"Effect": "Allow", "Action": ["kafka-cluster:AlterGroup", "kafka-cluster:DescribeGroup"],
                           "Resource": "arn:aws:kafka:eu-west-1:123456789012:group/%1$s/app-*"}]}
                        """.formatted(CLUSTER))),
                Member.iam("stranger", "arn:aws:iam::123456789012:user/stranger"),
                Member.certificate("payments", "CN=payments,O=ACME"),
                Member.scram("alice", "alice"));
        sandbox = Sandbox.start(
                SandboxOptions.in(temp.resolve("sandbox")).withBrokers(1).withIdentities(identities));
        System.setProperty(
                "aws.sharedCredentialsFile",
                String.valueOf(sandbox.clientEnvironment("app").get("AWS_SHARED_CREDENTIALS_FILE")));
        makeTopics();
    }

    /** The one who may write and read "audit" never comes; whoever is no identity of IAM may see it. */
    private static void makeTopics() throws Exception {
        ResourcePattern audit = new ResourcePattern(ResourceType.TOPIC, "audit", PatternType.LITERAL);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("orders", 1, (short) 1), new NewTopic("audit", 1, (short) 1)))
                    .all()
                    .get();
            admin.createAcls(List.of(
                            new AclBinding(audit, allow("User:*", AclOperation.DESCRIBE)),
                            new AclBinding(audit, allow("User:auditor", AclOperation.ALL))))
                    .all()
                    .get();
        }
    }

    private static AccessControlEntry allow(String principal, AclOperation operation) {
        return new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.sharedCredentialsFile");
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, AWS_MSK_IAM, app",
        "JAVA, OAUTHBEARER, app",
        "JAVA, SSL, payments",
        "JAVA, SCRAM-SHA-512, alice",
        "LIBRDKAFKA, OAUTHBEARER, app",
        "LIBRDKAFKA, SSL, payments",
        "LIBRDKAFKA, SCRAM-SHA-512, alice",
        "KAFKA_PYTHON, AWS_MSK_IAM, app",
        "KAFKA_PYTHON, OAUTHBEARER, app",
        "KAFKA_PYTHON, SSL, payments",
        "KAFKA_PYTHON, SCRAM-SHA-512, alice",
    })
    void what_is_allowed_is_done(Family family, String mechanism, String identity) {
        String text = "app-%s-%s".formatted(family, mechanism);
        assertThat(family.script(mechanism, identity, "orders", text)).isEqualTo("""
                lists: audit orders
                writes: done
                reads: %s
                """.formatted(text));
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, AWS_MSK_IAM, app",
        "JAVA, SSL, payments",
        "LIBRDKAFKA, OAUTHBEARER, app",
        "LIBRDKAFKA, SCRAM-SHA-512, alice",
        "KAFKA_PYTHON, OAUTHBEARER, app",
        "KAFKA_PYTHON, SSL, payments",
    })
    void what_is_not_allowed_fails_as_each_client_says_it(Family family, String mechanism, String identity) {
        assertThat(family.script(mechanism, identity, "audit", "app-none"))
                .isEqualTo("""
                lists: audit orders
                writes: %s
                reads: %s
                """.formatted(family.writesRefused, family.readsRefused));
    }

    @ParameterizedTest
    @CsvSource({
        "JAVA, AWS_MSK_IAM",
        "JAVA, OAUTHBEARER",
        "LIBRDKAFKA, OAUTHBEARER",
        "KAFKA_PYTHON, OAUTHBEARER",
        "KAFKA_PYTHON, AWS_MSK_IAM"
    })
    void without_connect_each_client_hears_msks_words(Family family, String mechanism) {
        assertThat(family.script(mechanism, "stranger", "orders", "app-none"))
                .matches("lists: .*\\[[0-9a-f-]{36}]: Access denied.*\n");
    }

    @Test
    void the_readmes_examples_run() throws IOException {
        String[] blocks = Files.readString(Path.of("README.md")).split("```python\n");
        assertThat(blocks).hasSize(3);
        for (String block : List.of(blocks).subList(1, 3)) {
            assertThat(Python.program(block.split("```", 2)[0], sandbox.clientEnvironment("app")))
                    .matches("written at [0-9]+\n");
        }
    }

    enum Family {
        JAVA("Not authorized to access topics: [audit]", "Not authorized to access topics: [audit]") {
            @Override
            String script(String mechanism, String identity, String topic, String text) {
                Map<String, ?> settings = sandbox.clientProperties(identity);
                return new JavaClient(mechanism.equals("OAUTHBEARER") ? JavaClient.withToken(settings) : settings)
                        .script(topic, text);
            }
        },
        LIBRDKAFKA(
                "Broker: Topic authorization failed",
                "Fetch from broker 1 failed: Broker: Topic authorization failed") {
            @Override
            String script(String mechanism, String identity, String topic, String text) {
                return Python.script("librdkafka.py", sandbox.clientEnvironment(identity), topic, text);
            }
        },
        KAFKA_PYTHON(
                "[Error 29] TopicAuthorizationFailedError: audit",
                "[Error 29] TopicAuthorizationFailedError: {'audit'}") {
            @Override
            String script(String mechanism, String identity, String topic, String text) {
                return Python.script("kafka_python.py", sandbox.clientEnvironment(identity), topic, text, mechanism);
            }
        };

        final String writesRefused;
        final String readsRefused;

        Family(String writesRefused, String readsRefused) {
            this.writesRefused = writesRefused;
            this.readsRefused = readsRefused;
        }

        abstract String script(String mechanism, String identity, String topic, String text);
    }
}
