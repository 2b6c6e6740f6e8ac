package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReauthenticationTest {
    @TempDir
    Path temp;

    @Test
    void a_client_authenticates_again_and_stays_the_same() {
        TwoIdentities identities = new TwoIdentities();
        IamAccess access =
                IamAccess.of("eu-west-1", identities).withLog(identities).withLongestSession(Duration.ofSeconds(1));
        SandboxOptions options = SandboxOptions.in(temp).withBrokers(1).withSecurity(Security.NONE.withIam(access));
        SecuredClient.become(TwoIdentities.APP);
        try (Sandbox sandbox = Sandbox.start(options);
                SecuredClient client = SecuredClient.iam(sandbox)) {
            assertThat(Deadline.in(Duration.ofSeconds(20)).await(() -> reauthenticated(client)))
                    .isTrue();
            SecuredClient.become(TwoIdentities.BASTION);
            assertThat(client.outcomeAfter("sees []"))
                    .isEqualTo("SaslAuthenticationException: Cannot change principals during re-authentication from"
                            + " IAM.arn:aws:iam::123456789012:user/app:"
                            + " IAM.arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
        }
    }

    private static boolean reauthenticated(SecuredClient client) {
        return client.outcome().equals("sees []") && client.metric("successful-reauthentication-total") >= 2;
    }
}
