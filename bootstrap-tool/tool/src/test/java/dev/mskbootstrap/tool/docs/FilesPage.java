package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.tool.spec.FileShapes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each file may hold, key by key, from the shapes that files are read by. */
final class FilesPage {

    /** How the summaries begin what a key has when it is not there. */
    private static final String DEFAULT = "Default: ";

    private FilesPage() {}

    static String text() {
        return """
                # The files

                Every key, from the shapes by which the files are read. `NAME` stands for a key of your own, `[]` for each item of a list.
                A key without a default may be left out, unless it is required. `${NAME}` in any value is an environment variable.

                """
                + section("envs/ENV/env.yaml", FileShapes.ENVIRONMENT_FILE)
                + section("envs/ENV/topics.yaml", FileShapes.TOPICS_FILE)
                + section("topics/*.yaml, the catalogue", FileShapes.CATALOGUE).stripTrailing()
                + "\n";
    }

    private static String section(String title, Shape.Fields shape) {
        return "## " + title + "\n\n" + Table.of(List.of("key", "holds", "default", "meaning"), rows("", shape)) + "\n";
    }

    private static Stream<List<String>> rows(String path, Shape shape) {
        return switch (shape) {
            case Shape.Fields fields -> fields.fields().values().stream().flatMap(field -> row(path, field));
            case Shape.MapOf map -> rows(path + "NAME.", map.value());
            case Shape.ListOf list -> rows(item(path), list.item());
            case Shape.Either either -> Stream.concat(rows(path, either.single()), rows(path, either.collection()));
            case Shape.Text text -> Stream.of();
            case Shape.Whole whole -> Stream.of();
            case Shape.Word word -> Stream.of();
            case Shape.Scalar scalar -> Stream.of();
        };
    }

    /** {@code access[].} for {@code access.}. */
    private static String item(String path) {
        return path.substring(0, path.length() - 1) + "[].";
    }

    private static Stream<List<String>> row(String path, Shape.Field field) {
        String[] summary = field.summary().split(" ?" + DEFAULT, 2);
        String fallback = summary.length == 1 ? "" : summary[1].replaceFirst("\\.$", "");
        List<String> row = List.of(
                Table.code(path + field.name()),
                holds(field.shape()),
                field.required() ? "**required**" : fallback,
                summary[0].replace("*", "\\*"));
        return Stream.concat(Stream.of(row), rows(path + field.name() + ".", field.shape()));
    }

    private static String holds(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> "text, as " + Table.code(text.example());
            case Shape.Whole whole -> "number, " + whole.min() + " to " + whole.max();
            case Shape.Word word -> word.words().stream().map(Table::code).collect(Collectors.joining(" or "));
            case Shape.Scalar scalar -> "text, number or boolean";
            case Shape.ListOf list -> "list: " + holds(list.item());
            case Shape.MapOf map -> map(map);
            case Shape.Fields fields -> "mapping";
            case Shape.Either either -> holds(either.single()) + ", or " + holds(either.collection());
        };
    }

    private static String map(Shape.MapOf map) {
        String known = map.known().isEmpty() ? "" : "; [those known](configs.md)";
        return "mapping with keys as " + Table.code(map.key()) + known;
    }
}
