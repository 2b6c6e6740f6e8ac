package dev.mskbootstrap.tool.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of whoever listens where brokers should, by the bytes that it answers with. */
class ProbeTest {

    private static final String KAFKA = "\0\0\0\u0006msk1\0\0";
    private static final Login SCRAM =
            login(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512"));

    private final ServerSocket listener;

    ProbeTest() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @Test
    void kafka_in_plaintext_will_not_do_for_a_login_over_tls() {
        Probe.Result result = answering(KAFKA);
        assertThat(result.isHopefulFor(SCRAM)).isFalse();
        assertThat(result.words(SCRAM)).isEqualTo("server is a plaintext listener, and auth scram logs in over TLS");
        assertThat(result.fix(SCRAM)).isEqualTo("use the TLS port, or auth: {type: none}");
        assertThat(result.isHopefulFor(Login.NONE)).isTrue();
        assertThat(result.words(Login.NONE)).isEqualTo("server speaks Kafka");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_MSK_IAM, SASL_SSL, iam",
        "SCRAM-SHA-512, SASL_SSL, scram",
        "'', SSL, tls",
        "'', PLAINTEXT, none",
    })
    void a_login_goes_by_the_word_of_its_auth(String mechanism, String protocol, String word) {
        Map<String, String> settings = mechanism.isEmpty()
                ? Map.of("security.protocol", protocol)
                : Map.of("security.protocol", protocol, "sasl.mechanism", mechanism);
        assertThat(login(settings).word()).isEqualTo(word);
    }

    @Test
    void who_hangs_up_has_not_said_that_it_is_no_kafka_and_may_be_a_tls_port() {
        Probe.Result result = answering("");
        assertThat(result.finding()).isEqualTo(Probe.Finding.HUNG_UP);
        assertThat(result.words(Login.NONE)).isEqualTo("server hangs up without an answer");
        assertThat(result.isHopefulFor(Login.NONE)).isFalse();
        assertThat(result.isHopefulFor(SCRAM)).isTrue();
    }

    @Test
    void who_says_nothing_did_not_answer_in_time() {
        Probe.Result result = probe(Duration.ofMillis(50)); // the kernel takes the connection
        assertThat(result.words(Login.NONE)).isEqualTo("server takes the connection and did not answer in time");
        assertThat(result.fix(Login.NONE)).startsWith("try again, or give it longer with --timeout 1m");
    }

    @Test
    void an_alert_of_tls_is_tls_however_it_is_cut() {
        assertThat(answering("\u0015\u0003\u0003\0\u0002\u0002P").finding()).isEqualTo(Probe.Finding.TLS);
        assertThat(answering("\u0015").finding()).isEqualTo(Probe.Finding.TLS);
    }

    @ParameterizedTest
    @CsvSource({"H", "HTTP", "HTTP/1.1 400 Bad Request"})
    void whoever_answers_something_else_does_not_speak_kafka(String answer) {
        assertThat(answering(answer).finding()).isEqualTo(Probe.Finding.NOT_KAFKA);
    }

    /** Waits for the whole request: otherwise hanging up would be a reset. */
    private Probe.Result answering(String answer) {
        Thread.ofVirtual().start(() -> {
            try (Socket caller = listener.accept()) {
                caller.getInputStream().readNBytes(14);
                caller.getOutputStream().write(answer.getBytes(ISO_8859_1));
            } catch (IOException e) {
                // The caller has gone.
            }
        });
        return probe(Duration.ofMinutes(1));
    }

    private Probe.Result probe(Duration timeout) {
        String server = "127.0.0.1:" + listener.getLocalPort();
        return new Probe.Result(
                "server", new Probe(timeout).all(List.of(server)).getFirst().finding());
    }

    private static Login login(Map<String, String> settings) {
        return new Login(settings, () -> "somebody", "", List.of());
    }
}
