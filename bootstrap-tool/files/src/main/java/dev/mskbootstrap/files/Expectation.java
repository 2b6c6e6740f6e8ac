package dev.mskbootstrap.files;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Shapes and nodes in words, for messages. */
final class Expectation {

    private Expectation() {}

    /** What stands in the file. */
    static String found(Node node) {
        return switch (node) {
            case MappingNode mapping -> "a mapping";
            case SequenceNode sequence -> "a list";
            case ScalarNode scalar -> found(scalar, scalar.getValue());
            default -> "an alias";
        };
    }

    /** What stands in the file, {@code text} being its value once variables are replaced. */
    static String found(ScalarNode scalar, String text) {
        String shown = "\"" + abbreviated(text) + "\"";
        if (isEmpty(scalar)) {
            return "empty";
        }
        if (text.isBlank()) {
            return "blank";
        }
        if (Variables.areIn(scalar.getValue())) {
            return "the text " + shown + " (written " + abbreviated(scalar.getValue()) + ")";
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return "the number " + abbreviated(scalar.getValue());
        }
        return scalar.getTag().equals(Tag.BOOL) ? scalar.getValue() : "the text " + shown;
    }

    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /** What should stand there. */
    static String of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> "text";
            case Shape.Whole whole -> "a whole number";
            case Shape.Word word -> "one of " + String.join(", ", word.words());
            case Shape.Scalar scalar -> "a single value";
            case Shape.ListOf list -> "a list";
            case Shape.MapOf map -> "a mapping";
            case Shape.Fields fields -> "a mapping";
            case Shape.Either either -> of(either.single()) + " or " + of(either.collection());
        };
    }

    /** How to write it. */
    static String fix(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> "write text such as " + text.example();
            case Shape.Whole whole -> "write a whole number of at least " + whole.min();
            case Shape.Word word -> "write " + String.join(" or ", word.words());
            case Shape.Scalar scalar -> "write one value after the colon";
            case Shape.ListOf list -> "write a list: [a, b], or a line \"- a\" for each";
            case Shape.MapOf map -> "write \"" + map.key() + ": ...\" for each, indented";
            case Shape.Fields fields ->
                "write keys out of: " + String.join(", ", fields.fields().keySet());
            case Shape.Either either -> fix(either.single()) + ", or " + fix(either.collection());
        };
    }

    static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
