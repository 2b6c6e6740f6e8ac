package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.AccessMatrix;
import dev.mskbootstrap.tool.access.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A matrix of access as text, Markdown and JSON. */
public final class AccessText {

    private static final String LEGEND = "R read, W write, C create, A alter, D delete";

    private AccessText() {}

    /** A row for each topic, a numbered column for each principal. */
    public static String render(AccessMatrix matrix) {
        List<String> principals = List.copyOf(matrix.principals().keySet());
        if (principals.isEmpty()) {
            return "The file gives access to nobody.\n";
        }
        int width = Stream.concat(matrix.topics().stream().map(TopicName::value), Stream.of("topic"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < principals.size(); i++) {
            text.append(String.format(Locale.ROOT, "  [%d] %s\n", i + 1, Printable.text(principals.get(i))));
        }
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < principals.size(); i++) {
            numbers.add("[" + (i + 1) + "]");
        }
        text.append('\n').append(line("topic", width, numbers));
        matrix.topics()
                .forEach(topic -> text.append(line(
                        topic.value(),
                        width,
                        principals.stream()
                                .map(principal -> letters(matrix, principal, topic, "."))
                                .toList())));
        return text.append('\n').append(LEGEND).append('\n').toString();
    }

    private static String line(String first, int width, List<String> cells) {
        String padded = String.format(Locale.ROOT, "  %-" + width + "s", first);
        return (padded
                                + cells.stream()
                                        .map(cell -> String.format(Locale.ROOT, "  %-5s", cell))
                                        .collect(Collectors.joining()))
                        .stripTrailing()
                + "\n";
    }

    private static String letters(AccessMatrix matrix, String principal, TopicName topic, String none) {
        String letters = matrix.rights(principal, topic).stream()
                .sorted()
                .map(right -> String.valueOf(right.letter()))
                .collect(Collectors.joining());
        return letters.isEmpty() ? none : letters;
    }

    /** A table with a row for each topic. */
    public static String markdown(AccessMatrix matrix) {
        List<String> principals = List.copyOf(matrix.principals().keySet());
        List<String> rows = matrix.topics().stream()
                .map(topic -> Markdown.row(Stream.concat(
                                Stream.of(Markdown.code(topic.value())),
                                principals.stream().map(principal -> letters(matrix, principal, topic, "")))
                        .toArray(String[]::new)))
                .toList();
        String[] headings = Stream.concat(
                        Stream.of("topic"), principals.stream().map(Markdown::code))
                .toArray(String[]::new);
        return Markdown.document(Markdown.table(rows, headings) + LEGEND);
    }

    public static String json(String environment, AccessMatrix matrix) {
        ObjectNode document = Json.document("access").put("environment", environment);
        document.set("topics", Json.texts(matrix.topics()));
        ObjectNode principals = document.putObject("principals");
        matrix.principals().forEach((principal, topics) -> {
            ObjectNode row = principals.putObject(principal);
            topics.forEach((topic, rights) -> row.set(
                    topic.value(),
                    Json.texts(rights.stream().sorted().map(Right::word).toList())));
        });
        return Json.text(document);
    }
}
