package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One broker with all listeners, and the genuine clients of each. */
class SecuredSandboxTest {
    @TempDir
    static Path temp;

    private static final TwoIdentities IDENTITIES = new TwoIdentities();
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        Security security = Security.NONE
                .withTls()
                .withScram()
                .withIam(IamAccess.of("eu-west-1", IDENTITIES).withLog(IDENTITIES));
        sandbox = Sandbox.start(
                SandboxOptions.in(temp.resolve("sandbox")).withBrokers(1).withSecurity(security));
        try (Client client = Client.of(sandbox)) {
            client.create("orders");
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void the_genuine_iam_client_connects_with_a_users_key() {
        assertThat(outcomeOfIam(TwoIdentities.APP)).isEqualTo("sees [orders]");
        assertThat(IDENTITIES.admitted).contains("arn:aws:iam::123456789012:user/app");
    }

    @Test
    void the_genuine_iam_client_connects_with_a_session() {
        assertThat(outcomeOfIam(TwoIdentities.BASTION)).isEqualTo("sees [orders]");
        assertThat(IDENTITIES.admitted).contains("arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
    }

    @Test
    void the_genuine_token_connects() {
        assertThat(outcomeOfToken(TwoIdentities.APP)).isEqualTo("sees [orders]");
        assertThat(outcomeOfToken(TwoIdentities.BASTION)).isEqualTo("sees [orders]");
    }

    @Test
    void a_wrong_secret_is_denied_in_msks_words_by_both_mechanisms() {
        Identity wrong = Identity.user("AKIAAPP", "not the secret", "");
        assertThat(outcomeOfIam(wrong)).isEqualTo("SaslAuthenticationException: [uuid]: Access denied");
        assertThat(outcomeOfToken(wrong)).isEqualTo("SaslAuthenticationException: [uuid]: Access denied");
        assertThat(IDENTITIES.reasons).contains("the signature is not one by the access key AKIAAPP");
    }

    @Test
    void an_unknown_key_is_denied() {
        assertThat(outcomeOfIam(Identity.user("AKIANOBODY", "secret", "")))
                .isEqualTo("SaslAuthenticationException: [uuid]: Access denied");
        assertThat(IDENTITIES.reasons).contains("nobody has the access key AKIANOBODY");
    }

    @Test
    void a_client_certificate_of_the_sandbox_connects() {
        Path certificate = sandbox.certificates().client("app", "CN=app,OU=Payments,O=ACME");
        try (SecuredClient client = SecuredClient.tls(sandbox, certificate)) {
            assertThat(client.outcome()).isEqualTo("sees [orders]");
        }
    }

    @Test
    void another_authoritys_certificate_or_none_is_refused() {
        Path foreign = Certificates.open(temp.resolve("foreign"), InstantSource.system())
                .client("app", "CN=app");
        try (SecuredClient client = SecuredClient.tls(sandbox, foreign);
                SecuredClient none = SecuredClient.tls(sandbox, null)) {
            assertThat(client.outcome()).startsWith("SslAuthenticationException: ");
            assertThat(none.outcome()).startsWith("SslAuthenticationException: ");
        }
    }

    @Test
    void a_scram_user_added_while_it_runs_connects_with_his_password_only() {
        sandbox.scramUsers().put("alice", "alice's password");
        try (SecuredClient alice = SecuredClient.scram(sandbox, "alice", "alice's password");
                SecuredClient other = SecuredClient.scram(sandbox, "alice", "other")) {
            String tooEarly = "SaslAuthenticationException: Authentication failed during authentication due to invalid"
                    + " credentials with SASL mechanism SCRAM-SHA-512";
            assertThat(alice.outcomeAfter(tooEarly)).isEqualTo("sees [orders]");
            assertThat(other.outcome()).isEqualTo(tooEarly);
        }
    }

    @Test
    void a_scram_user_that_is_removed_is_nobody() {
        sandbox.scramUsers().put("bob", "secret");
        sandbox.scramUsers().remove("bob");
        assertThatThrownBy(() -> sandbox.scramUsers().remove("bob"))
                .isInstanceOf(SandboxException.class)
                .hasMessageStartingWith("Kafka refused the SCRAM user bob: ");
        assertThatThrownBy(() -> sandbox.scramUsers().put("", "secret"))
                .hasMessageStartingWith("Kafka refused the SCRAM user : ");
    }

    @Test
    void brokers_show_no_secret_in_their_config() {
        try (Client client = Client.of(sandbox)) {
            assertThat(client.brokerSettings())
                    .contains("advertised.listeners")
                    .doesNotContain(TwoIdentities.APP.secretAccessKey(), "token+with", "PRIVATE KEY");
        }
    }

    @Test
    void plain_clients_go_on_as_ever() {
        try (Client client = Client.of(sandbox)) {
            assertThat(client.sees("orders")).isTrue();
        }
        assertThat(sandbox.notices()).isEmpty();
    }

    private static String outcomeOfIam(Identity identity) {
        SecuredClient.become(identity);
        try (SecuredClient client = SecuredClient.iam(sandbox)) {
            return client.outcome();
        }
    }

    private static String outcomeOfToken(Identity identity) {
        SecuredClient.become(identity);
        try (SecuredClient client = SecuredClient.token(sandbox)) {
            return client.outcome();
        }
    }
}
