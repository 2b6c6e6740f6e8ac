package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.access.MskAuthorizer;
import org.apache.kafka.common.security.auth.AuthenticationContext;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder;

/**
 * Names the clients of the IAM listener as MSK does, {@code IAM:arn:aws:…}, so that nobody who chose the name of a SCRAM
 * user or a certificate can pass for them.
 */
public final class IamPrincipalBuilder extends DefaultKafkaPrincipalBuilder {
    /** The type of principal that MSK's own messages show, as "IAM.arn:aws:sts::…". */
    public static final String TYPE = MskAuthorizer.IAM;

    public IamPrincipalBuilder() {
        super(null, null);
    }

    @Override
    public KafkaPrincipal build(AuthenticationContext context) {
        return new KafkaPrincipal(TYPE, super.build(context).getName());
    }
}
