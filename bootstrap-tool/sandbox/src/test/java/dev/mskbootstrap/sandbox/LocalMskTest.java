package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox with a file of identities, as a policy's author uses it: one broker, clients as the files say. */
class LocalMskTest {
    private static final String TOPIC =
            "arn:aws:kafka:eu-west-1:123456789012:topic/local/" + "00000000-0000-4000-8000-000000000000-1/";

    @TempDir
    static Path temp;

    private static Path identities;
    private static Sandbox sandbox;
    private static AwsSystemProperties aws;

    @BeforeAll
    static void start() throws IOException {
        identities = temp.resolve("identities.yaml");
        Files.writeString(temp.resolve("admin.json"), allow("*"));
        Files.writeString(temp.resolve("limit.json"), allow("kafka-cluster:Connect"));
        write("""
                identities:
                  admin: {arn: "arn:aws:iam::123456789012:role/ops/admin", policies: [admin.json]}
                  bounded: {arn: "arn:aws:iam::123456789012:user/bounded", policies: [admin.json], boundary: limit.json}
                  stranger: {arn: "arn:aws:iam::123456789012:user/stranger"}
                  payments: {certificate: "CN=payments, O=ACME"}
                  alice: {scramUser: alice}
                """);
        sandbox = Sandbox.start(
                SandboxOptions.in(temp.resolve("sandbox")).withBrokers(1).withIdentities(identities));
        aws = AwsSystemProperties.set(sandbox);
        try (Client client = Client.of(sandbox)) {
            client.create("orders");
        }
    }

    @AfterAll
    static void stop() {
        aws.close();
        sandbox.close();
    }

    @Test
    void each_identity_connects_with_the_settings_that_are_written_for_it() {
        assertThat(outcome("admin")).isEqualTo("sees [orders]");
        assertThat(outcome("payments")).isEqualTo("sees [orders]");
        assertThat(outcome("alice")).isEqualTo("sees [orders]");
    }

    @Test
    void a_boundary_allows_no_more_than_it_says() {
        assertThat(outcome("bounded")).isEqualTo("sees []");
    }

    @Test
    void who_may_not_connect_is_denied() {
        assertThat(outcome("stranger")).isEqualTo("SaslAuthenticationException: [uuid]: Access denied");
    }

    @Test
    void every_decision_is_in_the_log_with_its_statement() {
        outcome("admin");
        outcome("bounded");
        outcome("stranger");
        assertThat(logged("allowed kafka-cluster:DescribeTopic on " + TOPIC
                        + "orders to arn:aws:sts::123456789012:assumed-role/admin/admin: statement 1 of "))
                .isTrue();
        assertThat(
                        logged(
                                "denied kafka-cluster:DescribeTopic on " + TOPIC
                                        + "orders to arn:aws:iam::123456789012:user/bounded: no statement of the permissions boundary "))
                .isTrue();
        assertThat(logged("denied kafka-cluster:Connect on arn:aws:kafka:eu-west-1:123456789012:cluster/local/"
                        + "00000000-0000-4000-8000-000000000000-1 to arn:aws:iam::123456789012:user/stranger:"
                        + " no statement allows it [CONNECT]"))
                .isTrue();
    }

    @Test
    void an_edited_policy_counts_and_one_that_is_broken_changes_nothing() throws IOException {
        replace("limit.json", allow("kafka-cluster:*"));
        assertThat(becomes("bounded", "sees [orders]")).isTrue();
        replace("limit.json", "{");
        assertThat(logged("not taken over: ")).isTrue();
        assertThat(outcome("bounded")).isEqualTo("sees [orders]");
        replace("limit.json", allow("kafka-cluster:Connect"));
        assertThat(becomes("bounded", "sees []")).isTrue();
    }

    @Test
    void what_lies_in_files_for_clients_is_private() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("sandbox/identities"))) {
            assertThat(files.map(LocalMskTest::permissions).collect(Collectors.toSet()))
                    .containsExactly("rw-------");
        }
        assertThat(permissions(temp.resolve("sandbox/identities"))).isEqualTo("rwx------");
    }

    @Test
    void an_identity_that_is_not_there_is_said_to_be_so() {
        assertThatThrownBy(() -> sandbox.clientProperties("nobody"))
                .hasMessage("there is no identity nobody; there are [admin, bounded, stranger, payments, alice]");
        Identities elsewhere = new Identities(
                dev.mskbootstrap.msk.iam.ClusterArn.parse("arn:aws:kafka:eu-west-1:123456789012:cluster/other/a-1"),
                Stream.<Member>of().toList());
        assertThatThrownBy(() -> sandbox.useIdentities(elsewhere)).hasMessageEndingWith("start it anew");
    }

    private static String allow(String action) {
        return """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s", "Resource": "*"}}
                """.formatted(action);
    }

    private static String outcome(String identity) {
        try (SecuredClient client = SecuredClient.of(sandbox.clientProperties(identity))) {
            return client.outcome();
        }
    }

    private static boolean becomes(String identity, String outcome) {
        return Deadline.in(Duration.ofSeconds(20)).await(() -> outcome(identity).equals(outcome));
    }

    private static boolean logged(String text) {
        Path log = temp.resolve("sandbox/decisions.log.0");
        return Deadline.in(Duration.ofSeconds(20)).await(() -> read(log).contains(text));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void write(String yaml) throws IOException {
        Files.writeString(identities, yaml);
    }

    /** As most editors do. */
    private static void replace(String file, String content) throws IOException {
        Path draft = Files.writeString(temp.resolve(file + "~"), content);
        Files.move(draft, temp.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
