package dev.mskbootstrap.sandbox.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What an AWS_MSK_IAM client sends, to be changed field by field. */
record Payload(Map<String, String> fields) {
    Payload {
        fields = new TreeMap<>(fields);
    }

    static Payload signedBy(SdkSigner signer, String host) {
        SdkHttpRequest request = signer.presign(host);
        Map<String, String> fields = new TreeMap<>();
        request.rawQueryParameters()
                .forEach((name, values) -> fields.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        fields.put("host", host);
        fields.put("version", "2020_10_22");
        fields.put("user-agent", "test");
        return new Payload(fields);
    }

    static Payload of(Identity identity) {
        return signedBy(SdkSigner.of(identity), Fixture.HOST);
    }

    Payload with(String field, String value) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(field, value);
        return new Payload(changed);
    }

    Payload without(String field) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.remove(field);
        return new Payload(changed);
    }

    String text() {
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
