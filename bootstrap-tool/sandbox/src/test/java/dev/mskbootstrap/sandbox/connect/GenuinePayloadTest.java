package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.msk.auth.iam.internals.AWS4SignedPayloadGenerator;
import software.amazon.msk.auth.iam.internals.AuthenticationRequestParams;

/** What aws-msk-iam-auth 2.3.9 itself writes. */
class GenuinePayloadTest {
    private final Fixture fixture = new Fixture();

    @Test
    void the_payload_of_a_user_is_good() throws Exception {
        byte[] payload =
                payload(AwsBasicCredentials.create(Fixture.USER.accessKeyId(), Fixture.USER.secretAccessKey()));
        assertThat(gateNow().admitPayload(payload).arn()).isEqualTo("arn:aws:iam::123456789012:user/app");
    }

    @Test
    void the_payload_of_a_session_is_good() throws Exception {
        Identity session = Fixture.SESSION;
        byte[] payload = payload(AwsSessionCredentials.create(
                session.accessKeyId(), session.secretAccessKey(), String.valueOf(session.sessionToken())));
        System.out.println("CAPTURED " + new String(payload, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(ConnectPayload.parse(payload).securityToken()).isEqualTo(session.sessionToken());
    }

    private Gate gateNow() {
        return new Gate(
                fixture.access().withClock(InstantSource.fixed(Instant.now())), Set.of(Fixture.HOST, "localhost"));
    }

    private static byte[] payload(AwsCredentials credentials) throws Exception {
        return new AWS4SignedPayloadGenerator()
                .signedPayload(AuthenticationRequestParams.create(Fixture.HOST, credentials, "test"));
    }
}
