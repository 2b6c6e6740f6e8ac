package dev.mskbootstrap.tool.login;

import dev.mskbootstrap.tool.cluster.ClusterException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Key and certificates as PEM, together or in a file each. */
final class PemFiles {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]*)-----END \\1-----");
    private static final String KEY = "PRIVATE KEY";
    private static final String ENCRYPTED_KEY = "ENCRYPTED PRIVATE KEY";

    private final Path file;
    private final @Nullable String password;

    private PemFiles(Path file, @Nullable String password) {
        this.file = file;
        this.password = password;
    }

    static ClientCertificate read(Path keyFile, @Nullable Path chainFile, @Nullable String password) {
        return new PemFiles(keyFile, password).read(chainFile == null ? keyFile : chainFile);
    }

    private ClientCertificate read(Path chainFile) {
        String keys = Stores.text(file, "the client's key");
        String chain = Stores.text(chainFile, "the client's certificate");
        Matcher key = onlyKey(keys);
        X509Certificate certificate = certificate(chainFile, chain);
        PrivateKey opened = privateKey(key);
        ClientCertificate.requirePair(file, opened, certificate);
        return new ClientCertificate(
                certificate,
                Map.of(
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.key", pem(opened),
                        "ssl.keystore.certificate.chain", String.join("\n", blocks("CERTIFICATE", chain))));
    }

    /** Not encrypted any more: Kafka reads fewer kinds of encryption than Java. */
    private static String pem(PrivateKey key) {
        String base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----";
    }

    private Matcher onlyKey(String text) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(KEY) || block.group(1).equals(ENCRYPTED_KEY)) {
                return block;
            }
            if (block.group(1).endsWith(KEY)) {
                throw unusable(
                        "its key is in the old form \"" + block.group(1) + "\"",
                        "openssl pkcs8 -topk8 -nocrypt -in KEY -out NEW writes one that Java reads");
            }
        }
        throw unusable("there is no private key in it", "name the key's file as auth.key");
    }

    private PrivateKey privateKey(Matcher block) {
        byte[] bytes = decode(block.group(2));
        boolean isEncrypted = block.group(1).equals(ENCRYPTED_KEY);
        if (isEncrypted && password == null) {
            throw unusable("its key is encrypted", "say where the password is: auth.passwordFrom: {env: NAME}");
        }
        try {
            KeySpec spec = isEncrypted ? decrypt(bytes, String.valueOf(password)) : new PKCS8EncodedKeySpec(bytes);
            return generate(spec);
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw unusable(
                    isEncrypted ? "the password does not open its key" : "its key cannot be read",
                    isEncrypted ? "see auth.passwordFrom" : "have it made again, in the form PKCS#8");
        }
    }

    private static KeySpec decrypt(byte[] bytes, String password) throws GeneralSecurityException, java.io.IOException {
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(bytes);
        String algorithm = encrypted.getAlgName().equals("PBES2")
                ? encrypted.getAlgParameters().toString()
                : encrypted.getAlgName();
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray())),
                encrypted.getAlgParameters());
        return encrypted.getKeySpec(cipher);
    }

    private static PrivateKey generate(KeySpec spec) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        }
    }

    private static X509Certificate certificate(Path chainFile, String text) {
        List<String> blocks = blocks("CERTIFICATE", text);
        try {
            if (!blocks.isEmpty()) {
                byte[] first = blocks.getFirst().getBytes(StandardCharsets.ISO_8859_1);
                return (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(first));
            }
        } catch (GeneralSecurityException e) {
            // said below
        }
        throw new ClusterException(
                "use the client's certificate in " + chainFile,
                blocks.isEmpty() ? "there is no certificate in it" : "it is no certificate that can be read",
                "name the certificate's file as auth.certificate",
                null);
    }

    private static List<String> blocks(String kind, String text) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static byte[] decode(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private ClusterException unusable(String reason, String fix) {
        return new ClusterException("use the client's key in " + file, reason, fix, null);
    }
}
