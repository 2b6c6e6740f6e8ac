package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.mskbootstrap.sandbox.HostNames;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.Security;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client would send, sent to a broker whose clock the test sets. */
class PayloadsOnTheWireTest {
    @TempDir
    static Path temp;

    private static final Fixture FIXTURE = new Fixture();
    private static volatile Instant now = Fixture.NOW;
    private static Sandbox sandbox;
    private static SaslByHand broker;

    @BeforeAll
    static void start() throws Exception {
        Security security = Security.NONE
                .withIam(FIXTURE.access().withClock(() -> now))
                .withHostNames(new HostNames(List.of(Fixture.HOST), List.of()));
        sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1).withSecurity(security));
        String port = sandbox.bootstrapServers(Listener.IAM).split(":", 2)[1];
        broker = new SaslByHand(Integer.parseInt(port), sandbox.certificates().trust());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void begin() {
        now = Fixture.NOW;
        FIXTURE.endSessionsAt(Instant.parse("2100-01-01T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void it_is_refused_and_the_next_good_one_is_not(String what, byte[] payload, String reason) throws Exception {
        assertThat(broker.answer(payload)).isEqualTo("[uuid]: Access denied");
        assertThat(FIXTURE.lastReason()).startsWith(reason);
        assertThat(broker.answer(Payload.of(Fixture.USER).bytes())).isEqualTo("admitted");
    }

    static Stream<Arguments> it_is_refused_and_the_next_good_one_is_not() {
        SdkSigner user = SdkSigner.of(Fixture.USER);
        Payload good = Payload.of(Fixture.USER);
        String twice = good.text().replace("{", "{\"host\": \"" + Fixture.HOST + "\", ");
        Identity nobody = Identity.user("AKIANOBODY", "secret", "");
        return Stream.of(
                arguments("empty", new byte[0], "the payload has 0 bytes, not 1 to 32768"),
                arguments("truncated", Arrays.copyOf(good.bytes(), 200), "the payload is not JSON"),
                arguments(
                        "oversized", good.with("user-agent", "x".repeat(32_768)).bytes(), "the payload has 33"),
                arguments("a field twice", twice.getBytes(StandardCharsets.UTF_8), "the field host comes twice"),
                arguments("tampered", good.with("x-amz-expires", "899").bytes(), "the signature is not one by"),
                arguments("expired", at(user, -900), "expired at 2026-11-21T12:00:00Z: it is 2026-11-21T12:00:00Z"),
                arguments("future", at(user, 301), "signed at 2026-11-21T12:05:01Z, which is in the future"),
                arguments("another host", to(user, Fixture.OTHER_HOST), "signed for the host b-2.demo."),
                arguments("another region", to(user.in("us-east-1"), Fixture.HOST), "signed for the region us-east-1"),
                arguments("unknown key", Payload.of(nobody).bytes(), "nobody has the access key AKIANOBODY"),
                arguments("not allowed", Payload.of(Fixture.DENIED).bytes(), "no policy of arn:aws:iam::123456789012"));
    }

    @Test
    void what_is_larger_than_any_payload_is_not_even_read() throws Exception {
        assertThat(broker.answer(new byte[600_000])).isEqualTo("closed");
        assertThat(broker.answer(Payload.of(Fixture.USER).bytes())).isEqualTo("admitted");
    }

    @Test
    void a_session_that_ended_is_refused() throws Exception {
        byte[] payload = Payload.of(Fixture.SESSION).bytes();
        assertThat(broker.answer(payload)).isEqualTo("admitted");
        FIXTURE.endSessionsAt(Fixture.NOW);
        assertThat(broker.answer(payload)).isEqualTo("[uuid]: Access denied");
        assertThat(FIXTURE.lastReason())
                .isEqualTo("the session of arn:aws:sts::123456789012:assumed-role/bastion/i-0abc ended at"
                        + " 2026-11-21T12:00:00Z");
    }

    /** As on MSK: what was signed counts until it expires, at the host that it was signed for. */
    @Test
    void a_captured_payload_is_replayed_until_it_expires() throws Exception {
        byte[] captured = GenuinePayloadTest.CAPTURED.bytes();
        now = Instant.parse("2026-11-21T18:11:42Z");
        assertThat(broker.answer(captured)).isEqualTo("admitted");
        assertThat(broker.answer(captured)).isEqualTo("admitted");
        now = Instant.parse("2026-11-21T18:11:43Z");
        assertThat(broker.answer(captured)).isEqualTo("[uuid]: Access denied");
    }

    @Test
    void more_than_a_hundred_connects_in_a_second_are_too_many_and_the_next_second_is_another() throws Exception {
        now = Fixture.NOW.plusSeconds(10);
        byte[] good = Payload.of(Fixture.USER).bytes();
        for (int i = 0; i < 100; i++) {
            assertThat(broker.answer(good)).isEqualTo("admitted");
        }
        assertThat(broker.answer(good)).isEqualTo("[uuid]: Too many connects");
        now = Fixture.NOW.plusSeconds(11);
        assertThat(broker.answer(good)).isEqualTo("admitted");
    }

    private static byte[] at(SdkSigner signer, long seconds) {
        return to(signer.at(Fixture.NOW.plusSeconds(seconds)), Fixture.HOST);
    }

    private static byte[] to(SdkSigner signer, String host) {
        return Payload.signedBy(signer, host).bytes();
    }
}
