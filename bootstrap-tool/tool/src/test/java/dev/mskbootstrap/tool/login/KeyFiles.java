package dev.mskbootstrap.tool.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** A sandbox's key and certificate in the other forms that people have them in. */
public final class KeyFiles {

    private static final String PBES2 = "PBEWithHmacSHA256AndAES_256";
    private static final byte[] SALT = new byte[16];
    private static final int ROUNDS = 2048;

    private KeyFiles() {}

    /** With the certificate in the clear behind it. */
    public static Path encrypted(Path pem, String password, Path to) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(PBES2);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                SecretKeyFactory.getInstance(PBES2).generateSecret(new PBEKeySpec(password.toCharArray())),
                new PBEParameterSpec(SALT, ROUNDS, new IvParameterSpec(SALT)));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        byte[] info = new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key(pem))).getEncoded();
        String text = "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(info)
                + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
        String both = Files.readString(pem);
        return Files.writeString(to, text + both.substring(both.indexOf("-----BEGIN CERTIFICATE")));
    }

    public static Path pkcs12(Path pem, String password, Path to) throws IOException, GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key(pem)));
        KeyStore store = empty();
        store.setKeyEntry("client", key, password.toCharArray(), new Certificate[] {certificate(pem)});
        return write(store, password, to);
    }

    /** A truststore as keytool makes it: with a password. */
    public static Path trustOnly(Path pem, String password, Path to) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setCertificateEntry("ca", certificate(pem));
        return write(store, password, to);
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Path write(KeyStore store, String password, Path to) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(to)) {
            store.store(out, password.toCharArray());
        }
        return to;
    }

    private static byte[] key(Path pem) throws IOException {
        String body = Files.readString(pem).replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE.*", "$1");
        return Base64.getMimeDecoder().decode(body);
    }

    private static Certificate certificate(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem);
        byte[] from = text.substring(text.indexOf("-----BEGIN CERTIFICATE")).getBytes(StandardCharsets.US_ASCII);
        return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(from));
    }
}
