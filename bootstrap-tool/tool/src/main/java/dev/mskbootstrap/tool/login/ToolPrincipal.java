package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom brokers will know the tool as, as far as that shows without contacting anybody. */
public final class ToolPrincipal {

    private ToolPrincipal() {}

    /** Whether the tool's rights are ACLs, not policies of IAM. */
    public static boolean goesByAcls(Auth auth) {
        return switch (auth) {
            case Auth.Tls tls -> true;
            case Auth.Scram scram -> true;
            case Auth.Iam iam -> false;
            // A listener that asks for nothing says nothing of how others log in, or this tool elsewhere.
            case Auth.None none -> false;
        };
    }

    /**
     * As ACLs name it; empty when it does not show.
     *
     * @param variables the process's environment
     */
    public static Optional<String> of(Auth auth, Map<String, String> variables) {
        return switch (auth) {
            case Auth.Tls tls -> certified(tls, new Secrets(variables));
            case Auth.Scram scram -> Optional.ofNullable(scram.username()).map(name -> "User:" + name);
            case Auth.Iam iam -> Optional.empty();
            case Auth.None none -> Optional.empty();
        };
    }

    private static Optional<String> certified(Auth.Tls auth, Secrets secrets) {
        Path keystore = auth.keystore();
        if (keystore == null || auth.password() instanceof Auth.Secret.InSecretsManager) {
            return Optional.empty();
        }
        try {
            return Optional.of(ClientCertificate.read(keystore, auth.certificate(), password(auth, secrets))
                    .principal());
        } catch (ClusterException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String password(Auth.Tls auth, Secrets secrets) {
        Auth.Secret password = auth.password();
        return password == null ? null : secrets.read(password);
    }
}
