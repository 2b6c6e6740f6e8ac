package dev.mskbootstrap.sandbox.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * The brokers' side of TLS, made ready once for all listeners of a sandbox. Kafka's own factory does it again for each
 * listener and network thread, and each time protects the key with a password and takes it out again: 20,000 rounds of a
 * hash, half a second of a start.
 */
public final class BrokerTls implements SslEngineFactory {

    private static final String KEYSTORE = "ssl.keystore.location";
    private static final String CLIENT_AUTH = "ssl.client.auth";
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** By the file of the key: Kafka makes factories by their class, with nothing but its config, which is text. */
    private static final Map<String, SSLContext> OPEN = new ConcurrentHashMap<>();

    private @Nullable SSLContext context;
    private boolean needsCertificate;

    /** Makes it ready, and returns the settings of a listener that uses it. */
    static Map<String, String> open(Path file, Credential brokers, Credential authority) {
        try {
            OPEN.put(file.toString(), TlsContexts.of(brokers, authority.certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java makes no TLS of a key and certificate that fit each other", e);
        }
        return Map.of("ssl.engine.factory.class", BrokerTls.class.getName(), KEYSTORE, file.toString());
    }

    /** Forgets what these settings lead to; what uses it goes on. */
    public static void close(Map<String, String> settings) {
        OPEN.remove(settings.getOrDefault(KEYSTORE, ""));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        String file = String.valueOf(configs.get(KEYSTORE));
        context = OPEN.get(file);
        if (context == null) {
            throw new ConfigException(KEYSTORE, file, "no sandbox of this JVM has opened it");
        }
        needsCertificate = "required".equals(configs.get(CLIENT_AUTH));
    }

    @Override
    public SSLEngine createServerSslEngine(String peerHost, int peerPort) {
        SSLEngine engine = Objects.requireNonNull(context, "not configured").createSSLEngine(peerHost, peerPort);
        engine.setEnabledProtocols(PROTOCOLS);
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(needsCertificate);
        return engine;
    }

    /** Brokers talk to each other without TLS. */
    @Override
    public SSLEngine createClientSslEngine(String peerHost, int peerPort, String endpointIdentification) {
        throw new UnsupportedOperationException("the sandbox's brokers are no clients");
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> nextConfigs) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return null;
    }

    @Override
    public @Nullable KeyStore truststore() {
        return null;
    }

    @Override
    public void close() {
        // the context is everybody's
    }
}
