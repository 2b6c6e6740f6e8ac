package dev.mskbootstrap.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerTlsTest {

    @TempDir
    Path temp;

    private Map<String, String> settings = Map.of();
    private SSLContext strangers;

    @BeforeEach
    void open() throws Exception {
        Certificates certificates = Certificates.open(temp.resolve("tls"), InstantSource.system());
        settings = certificates.listener(Set.of("localhost"));
        strangers = strangers(certificates.trust());
    }

    @AfterEach
    void close() {
        BrokerTls.close(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void who_has_no_certificate_is_let_in_where_none_is_asked_for(String protocol) throws Exception {
        SSLEngine stranger = stranger(protocol);
        Handshake.of(stranger, listener("none"));
        assertThat(stranger.getSession().getPeerPrincipal().getName()).isEqualTo("CN=sandbox broker");
        assertThat(stranger.getSession().getProtocol()).isEqualTo(protocol);
    }

    /** All listeners have the same memory of sessions, and a client may offer the one's to the other. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_session_without_a_certificate_is_no_way_around_one(String protocol) throws Exception {
        Handshake.of(stranger(protocol), listener("none"));
        assertThatThrownBy(() -> Handshake.of(stranger(protocol), listener("required")))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("certificate");
    }

    /** Else the test above would say nothing. */
    @Test
    void a_session_is_taken_up_again_where_it_is_enough() throws Exception {
        SSLEngine first = stranger("TLSv1.2");
        Handshake.of(first, listener("none"));
        SSLEngine second = stranger("TLSv1.2");
        Handshake.of(second, listener("none"));
        assertThat(second.getSession()).isEqualTo(first.getSession());
    }

    @Test
    void no_old_protocol_is_spoken() {
        assertThat(listener("none").getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    }

    @Test
    void the_settings_of_a_sandbox_that_is_closed_lead_nowhere() {
        BrokerTls.close(settings);
        assertThatThrownBy(() -> listener("none"))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith("no sandbox of this JVM has opened it");
    }

    private SSLEngine listener(String clientAuth) {
        Map<String, Object> config = new HashMap<>(settings);
        config.put("ssl.client.auth", clientAuth);
        BrokerTls tls = new BrokerTls();
        tls.configure(config);
        return tls.createServerSslEngine("127.0.0.1", 50_000);
    }

    private SSLEngine stranger(String protocol) {
        SSLEngine engine = strangers.createSSLEngine("localhost", 9094);
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(new String[] {protocol});
        return engine;
    }

    /** Clients that trust the authority, with a certificate that it did not issue, which is as good as none. */
    private SSLContext strangers(Path authority) throws Exception {
        Path others = Certificates.open(temp.resolve("others"), InstantSource.system())
                .client("app", "CN=app");
        return TlsContexts.of(Credential.parse(Files.readString(others)), certificate(authority));
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (InputStream pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
