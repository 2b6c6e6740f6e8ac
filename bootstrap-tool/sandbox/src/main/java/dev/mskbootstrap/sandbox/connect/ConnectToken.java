package dev.mskbootstrap.sandbox.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

/**
 * The token of an {@code OAUTHBEARER} client: a presigned URL, as Base64.
 *
 * <p>AWS's signers agree on what is signed and differ in the rest: Go sorts the parameters and writes spaces as plus,
 * Python and Java append User-Agent last, .NET puts it in the middle and leaves the slashes of X-Amz-Credential as they
 * are. So values are decoded here, and encoded again, sorted, to be verified. None of them signs User-Agent.
 */
final class ConnectToken {
    private static final int MOST_CHARACTERS = 44 * 1024;
    private static final String UNSIGNED = "User-Agent";
    private static final Map<String, Parameter> SIGNED = Parameter.byName(Parameter::inQuery);

    private ConnectToken() {}

    static ConnectRequest parse(String token) throws RefusedException {
        URI url = url(token);
        boolean plain = "https".equals(url.getScheme())
                && url.getRawUserInfo() == null
                && url.getPort() == -1
                && url.getRawFragment() == null
                && ("/".equals(url.getRawPath()) || "".equals(url.getRawPath()));
        if (!plain || url.getHost() == null || url.getRawQuery() == null) {
            throw Refusal.denied("the token is no URL https://HOST/?…");
        }
        return ConnectRequest.of(url.getHost(), parameters(url.getRawQuery()));
    }

    /** Without the parser's own words, which quote the URL and thereby a session token. */
    private static URI url(String token) throws RefusedException {
        if (token.length() > MOST_CHARACTERS) {
            throw Refusal.denied("the token has %s characters, more than %s", token.length(), MOST_CHARACTERS);
        }
        try {
            return new URI(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw Refusal.denied("the token is no URL as unpadded base64url");
        }
    }

    private static Map<Parameter, String> parameters(String query) throws RefusedException {
        Map<Parameter, String> parameters = new EnumMap<>(Parameter.class);
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            if (name.equals(UNSIGNED)) {
                continue;
            }
            Parameter parameter = SIGNED.get(name);
            if (parameter == null || parts.length < 2) {
                throw Refusal.denied("the token has the unknown parameter %s", name);
            }
            if (parameters.put(parameter, decode(parts[1])) != null) {
                throw Refusal.denied("the parameter %s comes twice", name);
            }
        }
        return parameters;
    }

    private static String decode(String text) throws RefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.denied("the token's query is badly encoded");
        }
    }
}
