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
 * AWS Signature Version 4: of any canonical request, and of a presigned GET without a body as MSK's clients make it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS:
 *     create a signed request</a>
 */
public final class SigV4 {
    public static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNED_HEADERS = "host";

    private static final String HMAC = "HmacSHA256";

    private SigV4() {}

    /** In lower-case hex. */
    static String sign(ConnectRequest request, CredentialScope scope, String secretAccessKey) {
        String toSign =
                String.join("\n", ALGORITHM, request.get(Parameter.DATE), scope.toString(), sha256(canonical(request)));
        return sign(toSign, scope.toString(), secretAccessKey);
    }

    /**
     * Signs a string to sign of any kind.
     *
     * @param scope DAY/REGION/SERVICE/aws4_request
     * @return lower-case hex
     */
    public static String sign(String toSign, String scope, String secretAccessKey) {
        try {
            return hex(hmac(signingKey(scope, secretAccessKey), toSign));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + HMAC, e);
        }
    }

    /** Takes the same time wherever the two differ. */
    public static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** The key is passed on from one part of the scope to the next. */
    private static byte[] signingKey(String scope, String secret) throws GeneralSecurityException {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    /** The body is empty, and is hashed as such. */
    private static String canonical(ConnectRequest request) {
        return String.join(
                "\n",
                "GET",
                "/",
                query(request),
                "host:" + request.host(),
                "",
                request.get(Parameter.SIGNED_HEADERS),
                sha256(""));
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
    public static String encode(String text) {
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

    private static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
