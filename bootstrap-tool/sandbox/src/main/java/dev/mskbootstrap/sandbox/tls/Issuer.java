package dev.mskbootstrap.sandbox.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys (EC P-256) and certificates that are valid from an instant on; signs by the JDK, not by a new provider. */
record Issuer(Instant now) {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration LIFE = Duration.ofDays(365);
    /** For a client whose clock is a little late. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 120;

    /** A new authority under a name of its own, so that two sandboxes' authorities may lie in one trust store. */
    Credential authority() {
        byte[] id = new byte[4];
        RANDOM.nextBytes(id);
        X500Principal name = new X500Principal("CN=sandbox CA " + HexFormat.of().formatHex(id));
        KeyPair pair = newPair();
        X509v3CertificateBuilder draft = draft(name, name, pair.getPublic(), now.plus(AUTHORITY_LIFE));
        return made(() -> {
            draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Credential(pair.getPrivate(), List.of(signed(draft, pair.getPrivate())));
        });
    }

    Credential issue(Subject subject, Credential authority) {
        KeyPair pair = newPair();
        Instant end = now.plus(LIFE);
        Instant last = authority.certificate().getNotAfter().toInstant();
        X509v3CertificateBuilder draft =
                draft(authority.subject(), subject.principal(), pair.getPublic(), end.isBefore(last) ? end : last);
        return made(() -> {
            purpose(draft, subject);
            draft.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            X509Certificate certificate = signed(draft, authority.key());
            return new Credential(pair.getPrivate(), List.of(certificate, authority.certificate()));
        });
    }

    private static void purpose(X509v3CertificateBuilder draft, Subject subject) throws IOException {
        KeyPurposeId purpose = subject.isServer() ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_clientAuth;
        draft.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        draft.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        if (subject.isServer()) {
            GeneralName[] names =
                    subject.names().stream().map(Issuer::generalName).toArray(GeneralName[]::new);
            draft.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
    }

    private static GeneralName generalName(String name) {
        return new GeneralName(Subject.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    private X509v3CertificateBuilder draft(X500Principal issuer, X500Principal subject, PublicKey key, Instant end) {
        X509v3CertificateBuilder draft = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
                Date.from(now.minus(EARLIER)),
                Date.from(end),
                subject,
                key);
        return made(() -> draft.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key)));
    }

    private static X509Certificate signed(X509v3CertificateBuilder draft, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(draft.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static KeyPair newPair() {
        return made(() -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        });
    }

    /** None of this depends on what a user gave: a failure is a bug, or a JDK without EC. */
    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("This JDK cannot make certificates", e);
        }
    }

    private interface Making<T> {
        T make() throws GeneralSecurityException, IOException, OperatorCreationException;
    }
}
