package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Key and certificates in a PKCS#12 file. */
final class Pkcs12Files {

    private Pkcs12Files() {}

    static ClientCertificate read(Path file, @Nullable String password) {
        if (password == null) {
            throw unusable(file, "it has a password", "say where that is: auth.passwordFrom: {env: NAME}", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return read(file, store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(
                    file,
                    "it is no PKCS#12 file, or the password does not open it",
                    "see auth.keystore and auth.passwordFrom; PEM files begin with -----BEGIN",
                    e);
        }
    }

    private static ClientCertificate read(Path file, KeyStore store, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                ClientCertificate.requirePair(file, key, certificate);
                return new ClientCertificate(certificate, settings(file, password));
            }
        }
        throw unusable(file, "there is no private key in it", "name a file with the client's key", null);
    }

    private static Map<String, String> settings(Path file, String password) {
        return Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                file.toString(),
                "ssl.keystore.password",
                password,
                "ssl.key.password",
                password);
    }

    private static ClusterException unusable(Path file, String reason, String fix, @Nullable Throwable cause) {
        return new ClusterException("use the client's key in " + file, reason, fix, cause);
    }
}
