package dev.mskbootstrap.sandbox.sasl;

import java.security.Provider;

/** Tells the JVM who serves {@code AWS_MSK_IAM}; one for each class loader that has this class. */
final class IamSaslProvider extends Provider {
    IamSaslProvider() {
        super(
                "msk-bootstrap-sandbox-" + System.identityHashCode(IamSaslProvider.class),
                "1",
                "AWS_MSK_IAM, server side");
        put("SaslServerFactory." + Mechanism.AWS_MSK_IAM.name(), IamSaslServerFactory.class.getName());
    }
}
