package dev.mskbootstrap.sandbox.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 of a presigned GET without a body, as MSK's clients make it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS:
 *     create a signed request</a>
 */
final class SigV4 {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNED_HEADERS = "host";

    private static final String HMAC = "HmacSHA256";

    private SigV4() {}

    /** In lower-case hex. */
    static String sign(ConnectRequest request, CredentialScope scope, String secretAccessKey) {
        try {
            byte[] key = signingKey(scope, secretAccessKey);
            return hex(hmac(key, toSign(request, scope)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + HMAC, e);
        }
    }

    /** Takes the same time wherever the two differ. */
    static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signingKey(CredentialScope scope, String secret) throws GeneralSecurityException {
        byte[] ofDay = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope.day());
        return hmac(hmac(hmac(ofDay, scope.region()), scope.service()), scope.end());
    }

    private static String toSign(ConnectRequest request, CredentialScope scope) throws GeneralSecurityException {
        return String.join(
                "\n", ALGORITHM, request.get(Parameter.DATE), scope.toString(), hex(sha256(canonical(request))));
    }

    /** The body is empty, and is hashed as such. */
    private static String canonical(ConnectRequest request) throws GeneralSecurityException {
        return String.join(
                "\n",
                "GET",
                "/",
                query(request),
                "host:" + request.host(),
                "",
                request.get(Parameter.SIGNED_HEADERS),
                hex(sha256("")));
    }

    private static String query(ConnectRequest request) {
        Map<String, String> sorted = new TreeMap<>();
        request.parameters().forEach((parameter, value) -> {
            if (parameter != Parameter.SIGNATURE) {
                sorted.put(parameter.inQuery(), encode(value));
            }
        });
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }

    /** As RFC 3986 has it, which is stricter than the encoding of forms. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
