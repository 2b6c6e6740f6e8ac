package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private final Fixture fixture = new Fixture();

    @Test
    void a_user_may_connect_for_as_long_as_he_likes() throws Exception {
        Admission admission =
                fixture.gate().admitPayload(Payload.of(Fixture.USER).bytes());
        assertThat(admission.arn()).isEqualTo("arn:aws:iam::123456789012:user/app");
        assertThat(admission.until()).isNull();
        assertThat(admission.requestId()).hasSize(36);
        assertThat(fixture.admitted()).containsExactly("arn:aws:iam::123456789012:user/app");
    }

    @Test
    void a_role_may_connect_until_its_session_ends() throws Exception {
        Admission admission =
                fixture.gate().admitPayload(Payload.of(Fixture.SESSION).bytes());
        assertThat(admission.arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
        assertThat(admission.until()).isEqualTo(Fixture.NOW.plusSeconds(3600));
    }

    @Test
    void the_name_of_the_host_may_be_in_capitals() {
        Payload payload = Payload.signedBy(SdkSigner.of(Fixture.USER), "LocalHost");
        assertThat(fixture.answer(fixture.gate(), payload)).startsWith("admitted ");
    }

    /** Each field in turn, everything else as the client signed it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version                | 2021_01_01 | the payload's version is 2021_01_01, not 2020_10_22",
                "action                 | kafka-cluster:* | Action is kafka-cluster:*, not kafka-cluster:Connect",
                "x-amz-algorithm        | AWS4-ECDSA-P256-SHA256 | X-Amz-Algorithm is AWS4-ECDSA-P256-SHA256, not AWS4-HMAC-SHA256",
                "x-amz-signedheaders    | host;x | X-Amz-SignedHeaders is host;x, not host",
                "x-amz-date             | 20261121T120001Z | the signature is not one by the access key ASIATESTSESSION",
                "x-amz-date             | 20261122T120000Z | X-Amz-Credential says 20261121 and X-Amz-Date 20261122T120000Z",
                "x-amz-date             | yesterday | X-Amz-Credential says 20261121 and X-Amz-Date yesterday",
                "x-amz-date             | 20261121T250000Z | X-Amz-Date is 20261121T250000Z, not like 20261121T120000Z",
                "x-amz-expires          | 899 | the signature is not one by the access key ASIATESTSESSION",
                "x-amz-expires          | 901 | X-Amz-Expires is 901, not 1 to 900",
                "x-amz-expires          | 0 | X-Amz-Expires is 0, not 1 to 900",
                "x-amz-expires          | -1 | X-Amz-Expires is -1, not 1 to 900",
                "x-amz-expires          | 99999999999 | X-Amz-Expires is 99999999999, not 1 to 900",
                "x-amz-security-token   | other | the session token is not that of the access key ASIATESTSESSION",
                "x-amz-signature        | 00 | the signature is not one by the access key ASIATESTSESSION",
                "x-amz-credential       | AKIATESTUSER | X-Amz-Credential is AKIATESTUSER, not KEY/DAY/REGION/SERVICE/aws4_request",
                "x-amz-credential       | AKIANOBODY/20261121/eu-west-1/kafka-cluster/aws4_request | nobody has the access key AKIANOBODY",
                "x-amz-credential       | AKIATESTUSER/20261121/eu-west-1/kafka-cluster/aws4_request | a session token with the access key AKIATESTUSER, which is of no session",
                "x-amz-credential       | ASIATESTSESSION/20261121/us-east-1/kafka-cluster/aws4_request | signed for the region us-east-1, not eu-west-1",
                "x-amz-credential       | ASIATESTSESSION/20261121/eu-west-1/kafka/aws4_request | signed for kafka/aws4_request, not kafka-cluster/aws4_request",
                "x-amz-credential       | ASIATESTSESSION/20261121/eu-west-1/kafka-cluster/aws5 | signed for kafka-cluster/aws5, not kafka-cluster/aws4_request",
                "host                   | localhost | the signature is not one by the access key ASIATESTSESSION",
            })
    void a_tampered_field_is_refused(String field, String value, String reason) {
        Payload tampered = Payload.of(Fixture.SESSION).with(field, value);
        assertThat(fixture.answer(fixture.gate(), tampered)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version              | the payload's version is missing, not 2020_10_22",
                "host                 | host is missing",
                "action               | Action is missing",
                "x-amz-algorithm      | X-Amz-Algorithm is missing",
                "x-amz-credential     | X-Amz-Credential is missing",
                "x-amz-date           | X-Amz-Date is missing",
                "x-amz-expires        | X-Amz-Expires is missing",
                "x-amz-signedheaders  | X-Amz-SignedHeaders is missing",
                "x-amz-signature      | X-Amz-Signature is missing",
                "x-amz-security-token | no session token with the access key ASIATESTSESSION, which is of a session",
            })
    void a_missing_field_is_refused(String field, String reason) {
        Payload lacking = Payload.of(Fixture.SESSION).without(field);
        assertThat(fixture.answer(fixture.gate(), lacking)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo(reason);
    }

    @Test
    void an_expired_payload_is_refused() {
        Payload payload = Payload.of(Fixture.USER);
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.plusSeconds(899)), payload))
                .startsWith("admitted");
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.plusSeconds(900)), payload))
                .isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo("expired at 2026-11-21T12:15:00Z: it is 2026-11-21T12:15:00Z");
    }

    @Test
    void a_clock_may_be_ahead_by_five_minutes_and_no_more() {
        Payload payload = Payload.of(Fixture.USER);
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.minusSeconds(300)), payload))
                .startsWith("admitted");
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.minusSeconds(301)), payload))
                .isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason())
                .isEqualTo("signed at 2026-11-21T12:00:00Z, which is in the future: it is 2026-11-21T11:54:59Z");
    }

    @Test
    void a_payload_for_one_broker_does_not_open_another() {
        Payload replayed = Payload.signedBy(SdkSigner.of(Fixture.USER), Fixture.OTHER_HOST);
        assertThat(fixture.answer(fixture.gate(), replayed)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason())
                .isEqualTo("signed for the host b-2.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com, which is not this"
                        + " broker: [b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com, localhost]");
    }

    @Test
    void a_payload_that_is_truly_signed_for_another_region_is_refused() {
        Payload elsewhere = Payload.signedBy(SdkSigner.of(Fixture.USER).in("us-east-1"), Fixture.HOST);
        assertThat(fixture.answer(fixture.gate(), elsewhere)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo("signed for the region us-east-1, not eu-west-1");
    }

    @Test
    void a_session_that_ended_is_refused_and_one_about_to_end_is_too_short() {
        Payload payload =
                Payload.signedBy(SdkSigner.of(Fixture.SESSION).at(Fixture.NOW.plusSeconds(3000)), Fixture.HOST);
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.plusMillis(3_599_500)), payload))
                .isEqualTo("[uuid]: Session too short");
        assertThat(fixture.answer(fixture.gateAt(Fixture.NOW.plusSeconds(3600)), payload))
                .isEqualTo("[uuid]: Access denied");
    }

    @Test
    void without_a_policy_for_it_nobody_may_connect() {
        assertThat(fixture.answer(fixture.gate(), Payload.of(Fixture.DENIED))).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason())
                .isEqualTo("no policy of arn:aws:iam::123456789012:user/denied allows kafka-cluster:Connect");
    }

    @Test
    void connects_are_counted_by_the_second_whoever_comes() {
        Gate gate = new Gate(
                fixture.access().withConnectsPerSecond(2).withClock(InstantSource.fixed(Fixture.NOW)),
                Set.of(Fixture.HOST));
        Payload good = Payload.of(Fixture.USER);
        assertThat(fixture.answer(gate, good)).startsWith("admitted");
        assertThat(fixture.answer(gate, good)).startsWith("admitted");
        assertThat(fixture.answer(gate, good)).isEqualTo("[uuid]: Too many connects");
        assertThat(fixture.reason()).isEqualTo("more than 2 connects in a second");
    }

    @Test
    void a_failure_of_the_sandbox_admits_nobody() {
        IdentityStore broken = new IdentityStore() {
            @Override
            public Optional<Identity> identity(String accessKeyId) {
                throw new IllegalStateException("secret");
            }

            @Override
            public boolean mayConnect(String arn) {
                return true;
            }
        };
        IamAccess access =
                IamAccess.of(Fixture.REGION, broken).withLog(fixture).withClock(InstantSource.fixed(Fixture.NOW));
        Gate gate = new Gate(access, Set.of(Fixture.HOST));
        assertThat(fixture.answer(gate, Payload.of(Fixture.USER))).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo("the sandbox failed: java.lang.IllegalStateException");
    }

    @Test
    void what_a_client_sent_is_escaped_and_cut_in_the_reason() {
        Payload payload = Payload.of(Fixture.USER).with("host", "evil\u001b[2J\n" + "x".repeat(100));
        fixture.answer(fixture.gate(), payload);
        assertThat(fixture.reason())
                .startsWith("signed for the host evil\\u001b[2J\\u000ax")
                .contains("x…, which is not this broker");
    }

    @Test
    void secrets_are_never_shown() {
        assertThat(Fixture.SESSION)
                .hasToString("Identity[ASIATESTSESSION, arn:aws:sts::123456789012:assumed-role/bastion/i-0abc]");
        byte[] stolen = "{\"x-amz-security-token\":\"stolen\",,".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> fixture.gate().admitPayload(stolen)).hasNoCause();
        assertThat(fixture.reason()).isEqualTo("the payload is not JSON");
    }

    @Test
    void a_region_and_a_rate_make_sense() {
        assertThatThrownBy(() -> IamAccess.of("Ireland", fixture))
                .hasMessage("Ireland is no AWS region; one reads eu-west-1");
        assertThatThrownBy(() -> fixture.access().withConnectsPerSecond(0))
                .hasMessage("a broker takes at least 1 connection a second");
        assertThat(fixture.access().longestSession()).isEqualTo(Duration.ofHours(12));
    }
}
