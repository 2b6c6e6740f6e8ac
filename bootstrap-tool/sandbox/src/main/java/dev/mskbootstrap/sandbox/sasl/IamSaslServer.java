package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.connect.Admission;
import dev.mskbootstrap.sandbox.connect.Gate;
import dev.mskbootstrap.sandbox.connect.TurnedAwayException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.authenticator.SaslInternalConfigs;
import org.jspecify.annotations.Nullable;

/** The server side of {@code AWS_MSK_IAM} on one connection: one message from the client, one answer. */
final class IamSaslServer implements SaslServer {
    private final Gate gate;
    private @Nullable Admission admission;

    IamSaslServer(Gate gate) {
        this.gate = gate;
    }

    @Override
    public String getMechanismName() {
        return Mechanism.AWS_MSK_IAM.name();
    }

    /** @throws SaslAuthenticationException the only one whose text Kafka passes on to the client */
    @Override
    public byte[] evaluateResponse(byte[] payload) throws SaslException {
        if (admission != null) {
            throw new SaslException("The client has said all there is to say");
        }
        try {
            Admission admitted = gate.admitPayload(payload);
            admission = admitted;
            return "{\"version\":\"2020_10_22\",\"request-id\":\"%s\"}"
                    .formatted(admitted.requestId())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (TurnedAwayException e) {
            throw new SaslAuthenticationException(e.getMessage());
        }
    }

    @Override
    public boolean isComplete() {
        return admission != null;
    }

    @Override
    public String getAuthorizationID() {
        return admitted().arn();
    }

    /** Kafka asks for nothing but the end of the session, which may be null; any other value would disturb it. */
    @Override
    public @Nullable Object getNegotiatedProperty(String name) {
        Instant until = admitted().until();
        boolean isLifetime = SaslInternalConfigs.CREDENTIAL_LIFETIME_MS_SASL_NEGOTIATED_PROPERTY_KEY.equals(name);
        return isLifetime && until != null ? until.toEpochMilli() : null;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) {
        admitted();
        return Arrays.copyOfRange(incoming, offset, offset + length);
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) {
        admitted();
        return Arrays.copyOfRange(outgoing, offset, offset + length);
    }

    /** There is nothing to give back. */
    @Override
    public void dispose() {}

    private Admission admitted() {
        if (admission == null) {
            throw new IllegalStateException("Nobody is authenticated yet");
        }
        return admission;
    }
}
