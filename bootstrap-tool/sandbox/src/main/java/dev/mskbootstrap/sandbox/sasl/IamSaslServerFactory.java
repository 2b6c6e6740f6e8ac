package dev.mskbootstrap.sandbox.sasl;

import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import javax.security.sasl.SaslServer;
import javax.security.sasl.SaslServerFactory;
import org.jspecify.annotations.Nullable;

/** Makes the server side of {@code AWS_MSK_IAM} for brokers of a sandbox, and nobody else. */
public final class IamSaslServerFactory implements SaslServerFactory {
    /** None when the callback handler is another's, or of another class loader: the JVM then asks the next factory. */
    @Override
    public @Nullable SaslServer createSaslServer(
            String mechanism, String protocol, String serverName, Map<String, ?> props, CallbackHandler handler) {
        return handler instanceof PayloadCallbackHandler ours && mechanism.equals(Mechanism.AWS_MSK_IAM.name())
                ? new IamSaslServer(ours.gate())
                : null;
    }

    @Override
    public String[] getMechanismNames(@Nullable Map<String, ?> props) {
        return new String[] {Mechanism.AWS_MSK_IAM.name()};
    }
}
