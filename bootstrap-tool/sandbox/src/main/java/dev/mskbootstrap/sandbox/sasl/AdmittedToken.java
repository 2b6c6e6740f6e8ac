package dev.mskbootstrap.sandbox.sasl;

import dev.mskbootstrap.sandbox.connect.Admission;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.jspecify.annotations.Nullable;

/** A token that was found good, as Kafka wants it. */
record AdmittedToken(String value, Admission admission) implements OAuthBearerToken {
    @Override
    public Set<String> scope() {
        return Set.of();
    }

    @Override
    public long lifetimeMs() {
        Instant until = admission.until();
        return until == null ? Long.MAX_VALUE : until.toEpochMilli();
    }

    @Override
    public String principalName() {
        return admission.arn();
    }

    @Override
    public @Nullable Long startTimeMs() {
        return null;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return admission.toString();
    }
}
