package dev.mskbootstrap.tool.bastion;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Requests and replies as text. */
public final class Wire {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a newer agent says beyond what is known here is no fault of its. */
    private static final ObjectMapper LENIENT =
            MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Wire() {}

    /** The one parameter of the SSM document: letters and digits, {@code +}, {@code /} and {@code =}. */
    public static String encode(Request request, String id) {
        ObjectNode node =
                MAPPER.createObjectNode().put("version", Reply.VERSION).put("id", id);
        node.setAll((ObjectNode) MAPPER.valueToTree(request));
        return Base64.getEncoder().encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Throws an {@link IllegalArgumentException} that says what is wrong with it when it is no request. */
    public static Request request(String text) {
        try {
            JsonNode node = MAPPER.readTree(Base64.getDecoder().decode(text));
            if (!(node instanceof ObjectNode object)) {
                throw new IllegalArgumentException("the request is no JSON object");
            }
            requireVersion(object);
            object.remove("id");
            return MAPPER.treeToValue(object, Request.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request cannot be read: " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("the request is no text", e);
        }
    }

    private static void requireVersion(ObjectNode object) {
        JsonNode version = object.remove("version");
        if (version == null || version.asInt() != Reply.VERSION) {
            throw new IllegalArgumentException(
                    "the request is of version " + version + ", and this agent is of version " + Reply.VERSION);
        }
    }

    /** One line. */
    public static String line(Object reply) {
        try {
            return MAPPER.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of plain values can always be written", e);
        }
    }

    /** What {@link #line} wrote; throws an {@link IllegalArgumentException} when it is nothing of this type. */
    public static <T> T read(String line, Class<T> type) {
        try {
            return LENIENT.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    /** The reply in what a command has printed: its last line that is not empty; nothing when that is none. */
    public static <T extends Reply> Optional<T> reply(String stdout, Class<T> type) {
        String line = stdout.lines().filter(each -> !each.isBlank()).reduce("", (before, last) -> last);
        try {
            return Optional.of(read(line, type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
