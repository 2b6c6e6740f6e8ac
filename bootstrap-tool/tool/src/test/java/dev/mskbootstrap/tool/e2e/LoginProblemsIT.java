package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.sandbox.tls.Certificates;
import dev.mskbootstrap.tool.login.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys, certificates, credentials and secrets that will not do, each caused for real: what is said, and who was contacted. */
class LoginProblemsIT {

    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_alice-Ab12Cd";

    private static GuardedBroker broker;
    private static FakeAws aws;

    @BeforeAll
    static void start() {
        Member.Iam old =
                Member.iam("old", "arn:aws:iam::123456789012:role/old", GuardedBroker.policy("kafka-cluster:*"));
        broker = GuardedBroker.of(
                old.inSession("old", Instant.now().minus(Duration.ofHours(1))),
                Member.certificate("payments", "CN=payments,O=ACME"),
                Member.scram("alice", "alice"));
        aws = FakeAws.start();
    }

    @AfterAll
    static void stop() {
        aws.close();
        broker.close();
    }

    @Test
    void a_certificate_of_another_authority_is_not_taken() {
        Path other = Certificates.open(broker.folder().resolve("other-ca"), InstantSource.system())
                .client("payments", "CN=payments,O=ACME");
        assertThat(plan(Listener.TLS, "type: tls, certificate: " + other).err()).endsWith("""
                : the brokers do not take this client's certificate, or want one and got none
                    use a certificate by the authority that the cluster trusts, still valid: auth.certificate and auth.key
                """);
    }

    @Test
    void an_expired_certificate_is_not_even_shown_to_the_brokers() {
        Path expired = Certificates.open(
                        broker.folder().resolve("old-ca"),
                        InstantSource.fixed(Instant.now().minus(Duration.ofDays(900))))
                .client("payments", "CN=payments,O=ACME");
        assertThat(unheard("type: tls, certificate: " + expired).err())
                .startsWith("Failed: cannot use the client certificate in " + expired + ": it expired at 20")
                .endsWith("    have it renewed, or see whether this machine's clock is right\n");
    }

    @Test
    void whoever_logs_in_over_tls_at_the_plaintext_port_is_told_so() {
        Run run = broker.plan(launcher(), broker.plaintextServers(), "type: tls, certificate: " + certificate());
        assertThat(run.plain().err()).isEqualTo("""
                Failed: cannot reach the cluster: 127.0.0.1:PORT is a plaintext listener, and auth tls logs in over TLS
                    use the TLS port, or auth: {type: none}
                """);
    }

    @Test
    void a_key_that_others_may_read_is_used_and_warned_of() throws IOException {
        Path open = Files.copy(certificate(), broker.folder().resolve("open.pem"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Run run = plan(Listener.TLS, "type: tls, certificate: " + open);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .isEqualTo("Note: " + open + " holds a secret, and others than its owner may read it: chmod 600\n");
    }

    @Test
    void keys_with_a_password_log_in_by_it() throws Exception {
        Path pem =
                KeyFiles.encrypted(certificate(), "open sesame", broker.folder().resolve("locked.pem"));
        Path pkcs12 =
                KeyFiles.pkcs12(certificate(), "open sesame", broker.folder().resolve("locked.p12"));
        Launcher with = launcher().with("KEY_PASSWORD", "open sesame");
        String password = ", passwordFrom: {env: KEY_PASSWORD}";
        assertThat(plan(with, Listener.TLS, "type: tls, certificate: " + pem + password)
                        .exitCode())
                .isZero();
        assertThat(plan(with, Listener.TLS, "type: tls, keystore: " + pkcs12 + password)
                        .exitCode())
                .isZero();
        Run wrong = broker.unheard(
                launcher().with("KEY_PASSWORD", "open barley"), "type: tls, certificate: " + pem + password);
        assertThat(wrong.err())
                .isEqualTo("Failed: cannot use the client's key in " + pem
                        + ": the password does not open its key\n    see auth.passwordFrom\n");
    }

    @Test
    void without_credentials_nothing_is_contacted() {
        assertThat(unheard("type: iam")).isEqualTo(new Run(1, "", """
                        Failed: cannot find AWS credentials: Unable to load credentials from any of the providers
                            log in to AWS (aws sso login, AWS_PROFILE, or a role of this machine), or name a profile or roleArn under auth in env.yaml
                        """));
    }

    @Test
    void without_a_region_nothing_is_contacted() {
        try (FakeServer brokers = FakeServer.silent()) {
            broker.withoutRegion("e", brokers.address());
            Run run = launcherOfOld()
                    .with("AWS_REGION", "")
                    .with("AWS_DEFAULT_REGION", "")
                    .run("plan", "--env", "e", "--quiet");
            assertThat(run.exitCode()).isOne();
            assertThat(run.err()).startsWith("Failed: cannot find out which AWS region to sign for: ");
            assertThat(brokers.callers()).isZero();
        }
    }

    @Test
    void a_session_that_has_expired_is_told_so_when_brokers_refuse_it() {
        aws.refusing("ExpiredToken", "The security token included in the request is expired");
        Run run = plan(launcherOfOld(), Listener.IAM, "type: iam");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err())
                .matches(
                        "(?s)Failed: cannot log in as the session of access key ASIA\\w{16} "
                                + "\\(AWS STS refuses it: ExpiredToken: The security token included in the request is expired\\): "
                                + "\\[[0-9a-f-]{36}]: Access denied\n    it needs kafka-cluster:Connect .*, and its session not expired; .*");
    }

    @Test
    void credentials_that_say_themselves_that_they_have_expired_are_not_used() {
        broker.workspace().write("process.json", """
                {"Version": 1, "AccessKeyId": "ASIA2345672345672345", "SecretAccessKey": "abcdefgh", "SessionToken": "ijklmnop", \
                "Expiration": "2020-01-01T00:00:00Z"}""");
        broker.workspace()
                .write("aws-config", "[profile old]\ncredential_process = cat " + broker.folder() + "/process.json\n");
        assertThat(unheard("type: iam, profile: old")).isEqualTo(new Run(1, "", """
                        Failed: cannot use the AWS credentials of the profile old: they expired at 2020-01-01T00:00:00Z
                            log in to AWS again: aws sso login, or a new session
                        """));
    }

    @Test
    void a_file_of_credentials_that_is_none_is_a_failure_and_no_bug() {
        broker.workspace().write("broken", "aws_access_key_id AKIA\n[");
        Run run = broker.unheard(
                launcher().with("AWS_SHARED_CREDENTIALS_FILE", broker.folder() + "/broken"), "type: iam, profile: ops");
        assertThat(run.exitCode()).isOne();
        assertThat(run.err()).startsWith("Failed: cannot find AWS credentials in the profile ops: ");
    }

    @Test
    void a_user_of_scram_comes_from_secrets_manager() {
        String password = broker.variable("alice", "MSK_SANDBOX_PASSWORD");
        aws.secret(SECRET, "{\"username\": \"alice\", \"password\": \"" + password + "\"}");
        assertThat(plan(launcherOfOld(), Listener.SCRAM, "type: scram, secretArn: '" + SECRET + "'")
                        .exitCode())
                .isZero();
    }

    @Test
    void secrets_that_are_refused_or_no_users_are_told_apart() {
        aws.refusing("AccessDeniedException", "User: arn:aws:iam::123456789012:user/x is not authorized")
                .secret(SECRET + "2", "{\"user\": \"alice\"}");
        Launcher launcher = launcherOfOld();
        assertThat(broker.unheard(launcher, "type: scram, secretArn: '" + SECRET + "1'")
                        .err())
                .startsWith("Failed: cannot read the secret " + SECRET
                        + "1: AccessDeniedException: User: arn:aws:iam::123456789012:user/x is not authorized\n"
                        + "    you need secretsmanager:GetSecretValue on it, and kms:Decrypt on its key\n");
        assertThat(broker.unheard(launcher, "type: scram, secretArn: '" + SECRET + "2'")
                        .err())
                .startsWith("Failed: cannot use the secret " + SECRET + "2: it does not hold a user as MSK has them\n");
    }

    private static Run plan(Listener listener, String auth) {
        return plan(launcher(), listener, auth);
    }

    private static Run plan(Launcher launcher, Listener listener, String auth) {
        return broker.plan(launcher, broker.servers(listener), auth);
    }

    private static Run unheard(String auth) {
        return broker.unheard(launcher(), auth);
    }

    private static Path certificate() {
        return broker.certificate("payments", "CN=payments,O=ACME");
    }

    /** Without credentials. */
    private static Launcher launcher() {
        return broker.launcher(aws);
    }

    private static Launcher launcherOfOld() {
        return launcher().with(broker.variables("old"));
    }
}
