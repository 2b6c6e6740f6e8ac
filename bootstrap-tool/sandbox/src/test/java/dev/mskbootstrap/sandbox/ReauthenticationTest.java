package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.connect.IdentityStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that stay connected, at a broker that asks them every other second who they are: within one, brokers take it for a mistake. */
class ReauthenticationTest {
    @TempDir
    static Path temp;

    private static final TwoIdentities IDENTITIES = new TwoIdentities();
    private static volatile Instant sessionsEnd = Instant.parse("2100-01-01T00:00:00Z");
    private static Sandbox sandbox;

    @BeforeAll
    static void start() {
        IamAccess access = IamAccess.of("eu-west-1", new EndingSessions())
                .withLog(IDENTITIES)
                .withLongestSession(Duration.ofSeconds(2));
        sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1).withSecurity(Security.NONE.withIam(access)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void a_client_authenticates_again_and_stays_the_same() {
        SecuredClient.become(TwoIdentities.APP);
        try (SecuredClient client = SecuredClient.iam(sandbox)) {
            assertThat(reauthenticates(client)).isTrue();
            SecuredClient.become(TwoIdentities.BASTION);
            assertThat(client.outcomeAfter("sees []"))
                    .isEqualTo("SaslAuthenticationException: Cannot change principals during re-authentication from"
                            + " IAM.arn:aws:iam::123456789012:user/app:"
                            + " IAM.arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
        }
    }

    @Test
    void a_client_with_a_token_authenticates_again_as_well() {
        SecuredClient.become(TwoIdentities.APP);
        try (SecuredClient client = SecuredClient.token(sandbox)) {
            assertThat(reauthenticates(client)).isTrue();
        }
    }

    @Test
    void a_client_whose_session_has_ended_is_refused_the_next_time() {
        SecuredClient.become(TwoIdentities.BASTION);
        try (SecuredClient client = SecuredClient.iam(sandbox)) {
            assertThat(reauthenticates(client)).isTrue();
            sessionsEnd = Instant.parse("2026-01-01T00:00:00Z");
            assertThat(client.outcomeAfter("sees []")).isEqualTo("SaslAuthenticationException: [uuid]: Access denied");
            assertThat(IDENTITIES.reasons)
                    .contains("the session of arn:aws:sts::123456789012:assumed-role/bastion/i-0abc ended at"
                            + " 2026-01-01T00:00:00Z");
        } finally {
            sessionsEnd = Instant.parse("2100-01-01T00:00:00Z");
        }
    }

    private static boolean reauthenticates(SecuredClient client) {
        return Deadline.in(Duration.ofSeconds(30))
                .await(() ->
                        client.outcome().equals("sees []") && client.metric("successful-reauthentication-total") >= 2);
    }

    /** The sessions of the two identities, which end when the test says. */
    private static final class EndingSessions implements IdentityStore {
        @Override
        public Optional<Identity> identity(String accessKeyId) {
            return IDENTITIES.identity(accessKeyId).map(EndingSessions::ending);
        }

        private static Identity ending(Identity identity) {
            String token = identity.sessionToken();
            return token == null ? identity : identity.inSession(token, sessionsEnd);
        }

        @Override
        public boolean mayConnect(String arn) {
            return IDENTITIES.mayConnect(arn);
        }
    }
}
