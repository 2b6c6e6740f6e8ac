package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.aws.AwsRegions;
import dev.mskbootstrap.tool.aws.IamCallbackHandler;
import dev.mskbootstrap.tool.aws.IamCredentials;
import dev.mskbootstrap.tool.aws.ScramSecret;
import dev.mskbootstrap.tool.cluster.Login;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes ready what a way of logging in takes, and complains of what is amiss before anything is contacted. */
public final class Logins {

    private final Secrets secrets;

    /** @param variables the process's environment */
    public Logins(Map<String, String> variables) {
        this.secrets = new Secrets(variables);
    }

    /** A login, and what has to be closed after it. */
    public record Open(Login login, AutoCloseable credentials) implements AutoCloseable {

        /** Does no harm when done twice. */
        @Override
        public void close() {
            try {
                credentials.close();
            } catch (Exception e) {
                throw new IllegalStateException("credentials do not close", e);
            }
        }
    }

    /**
     * Throws a {@link dev.mskbootstrap.tool.cluster.ClusterException} when it cannot be used.
     *
     * @param region stated for the cluster; null when none is
     * @param servers whom it is for
     */
    public Open open(Auth auth, @Nullable String region, List<String> servers) {
        return switch (auth) {
            case Auth.None none -> new Open(Login.NONE, () -> {});
            case Auth.Iam iam -> iam(iam, AwsRegions.find(region, servers));
            case Auth.Tls tls -> new Open(tls(tls), () -> {});
            case Auth.Scram scram -> new Open(scram(scram), () -> {});
        };
    }

    private static Open iam(Auth.Iam auth, String region) {
        IamCredentials credentials = IamCredentials.find(auth, region);
        Map<String, String> settings = trusting(auth.truststore());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "AWS_MSK_IAM");
        settings.put(
                "sasl.jaas.config",
                "software.amazon.msk.auth.iam.IAMLoginModule required %s=\"%s\";"
                        .formatted(IamCallbackHandler.OPTION, credentials.id()));
        settings.put("sasl.client.callback.handler.class", IamCallbackHandler.class.getName());
        Login login = new Login(
                settings,
                credentials::who,
                "its account and region have to be the cluster's, or trusted by its policy (signed for " + region
                        + "), and its session not expired; a change of a policy takes up to some minutes",
                List.of());
        return new Open(login, credentials);
    }

    private Login tls(Auth.Tls auth) {
        Map<String, String> settings = trusting(auth.truststore());
        settings.put("security.protocol", "SSL");
        Path keystore = auth.keystore();
        if (keystore == null) {
            return new Login(
                    settings,
                    () -> "a client without a certificate",
                    "give it one: auth.certificate and auth.key",
                    List.of());
        }
        Auth.Secret password = auth.password();
        ClientCertificate certificate =
                ClientCertificate.read(keystore, auth.certificate(), password == null ? null : secrets.read(password));
        settings.putAll(certificate.settings());
        return new Login(
                settings,
                certificate::principal,
                "the cluster has to trust the authority of this certificate",
                PrivateFiles.remarks(keystore));
    }

    private Login scram(Auth.Scram auth) {
        ScramSecret user = auth.password() instanceof Auth.Secret.InSecretsManager secret
                ? ScramSecret.read(secret.arn())
                : new ScramSecret(Objects.requireNonNull(auth.username()), secrets.read(auth.password()));
        Map<String, String> settings = trusting(auth.truststore());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=%s password=%s;"
                        .formatted(quoted(user.username()), quoted(user.password())));
        return new Login(
                settings,
                () -> "User:" + user.username(),
                "check the password, and that the user's secret is associated with the cluster",
                auth.password() instanceof Auth.Secret.InFile file ? PrivateFiles.remarks(file.path()) : List.of());
    }

    private static Map<String, String> trusting(@Nullable Path truststore) {
        Map<String, String> settings = new HashMap<>();
        if (truststore != null) {
            settings.putAll(Truststores.read(truststore));
        }
        return settings;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
