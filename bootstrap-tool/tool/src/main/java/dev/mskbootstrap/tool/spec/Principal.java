package dev.mskbootstrap.tool.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Somebody to whom access is given: known to brokers by a name, or to AWS by an ARN. */
public sealed interface Principal {

    /** As it is written in files, and shown. */
    String text();

    /** Known to brokers by a certificate or as a user of SCRAM: ACLs are for these. */
    record KafkaUser(String name) implements Principal {
        /** With its type, as in ACLs. */
        @Override
        public String text() {
            return TYPE + name;
        }

        /** What Kafka puts before the names of all that it knows. */
        public static final String TYPE = "User:";

        private static final Pattern DISTINGUISHED = Pattern.compile("(?i)[ /]*(CN|OU|O|L|ST|C|DC|UID) *=.*");

        /** Whether it is meant for a distinguished name, and is none: no certificate has such a name. */
        boolean isMisspelt() {
            return DISTINGUISHED.matcher(name).matches() && !isDistinguished(name);
        }
    }

    /**
     * A role or user of AWS: IAM's policies are for these.
     *
     * @param text an ARN; or {@code role/NAME}, {@code user/NAME} of the cluster's own account
     */
    record IamIdentity(String text) implements Principal {

        private static final Pattern FORM =
                Pattern.compile("(?:arn:[a-z-]+:iam::[0-9]{12}:)?((?:role|user)/[\\w+=,.@/-]+)");

        /** Without the account: {@code role/NAME}. */
        public String inAccount() {
            Matcher matcher = FORM.matcher(text);
            return matcher.matches() ? String.valueOf(matcher.group(1)) : text;
        }

        static boolean isOne(String text) {
            return FORM.matcher(text).matches();
        }
    }

    /**
     * The principal that a text names, a distinguished name in the form that brokers compare, RFC 2253; empty when it names
     * none.
     */
    static Optional<Principal> of(String text) {
        if (IamIdentity.isOne(text)) {
            return Optional.of(new IamIdentity(text));
        }
        return text.startsWith(KafkaUser.TYPE) && text.length() > KafkaUser.TYPE.length()
                ? Optional.of(new KafkaUser(normalized(text.substring(KafkaUser.TYPE.length()))))
                : Optional.empty();
    }

    /** {@code CN=a, O=b} is {@code CN=a,O=b} to brokers; a name that is no distinguished name is taken as it is. By
     * way of a certificate's own encoding, which puts {@code OU=x+L=y} into its order.
     */
    private static String normalized(String name) {
        return name.contains("=") && isDistinguished(name)
                ? new X500Principal(new X500Principal(name).getEncoded()).getName()
                : name;
    }

    private static boolean isDistinguished(String name) {
        try {
            return !new X500Principal(name).getName().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
