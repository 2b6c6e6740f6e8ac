package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;

/** Whom to trust: certificates of authorities, as PEM or as PKCS#12 without a password. */
final class Truststores {

    private Truststores() {}

    /** Kafka's settings for it; one from which nobody would be trusted is refused here, where it can be said. */
    static Map<String, String> read(Path file) {
        String type = Stores.type(file, "auth.truststore");
        boolean isOfUse = type.equals("PEM")
                ? Stores.text(file, "auth.truststore").contains("-----BEGIN CERTIFICATE-----")
                : hasEntries(file);
        if (!isOfUse) {
            throw new ClusterException(
                    "use auth.truststore " + file,
                    "there is no certificate in it that can be read without a password",
                    "give it as PEM: keytool -exportcert -rfc -keystore STORE -alias NAME",
                    null);
        }
        return Map.of("ssl.truststore.type", type, "ssl.truststore.location", file.toString());
    }

    private static boolean hasEntries(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, null);
            return store.size() > 0;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }
}
