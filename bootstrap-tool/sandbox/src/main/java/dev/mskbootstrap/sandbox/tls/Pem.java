package dev.mskbootstrap.sandbox.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of a PEM text. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pem(String type, byte[] content) {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\R([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    static Pem of(X509Certificate certificate) {
        try {
            return new Pem(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Pem> parse(String text) throws GeneralSecurityException {
        List<Pem> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Pem(matcher.group(1), decode(matcher.group(2))));
        }
        return blocks;
    }

    static List<Pem> only(String type, List<Pem> blocks) {
        return blocks.stream().filter(block -> block.type().equals(type)).toList();
    }

    private static byte[] decode(String base64) throws GeneralSecurityException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("it is broken Base64", e);
        }
    }

    @Override
    public String toString() {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(type, lines)
                .replace(System.lineSeparator(), "\n");
    }
}
