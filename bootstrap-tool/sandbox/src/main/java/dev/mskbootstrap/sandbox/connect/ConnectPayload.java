package dev.mskbootstrap.sandbox.connect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The message of an {@code AWS_MSK_IAM} client: one flat JSON object of strings.
 *
 * <p>The names are those that aws-msk-iam-auth 2.3.9 sends (AWS4SignedPayloadGenerator); a message with any other
 * field, or with one twice, could mean different things to different readers and is refused.
 */
final class ConnectPayload {
    static final int MOST_BYTES = 32 * 1024;

    private static final String VERSION = "version";
    private static final String THE_VERSION = "2020_10_22";
    private static final String HOST = "host";
    private static final Set<String> OTHERS = Set.of(VERSION, HOST, "user-agent");
    private static final Map<String, Parameter> SIGNED = Parameter.byName(Parameter::inJson);

    /** Names come from anybody: they are not kept for the life of the JVM. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private ConnectPayload() {}

    static ConnectRequest parse(byte[] payload) throws RefusedException {
        Map<String, String> fields = fields(text(payload));
        String version = fields.getOrDefault(VERSION, "missing");
        if (!version.equals(THE_VERSION)) {
            throw Refusal.denied("the payload's version is %s, not %s", version, THE_VERSION);
        }
        String host = fields.get(HOST);
        if (host == null) {
            throw Refusal.denied("host is missing");
        }
        Map<Parameter, String> parameters = new EnumMap<>(Parameter.class);
        SIGNED.forEach((name, parameter) -> {
            if (fields.containsKey(name)) {
                parameters.put(parameter, fields.getOrDefault(name, ""));
            }
        });
        return ConnectRequest.of(host, parameters);
    }

    private static String text(byte[] payload) throws RefusedException {
        if (payload.length == 0 || payload.length > MOST_BYTES) {
            throw Refusal.denied("the payload has %s bytes, not 1 to %s", payload.length, MOST_BYTES);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.denied("the payload is not UTF-8");
        }
    }

    /** Without Jackson's own words, which quote what was sent. */
    private static Map<String, String> fields(String text) throws RefusedException {
        try (JsonParser json = JSON.createParser(text)) {
            return fields(json);
        } catch (IOException e) {
            throw Refusal.denied("the payload is not JSON");
        }
    }

    private static Map<String, String> fields(JsonParser json) throws IOException, RefusedException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.denied("the payload is no JSON object");
        }
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!SIGNED.containsKey(name) && !OTHERS.contains(name)) {
                throw Refusal.denied("the payload has the unknown field %s", name);
            }
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw Refusal.denied("the field %s is no string", name);
            }
            if (fields.put(name, json.getText()) != null) {
                throw Refusal.denied("the field %s comes twice", name);
            }
        }
        if (json.nextToken() != null) {
            throw Refusal.denied("something follows the payload's JSON object");
        }
        return fields;
    }
}
