package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.connect.Identity;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an identity of IAM signs with: made up, in the form of AWS's own.
 *
 * @param token of a session; null for a user's lasting key
 */
record Key(String id, String secret, @Nullable String token) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ID = "accessKeyId";
    private static final String SECRET = "secretAccessKey";
    private static final String TOKEN = "sessionToken";

    /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html: AKIA is a user's, ASIA a session's. */
    static Key fresh(boolean isSession) {
        return new Key((isSession ? "ASIA" : "AKIA") + letters(16), bytes(30), isSession ? bytes(96) : null);
    }

    static @Nullable Key parse(Map<String, String> kept) {
        String id = kept.get(ID);
        String secret = kept.get(SECRET);
        return id == null || secret == null ? null : new Key(id, secret, kept.get(TOKEN));
    }

    Map<String, String> toMap() {
        return token == null ? Map.of(ID, id, SECRET, secret) : Map.of(ID, id, SECRET, secret, TOKEN, token);
    }

    boolean isOfSession() {
        return token != null;
    }

    /** As the credentials of a user or of a role's session. */
    Identity of(Member.Iam member) {
        return new Identity(
                id,
                secret,
                token,
                member.principal(),
                token == null ? null : member.session().expires());
    }

    /** As long as Base64 makes them. */
    static String bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String letters(int count) {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(count, 0, BASE_32.length()).forEach(at -> text.append(BASE_32.charAt(at)));
        return text.toString();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Key[" + id + "]";
    }
}
