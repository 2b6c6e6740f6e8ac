package dev.mskbootstrap.sandbox.aws.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path as it stands in the request line, still encoded
 * @param query the same, empty when there is none
 * @param headers by their names in lower case
 */
public record AwsRequest(String method, String path, String query, Map<String, String> headers, Bytes body) {

    public AwsRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The parameters of the query, decoded. */
    public Map<String, String> parameters() {
        return parameters(query);
    }

    /** The parameters of the form that is the body, decoded. */
    public Map<String, String> form() {
        return parameters(text());
    }

    public String text() {
        return body.toString();
    }

    /** The same, with the content that its body carries in another form. */
    AwsRequest withBody(Bytes content) {
        return new AwsRequest(method, path, query, headers, content);
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Without the headers, among which are session tokens, and the body. */
    @Override
    public String toString() {
        return "AwsRequest[" + method + " " + path + "]";
    }
}
