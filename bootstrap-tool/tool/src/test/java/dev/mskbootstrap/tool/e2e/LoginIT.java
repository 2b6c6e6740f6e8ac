package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.identity.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in by IAM, certificate and SCRAM, and what is said when it does not come to that. */
class LoginIT {

    private static GuardedBroker broker;
    private static FakeAws aws;

    @BeforeAll
    static void start() {
        aws = FakeAws.start().refusing("InvalidClientTokenId", "The security token is invalid");
        broker = GuardedBroker.of(
                Member.iam("admin", "arn:aws:iam::123456789012:role/admin", GuardedBroker.policy("*")),
                Member.iam("stranger", "arn:aws:iam::123456789012:role/stranger"),
                Member.certificate("payments", "CN=payments,O=ACME"),
                Member.scram("alice", "alice"));
    }

    @AfterAll
    static void stop() {
        aws.close();
        broker.close();
    }

    @Test
    void a_profile_logs_in_by_iam_and_applies() {
        environment("iam", Listener.IAM, "type: iam, profile: admin");
        Run run = launcher().run("apply", "--env", "iam", "--yes", "--verbose");
        assertThat(run.err()).endsWith("Connections: 2 opened to 1 broker.\n");
        assertThat(run.out()).contains("every one with a leader");
        assertThat(run.exitCode()).isZero();
        assertThat(launcher().run("verify", "--env", "iam").exitCode()).isZero();
    }

    @Test
    void who_may_not_connect_is_told_as_whom_and_what_it_takes() {
        environment("stranger", Listener.IAM, "type: iam, profile: stranger");
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
        environment("typo", Listener.IAM, "type: iam, profile: admni");
        Run run = launcher()
                .with("AWS_ACCESS_KEY_ID", broker.variable("admin", "AWS_ACCESS_KEY_ID"))
                .with("AWS_SECRET_ACCESS_KEY", broker.variable("admin", "AWS_SECRET_ACCESS_KEY"))
                .run("plan", "--env", "typo", "--quiet");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).startsWith("Failed: cannot find AWS credentials in the profile admni: ");
    }

    @Test
    void without_a_region_nothing_is_waited_for() {
        broker.withoutRegion("nowhere", broker.servers(Listener.IAM));
        assertThat(launcher().run("plan", "--env", "nowhere", "--quiet")).isEqualTo(new Run(1, "", """
                                Failed: cannot find out which AWS region to sign for: neither the brokers' names nor AWS_REGION nor AWS's configuration say it
                                    write cluster: {region: eu-west-1} in env.yaml, or set AWS_REGION
                                """));
    }

    @Test
    void a_certificate_logs_in_and_one_of_nobody_does_not() {
        environment("tls", Listener.TLS, certificate());
        assertThat(launcher().run("plan", "--env", "tls", "--quiet").exitCode()).isZero();
        environment("bare", Listener.TLS, "type: tls");
        Run run = launcher().run("plan", "--env", "bare", "--quiet");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .contains(": the brokers do not take this client's certificate, or want one and got none\n");
    }

    @Test
    void brokers_that_are_not_trusted_are_said_to_be_so() {
        broker.untrusting("untrusted", broker.servers(Listener.TLS), certificate());
        assertThat(launcher().run("plan", "--env", "untrusted", "--quiet").err())
                .contains("""
                        : the brokers' certificate is by an authority that is not trusted here
                            name its certificate as auth.truststore in env.yaml; MSK's own are trusted by Java
                        """);
    }

    @Test
    void a_password_from_a_variable_logs_in_and_a_wrong_one_does_not() {
        environment("scram", Listener.SCRAM, "type: scram, username: alice, passwordFrom: {env: KAFKA_PASSWORD}");
        assertThat(launcher()
                        .with("KAFKA_PASSWORD", broker.variable("alice", "MSK_SANDBOX_PASSWORD"))
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
        broker.environment(name, broker.servers(listener), auth);
    }

    private static String certificate() {
        return "type: tls, certificate: " + broker.certificate("payments", "CN=payments,O=ACME");
    }

    /** With the profiles of the sandbox, and nobody else's credentials. */
    private static Launcher launcher() {
        return broker.launcher(aws)
                .with("AWS_SHARED_CREDENTIALS_FILE", broker.variable("admin", "AWS_SHARED_CREDENTIALS_FILE"));
    }
}
