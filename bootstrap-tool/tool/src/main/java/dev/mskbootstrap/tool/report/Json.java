package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** JSON as this tool writes it: indented, in a fixed order, each document with its kind and format version. */
public final class Json {

    /** Goes up when a reader of the old format would misread the new one; added keys alone leave it as it is. */
    public static final int FORMAT_VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** A new document of a kind, such as {@code plan}. */
    static ObjectNode document(String kind) {
        return object().put("formatVersion", FORMAT_VERSION).put("kind", kind).put("toolVersion", ToolVersion.TEXT);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> item) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(each -> array.add(item.apply(each)));
        return array;
    }

    static ArrayNode numbers(Collection<Integer> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    static ArrayNode texts(Collection<?> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(String.valueOf(item)));
        return array;
    }

    static ObjectNode texts(Map<String, String> members) {
        ObjectNode object = object();
        members.forEach(object::put);
        return object;
    }

    /** A string in double quotes. */
    static String quoted(String text) {
        return MAPPER.getNodeFactory().textNode(text).toString();
    }

    /** The document as text, with a line break at its end. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }
}
