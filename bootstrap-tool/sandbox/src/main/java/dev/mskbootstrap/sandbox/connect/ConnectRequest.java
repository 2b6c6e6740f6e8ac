package dev.mskbootstrap.sandbox.connect;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client signed: a GET of {@code /} at a host, with nothing but known parameters, each once. */
record ConnectRequest(String host, Map<Parameter, String> parameters) {
    ConnectRequest {
        parameters = new EnumMap<>(parameters);
    }

    /** A request that has all it needs. */
    static ConnectRequest of(String host, Map<Parameter, String> parameters) throws RefusedException {
        for (Parameter parameter : Parameter.values()) {
            if (parameter.isRequired() && !parameters.containsKey(parameter)) {
                throw Refusal.denied("%s is missing", parameter.inQuery());
            }
        }
        return new ConnectRequest(host, parameters);
    }

    String get(Parameter required) {
        String value = parameters.get(required);
        if (value == null) {
            throw new IllegalStateException(required + " was not looked for");
        }
        return value;
    }

    @Nullable
    String securityToken() {
        return parameters.get(Parameter.SECURITY_TOKEN);
    }

    void require(Parameter parameter, String expected) throws RefusedException {
        if (!get(parameter).equals(expected)) {
            throw Refusal.denied("%s is %s, not %s", parameter.inQuery(), get(parameter), expected);
        }
    }

    /** Without the parameters, among which is the session token. */
    @Override
    public String toString() {
        return "ConnectRequest[" + host + "]";
    }
}
