package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.connect.Gate;
import dev.mskbootstrap.sandbox.connect.TurnedAwayException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallback;
import org.jspecify.annotations.Nullable;

/** Judges the tokens that Kafka's own {@code OAUTHBEARER} server receives; Kafka makes one for each listener. */
public final class TokenCallbackHandler implements AuthenticateCallbackHandler {
    private @Nullable Gate gate;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        gate = Mechanism.gate(jaas);
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (!(callback instanceof OAuthBearerValidatorCallback validation)) {
                throw new UnsupportedCallbackException(callback);
            }
            validate(validation);
        }
    }

    /** @throws SaslAuthenticationException at once, as MSK does, instead of the round of messages that RFC 7628 has */
    private void validate(OAuthBearerValidatorCallback callback) {
        try {
            Gate open = Objects.requireNonNull(gate, "not configured");
            callback.token(new AdmittedToken(callback.tokenValue(), open.admitToken(callback.tokenValue())));
        } catch (TurnedAwayException e) {
            throw new SaslAuthenticationException(e.getMessage());
        }
    }

    @Override
    public void close() {}
}
