package dev.mskbootstrap.sandbox;

import java.util.Map;
import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder;

/** Names whoever speaks on the brokers' own listeners, so that ACLs for clients without a name do not count for them. */
public final class BrokerPrincipal extends DefaultKafkaPrincipalBuilder {
    static final String SUPER_USER = "Broker:sandbox";

    private static final KafkaPrincipal BROKER = new KafkaPrincipal("Broker", "sandbox");

    public BrokerPrincipal() {
        super(null, null);
    }

    @Override
    public KafkaPrincipal build(AuthenticationContext context) {
        return BROKER;
    }

    /** Whether it is who speaks on the brokers' own listeners. */
    static boolean is(KafkaPrincipal principal) {
        return principal.equals(BROKER);
    }

    /** Settings of the listeners that brokers talk on. */
    static Map<String, String> settings() {
        String builder = BrokerPrincipal.class.getName();
        return Map.of(
                "super.users", SUPER_USER,
                "listener.name.internal.principal.builder.class", builder,
                "listener.name.controller.principal.builder.class", builder);
    }
}
