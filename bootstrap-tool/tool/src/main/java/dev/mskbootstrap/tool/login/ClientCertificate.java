package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client's key and certificate, checked before brokers see them: that they belong together, and are valid today. */
record ClientCertificate(X509Certificate certificate, Map<String, String> settings) {

    private static final byte[] PROBE = {1, 2, 3, 4};

    ClientCertificate {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads them.
     *
     * @param chain the file with the certificates when the keystore holds the key alone; null otherwise
     * @param password of the key or keystore; null for none
     */
    static ClientCertificate read(Path keystore, @Nullable Path chain, @Nullable String password) {
        boolean isPem = Stores.type(keystore, "the client's key").equals("PEM");
        ClientCertificate read =
                isPem ? PemFiles.read(keystore, chain, password) : Pkcs12Files.read(keystore, password);
        read.requireValid(keystore);
        return read;
    }

    /** As brokers see it, unless they map names. */
    String principal() {
        return "User:" + certificate.getSubjectX500Principal().getName();
    }

    private void requireValid(Path file) {
        Instant now = Instant.now();
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || !now.isBefore(to)) {
            throw new ClusterException(
                    "use the client certificate in " + file,
                    now.isBefore(from) ? "it is valid from " + from + " on" : "it expired at " + to,
                    "have it renewed, or see whether this machine's clock is right",
                    null);
        }
    }

    /** Throws when the key is not that of the certificate. */
    static void requirePair(Path file, PrivateKey key, X509Certificate certificate) {
        if (!isPair(key, certificate)) {
            throw new ClusterException(
                    "use the client's key in " + file,
                    "it is not the key of the certificate of "
                            + certificate.getSubjectX500Principal().getName(),
                    "give auth.certificate and auth.key that were made together",
                    null);
        }
    }

    private static boolean isPair(PrivateKey key, X509Certificate certificate) {
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ClientCertificate[" + principal() + "]";
    }
}
