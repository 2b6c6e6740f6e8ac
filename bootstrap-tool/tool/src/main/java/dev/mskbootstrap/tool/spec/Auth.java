package dev.mskbootstrap.tool.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the brokers know their clients. Secrets are never in it, only where they are. */
public sealed interface Auth {

    /** The ways of logging in. */
    enum Type {
        NONE("none", true),
        IAM("iam", false),
        TLS("tls", true),
        SCRAM("scram", true);

        private final String word;
        private final boolean isForAcls;

        Type(String word, boolean isForAcls) {
            this.word = word;
            this.isForAcls = isForAcls;
        }

        /** The word in {@code env.yaml}. */
        public String word() {
            return word;
        }

        static Optional<Type> of(String word) {
            return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
        }

        static List<String> words() {
            return Stream.of(values()).map(Type::word).toList();
        }

        /** Of those to whom ACLs apply. */
        static Set<String> wordsForAcls() {
            return Stream.of(values())
                    .filter(type -> type.isForAcls)
                    .map(Type::word)
                    .collect(Collectors.toSet());
        }
    }

    /** Which of them it is. */
    Type type();

    /** The word in {@code env.yaml}. */
    default String word() {
        return type().word();
    }

    /** The authority that brokers' certificates are checked against; null for those that Java trusts. */
    @Nullable
    Path truststore();

    /** Over plaintext, without any log-in. */
    record None() implements Auth {
        @Override
        public Type type() {
            return Type.NONE;
        }

        @Override
        public @Nullable Path truststore() {
            return null;
        }
    }

    /**
     * By AWS's credentials.
     *
     * @param profile of AWS's configuration; null for none in particular
     * @param role to assume; null for none
     * @param planRole to assume, in its place, by commands that only read; null for the same as others
     */
    record Iam(
            @Nullable String profile,
            @Nullable Role role,
            @Nullable Role planRole,
            @Nullable Path truststore) implements Auth {
        @Override
        public Type type() {
            return Type.IAM;
        }

        /** As commands that only read log in. */
        public Iam reading() {
            return planRole == null ? this : new Iam(profile, planRole, null, truststore);
        }
    }

    /** @param externalId that the role's trust policy asks for; null when it asks for none */
    record Role(String arn, String sessionName, @Nullable String externalId) {
        /** As CloudTrail and brokers show it when the file does not say otherwise. */
        public static final String SESSION = "msk-bootstrap";
    }

    /**
     * Over TLS, with a certificate or, where the brokers ask for none, without.
     *
     * @param keystore PEM with key and certificate, or PKCS#12; null for no certificate
     * @param certificate PEM with the certificates alone, the key being in the keystore; null when they are together
     * @param password of the key or the keystore; null when they have none
     */
    record Tls(
            @Nullable Path keystore,
            @Nullable Path certificate,
            @Nullable Secret password,
            @Nullable Path truststore) implements Auth {
        @Override
        public Type type() {
            return Type.TLS;
        }
    }

    /**
     * By SCRAM-SHA-512 over TLS.
     *
     * @param username null when the secret holds it as well
     */
    record Scram(
            @Nullable String username,
            Secret password,
            @Nullable Path truststore) implements Auth {
        @Override
        public Type type() {
            return Type.SCRAM;
        }
    }

    /** Where a secret is. */
    sealed interface Secret {
        record InVariable(String name) implements Secret {}

        record InFile(Path path) implements Secret {}

        /** A secret of AWS Secrets Manager, by its ARN. */
        record InSecretsManager(String arn) implements Secret {}
    }
}
