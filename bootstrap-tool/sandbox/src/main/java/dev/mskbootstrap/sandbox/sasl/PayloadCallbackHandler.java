package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.connect.Gate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Brings the gate of a broker to the servers of {@code AWS_MSK_IAM}; Kafka makes one for each listener. */
public final class PayloadCallbackHandler implements AuthenticateCallbackHandler {
    private @Nullable Gate gate;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        gate = Mechanism.gate(jaas);
    }

    Gate gate() {
        return Objects.requireNonNull(gate, "not configured");
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        throw new UnsupportedCallbackException(callbacks[0]);
    }

    @Override
    public void close() {}
}
