package dev.mskbootstrap.sandbox.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * A private key with its certificate and those above it, as one PEM text: the form that Kafka, librdkafka and OpenSSL
 * all read from one file.
 *
 * @param chain the own certificate first
 */
record Credential(PrivateKey key, List<X509Certificate> chain) {
    private static final byte[] PROBE = {1, 2, 3, 4};

    Credential {
        chain = List.copyOf(chain);
    }

    /**
     * Reads what {@link #toPem} wrote.
     *
     * @throws GeneralSecurityException when a part is missing, broken, or does not belong to the others
     */
    static Credential parse(String pem) throws GeneralSecurityException {
        List<Pem> blocks = Pem.parse(pem);
        List<X509Certificate> chain = new ArrayList<>();
        CertificateFactory certificates = CertificateFactory.getInstance("X.509");
        for (Pem block : Pem.only(Pem.CERTIFICATE, blocks)) {
            chain.add((X509Certificate) certificates.generateCertificate(new ByteArrayInputStream(block.content())));
        }
        List<Pem> keys = Pem.only(Pem.PRIVATE_KEY, blocks);
        if (keys.size() != 1 || chain.isEmpty()) {
            throw new GeneralSecurityException("it has no key with a certificate");
        }
        PrivateKey key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst().content()));
        return new Credential(key, chain).requirePair();
    }

    String toPem() {
        StringBuilder text = new StringBuilder(new Pem(Pem.PRIVATE_KEY, key.getEncoded()).toString());
        chain.forEach(certificate -> text.append(Pem.of(certificate)));
        return text.toString();
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    X500Principal subject() {
        return certificate().getSubjectX500Principal();
    }

    boolean isValidAt(Instant instant) {
        return !instant.isBefore(certificate().getNotBefore().toInstant())
                && instant.isBefore(certificate().getNotAfter().toInstant());
    }

    boolean isIssuedBy(Credential authority) {
        try {
            certificate().verify(authority.certificate().getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Credential requirePair() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        PublicKey expected = certificate().getPublicKey();
        signature.initVerify(expected);
        signature.update(PROBE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("its key is not that of its certificate");
        }
        return this;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Credential[" + subject() + "]";
    }
}
