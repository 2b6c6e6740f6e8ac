package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in by IAM, certificate and SCRAM, and what is said when it does not come to that. */
class LoginIT {

    private static final String TOPICS = """
            topics:
              mine.a: {partitions: 1, replicationFactor: 1}
            """;

    private static Workspace workspace;
    private static Sandbox sandbox;
    private static FakeAws aws;

    @BeforeAll
    static void start() {
        workspace = Workspace.temporary();
        aws = FakeAws.start().refusing("InvalidClientTokenId", "The security token is invalid");
        Policy all = policy("*");
        sandbox = workspace.brokers(
                "open",
                TOPICS,
                options -> options.withBrokers(1)
                        .withIdentities(Identities.of(
                                Member.iam("admin", "arn:aws:iam::123456789012:role/admin", all),
                                Member.iam("stranger", "arn:aws:iam::123456789012:role/stranger"),
                                Member.certificate("payments", "CN=payments,O=ACME"),
                                Member.scram("alice", "alice"))));
    }

    @AfterAll
    static void stop() {
        aws.close();
        workspace.close();
    }

    private static Policy policy(String action) {
        return Policy.parse(
                "test",
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"" + action
                        + "\", \"Resource\": \"*\"}}");
    }

    @Test
    void a_profile_logs_in_by_iam_and_applies() {
        environment("iam", Listener.IAM, "{type: iam, profile: admin, truststore: " + ca() + "}");
        Run run = launcher().run("apply", "--env", "iam", "--yes", "--verbose");
        assertThat(run.err()).endsWith("Connections: 2 opened to 1 broker.\n");
        assertThat(run.out()).contains("every one with a leader");
        assertThat(run.exitCode()).isZero();
        assertThat(launcher().run("verify", "--env", "iam").exitCode()).isZero();
    }

    @Test
    void who_may_not_connect_is_told_as_whom_and_what_it_takes() {
        environment("stranger", Listener.IAM, "{type: iam, profile: stranger, truststore: " + ca() + "}");
        Run run = launcher().run("plan", "--env", "stranger", "--quiet");
        assertThat(run.exitCode()).isOne();
        assertThat(run.plain().err())
                .matches(
                        "(?s)Failed: cannot log in as the session of access key ASIA\\w{16} "
                                + "\\(AWS STS refuses it: InvalidClientTokenId: The security token is invalid\\): \\[[0-9a-f-]{36}]: Access denied\n"
                                + "    it needs kafka-cluster:Connect on arn:aws:kafka:eu-west-1:\\*:cluster/\\*/\\* .*\\(signed for eu-west-1\\).*");
    }

    @Test
    void a_profile_that_is_not_there_is_not_replaced_by_what_else_there_is() {
        environment("typo", Listener.IAM, "{type: iam, profile: admni, truststore: " + ca() + "}");
        Run run = launcher()
                .with("AWS_ACCESS_KEY_ID", variables().getOrDefault("AWS_ACCESS_KEY_ID", ""))
                .with("AWS_SECRET_ACCESS_KEY", variables().getOrDefault("AWS_SECRET_ACCESS_KEY", ""))
                .run("plan", "--env", "typo", "--quiet");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).startsWith("Failed: cannot find AWS credentials in the profile admni: ");
    }

    @Test
    void without_a_region_nothing_is_waited_for() {
        workspace.write(
                "envs/nowhere/env.yaml",
                "cluster: " + Workspace.servers(sandbox.bootstrapServers(Listener.IAM)) + "\nauth: {type: iam}\n");
        workspace.topics("nowhere", TOPICS);
        assertThat(launcher().run("plan", "--env", "nowhere", "--quiet")).isEqualTo(new Run(1, "", """
                                Failed: cannot find out which AWS region to sign for: neither the brokers' names nor AWS_REGION nor AWS's configuration say it
                                    write cluster: {region: eu-west-1} in env.yaml, or set AWS_REGION
                                """));
    }

    @Test
    void a_certificate_logs_in_and_one_of_nobody_does_not() {
        environment("tls", Listener.TLS, "{type: tls, certificate: " + certificate() + ", truststore: " + ca() + "}");
        assertThat(launcher().run("plan", "--env", "tls", "--quiet").exitCode()).isZero();
        environment("bare", Listener.TLS, "{type: tls, truststore: " + ca() + "}");
        Run run = launcher().run("plan", "--env", "bare", "--quiet");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .contains(": the brokers do not take this client's certificate, or want one and got none\n");
    }

    @Test
    void brokers_that_are_not_trusted_are_said_to_be_so() {
        environment("untrusted", Listener.TLS, "{type: tls, certificate: " + certificate() + "}");
        assertThat(launcher().run("plan", "--env", "untrusted", "--quiet").err())
                .contains("""
                        : the brokers' certificate is by an authority that is not trusted here
                            name its certificate as auth.truststore in env.yaml; MSK's own are trusted by Java
                        """);
    }

    @Test
    void a_password_from_a_variable_logs_in_and_a_wrong_one_does_not() {
        String auth = "{type: scram, username: alice, passwordFrom: {env: KAFKA_PASSWORD}, truststore: " + ca() + "}";
        environment("scram", Listener.SCRAM, auth);
        String password =
                Objects.requireNonNull(sandbox.clientEnvironment("alice").get("MSK_SANDBOX_PASSWORD"));
        assertThat(launcher()
                        .with("KAFKA_PASSWORD", password)
                        .run("plan", "--env", "scram", "--quiet")
                        .exitCode())
                .isZero();
        Run wrong = launcher().with("KAFKA_PASSWORD", "no secret").run("plan", "--env", "scram", "--quiet");
        assertThat(wrong.err()).startsWith("Failed: cannot log in as User:alice: Authentication failed");
        assertThat(wrong.out() + wrong.err()).doesNotContain("no secret");
        assertThat(launcher().run("plan", "--env", "scram", "--quiet").err()).isEqualTo("""
                        Failed: cannot read the password: the environment variable KAFKA_PASSWORD is not set
                            export KAFKA_PASSWORD
                        """);
    }

    private static void environment(String name, Listener listener, String auth) {
        String servers = sandbox.bootstrapServers(listener);
        workspace.write(
                "envs/" + name + "/env.yaml",
                "cluster: {region: eu-west-1, bootstrapServers: [\"" + servers + "\"]}\nauth: " + auth + "\n");
        workspace.topics(name, TOPICS);
    }

    private static String ca() {
        return sandbox.certificates().trust().toString();
    }

    private static String certificate() {
        return sandbox.certificates().client("payments", "CN=payments,O=ACME").toString();
    }

    private static Map<String, String> variables() {
        return sandbox.clientEnvironment("admin");
    }

    /** With the profiles of the sandbox, and nobody else's credentials. */
    private static Launcher launcher() {
        return workspace
                .launcher()
                .with("AWS_SHARED_CREDENTIALS_FILE", variables().getOrDefault("AWS_SHARED_CREDENTIALS_FILE", ""))
                .with("AWS_CONFIG_FILE", "/nonexistent")
                .with(aws.variables())
                .with("AWS_EC2_METADATA_DISABLED", "true");
    }
}
