package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.tool.spec.FileShapes;
import java.util.List;

/** A file's shape as a JSON Schema, for editors that complete and check YAML. */
public final class SchemaJson {

    /** What {@code ${NAME}} leads to is not known before it is read. */
    private static final String VARIABLE = "\\$\\{";

    private static final String CONFIG_VALUE = "configValue";

    private SchemaJson() {}

    /** The schema of a file; {@code title} names the file. */
    public static ObjectNode document(String title, Shape.Fields shape) {
        ObjectNode document = Json.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
        document.setAll(schema(shape));
        document.putObject("$defs").set(CONFIG_VALUE, schema(FileShapes.CONFIG_VALUE));
        return document;
    }

    private static ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> Json.object().set("type", Json.texts(List.of("string", "number", "boolean")));
            case Shape.Scalar scalar -> Json.object().set("type", Json.texts(List.of("string", "number", "boolean")));
            case Shape.Whole whole ->
                anyOf(
                        Json.object()
                                .put("type", "integer")
                                .put("minimum", whole.min())
                                .put("maximum", whole.max()),
                        Json.object().put("type", "string").put("pattern", VARIABLE));
            case Shape.Word word ->
                anyOf(
                        Json.object().set("enum", Json.texts(word.words())),
                        Json.object().put("type", "string").put("pattern", VARIABLE));
            case Shape.ListOf list -> Json.object().put("type", "array").set("items", schema(list.item()));
            case Shape.MapOf map -> map(map);
            case Shape.Fields fields -> fields(fields);
            case Shape.Either either -> anyOf(schema(either.single()), schema(either.collection()));
        };
    }

    private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
        ObjectNode object = Json.object();
        object.putArray("anyOf").add(one).add(other);
        return object;
    }

    private static ObjectNode map(Shape.MapOf map) {
        ObjectNode object = Json.object().put("type", "object");
        ObjectNode value = schema(map.value());
        object.set("additionalProperties", value);
        if (!map.known().isEmpty()) {
            ObjectNode properties = object.putObject("properties");
            map.known().forEach((key, summary) -> properties.set(key, known(summary)));
        }
        return object;
    }

    /** A known key that editors offer; what its value may be stands in one place. */
    private static ObjectNode known(String summary) {
        return Json.object().put("$ref", "#/$defs/" + CONFIG_VALUE).put("description", summary);
    }

    private static ObjectNode fields(Shape.Fields fields) {
        ObjectNode object = Json.object().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        fields.fields()
                .values()
                .forEach(field ->
                        properties.set(field.name(), schema(field.shape()).put("description", field.summary())));
        object.set(
                "required",
                Json.texts(fields.fields().values().stream()
                        .filter(Shape.Field::required)
                        .map(Shape.Field::name)
                        .toList()));
        return object;
    }
}
