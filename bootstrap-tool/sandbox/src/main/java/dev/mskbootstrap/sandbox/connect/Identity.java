package dev.mskbootstrap.sandbox.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credentials that a client may sign with, and whom they stand for.
 *
 * @param sessionToken what a session's client sends along; null for a user's long-term access key
 * @param arn as the brokers see it: {@code arn:aws:iam::…:user/NAME} or {@code arn:aws:sts::…:assumed-role/ROLE/SESSION}
 * @param sessionEnds null when the credentials do not end
 */
public record Identity(
        String accessKeyId,
        String secretAccessKey,
        @Nullable String sessionToken,
        String arn,
        @Nullable Instant sessionEnds) {

    /** A user's access key. */
    public static Identity user(String accessKeyId, String secretAccessKey, String arn) {
        return new Identity(accessKeyId, secretAccessKey, null, arn, null);
    }

    /** The same key as that of a session, which ends then. */
    public Identity inSession(String token, Instant ends) {
        return new Identity(accessKeyId, secretAccessKey, token, arn, ends);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Identity[%s, %s]".formatted(accessKeyId, arn);
    }
}
