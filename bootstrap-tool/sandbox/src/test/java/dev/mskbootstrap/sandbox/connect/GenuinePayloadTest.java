package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.msk.auth.iam.internals.AWS4SignedPayloadGenerator;
import software.amazon.msk.auth.iam.internals.AuthenticationRequestParams;

/** What aws-msk-iam-auth 2.3.9 itself writes. */
class GenuinePayloadTest {
    static final Payload CAPTURED = new Payload(Map.ofEntries(
            Map.entry("x-amz-date", "20261121T175643Z"),
            Map.entry("x-amz-signedheaders", "host"),
            Map.entry("x-amz-signature", "8d6e586ce66015c0496365f1481b6746c447c99b62eee00e6ab9974823637936"),
            Map.entry("host", "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com"),
            Map.entry("action", "kafka-cluster:Connect"),
            Map.entry("x-amz-expires", "900"),
            Map.entry("x-amz-security-token", "a session+token/with=signs"),
            Map.entry("version", "2020_10_22"),
            Map.entry("x-amz-algorithm", "AWS4-HMAC-SHA256"),
            Map.entry("x-amz-credential", "ASIATESTSESSION/20261121/eu-west-1/kafka-cluster/aws4_request"),
            Map.entry("user-agent", "test")));

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
        assertThat(ConnectPayload.parse(payload).securityToken()).isEqualTo(session.sessionToken());
    }

    /** As it was captured from that client on the day it says; its secret is the test's own. */
    @Test
    void a_captured_payload_is_replayed_until_it_expires() {
        Gate then = fixture.gateAt(Instant.parse("2026-11-21T18:11:42Z"), Instant.parse("2026-11-21T20:00:00Z"));
        Gate later = fixture.gateAt(Instant.parse("2026-11-21T18:11:43Z"), Instant.parse("2026-11-21T20:00:00Z"));
        assertThat(fixture.answer(then, CAPTURED))
                .isEqualTo("admitted arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
        assertThat(fixture.answer(later, CAPTURED)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo("expired at 2026-11-21T18:11:43Z: it is 2026-11-21T18:11:43Z");
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
