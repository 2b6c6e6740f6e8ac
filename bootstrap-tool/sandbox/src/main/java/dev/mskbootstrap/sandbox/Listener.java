package dev.mskbootstrap.sandbox;

import java.util.Locale;

/** A way for clients to authenticate, with ports of its own; all are over TLS. */
public enum Listener {
    /** By client certificate, which is required; the principal is its whole distinguished name, as on MSK. */
    TLS("SSL"),
    /** By SCRAM-SHA-512. */
    SCRAM("SASL_SSL"),
    /** By AWS_MSK_IAM, or OAUTHBEARER with AWS's signed token. */
    IAM("SASL_SSL");

    private final String protocol;

    Listener(String protocol) {
        this.protocol = protocol;
    }

    /** Kafka's {@code security.protocol}. */
    public String protocol() {
        return protocol;
    }

    String prefix() {
        return "listener.name." + name().toLowerCase(Locale.ROOT) + ".";
    }
}
