package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.connect.Gate;
import dev.mskbootstrap.sandbox.connect.Gates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;

/** The two ways in which a client signs on by IAM, and what a broker's listener needs for each. */
public enum Mechanism {
    AWS_MSK_IAM(PayloadCallbackHandler.class),
    OAUTHBEARER(TokenCallbackHandler.class);

    private static final String GATE = "gate";

    private final Class<? extends AuthenticateCallbackHandler> callbackHandler;

    Mechanism(Class<? extends AuthenticateCallbackHandler> callbackHandler) {
        this.callbackHandler = callbackHandler;
    }

    /** Settings of one listener, to be prefixed by {@code listener.name.NAME.}; they hold the gate's id and no secret. */
    public Map<String, String> settings(String gateId) {
        String prefix = name().toLowerCase(Locale.ROOT) + ".";
        return Map.of(
                prefix + "sasl.jaas.config",
                "%s required %s=\"%s\";".formatted(GateLoginModule.class.getName(), GATE, gateId),
                prefix + "sasl.server.callback.handler.class",
                callbackHandler.getName(),
                prefix + "connections.max.reauth.ms",
                Long.toString(Gates.find(gateId).longestSession().toMillis()));
    }

    /** The gate that those settings named. */
    static Gate gate(List<AppConfigurationEntry> jaas) {
        return Gates.find(String.valueOf(jaas.getFirst().getOptions().get(GATE)));
    }
}
