package dev.mskbootstrap.sandbox.access;

import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder;

/** Takes whoever comes by the listener IAM for the role of the test, as if it had logged in; others are anonymous. */
public final class ArnPrincipals extends DefaultKafkaPrincipalBuilder {

    /** Kafka makes it by its class. */
    public ArnPrincipals() {
        super(null, null);
    }

    @Override
    public KafkaPrincipal build(AuthenticationContext context) {
        return context.listenerName().equals("IAM")
                ? new KafkaPrincipal(MskAuthorizer.IAM, Msk.APP)
                : KafkaPrincipal.ANONYMOUS;
    }
}
