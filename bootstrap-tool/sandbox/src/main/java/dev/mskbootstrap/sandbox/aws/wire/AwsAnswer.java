package dev.mskbootstrap.sandbox.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What is sent back. */
public record AwsAnswer(int status, Map<String, String> headers, Bytes body) {

    public AwsAnswer {
        headers = Map.copyOf(headers);
    }

    public static AwsAnswer json(String contentType, JsonNode body) {
        return of(200, contentType, body.toString());
    }

    public static AwsAnswer xml(Xml body) {
        return of(200, "text/xml", body.toString());
    }

    static AwsAnswer of(int status, String contentType, String body) {
        return new AwsAnswer(status, Map.of("Content-Type", contentType), Bytes.of(body));
    }

    public AwsAnswer with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new AwsAnswer(status, all, body);
    }
}
