package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.AccessMatrix;
import dev.mskbootstrap.tool.access.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A matrix of access as text, Markdown and JSON. */
public final class AccessText {

    private static final String LEGEND = "R read, W write, C create, A alter, D delete";

    private AccessText() {}

    /** What a file says. */
    public static String byFile(AccessMatrix matrix) {
        return matrix.principals().isEmpty() ? "The file gives access to nobody.\n" : table(matrix);
    }

    /** What the ACLs of a cluster say. */
    public static String byAcls(AccessMatrix matrix) {
        return (matrix.principals().isEmpty() ? "There is no ACL.\n" : table(matrix))
                + remarks(matrix, name -> name).collect(Collectors.joining("\n", "", "\n"));
    }

    /** What the ACLs of a cluster say, as Markdown. */
    public static String byAclsMarkdown(AccessMatrix matrix) {
        return markdown(matrix) + "\n"
                + Markdown.document(remarks(matrix, Markdown::code).collect(Collectors.joining("\n\n")));
    }

    /** What ACLs leave open. */
    private static Stream<String> remarks(AccessMatrix matrix, UnaryOperator<String> quote) {
        String superUsers = "The brokers' super.users may do everything, and nothing shows who they are.";
        String names =
                matrix.unguarded().stream().map(TopicName::value).map(quote).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Stream.of(superUsers)
                : Stream.of(
                        "Open to all, unless the brokers' allow.everyone.if.no.acl.found is off, as no ACL is on them: "
                                + names + ".",
                        superUsers);
    }

    /** A row for each topic, a numbered column for each principal. */
    private static String table(AccessMatrix matrix) {
        List<String> principals = List.copyOf(matrix.principals().keySet());
        StringBuilder text = new StringBuilder();
        List<String> numbers = new ArrayList<>();
        for (String principal : principals) {
            numbers.add("[" + (numbers.size() + 1) + "]");
            text.append("  ")
                    .append(numbers.getLast())
                    .append(' ')
                    .append(Printable.text(principal))
                    .append('\n');
        }
        int width = Stream.concat(matrix.topics().stream().map(TopicName::value), Stream.of("topic"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        text.append('\n').append(line("topic", width, numbers));
        matrix.topics().forEach(topic -> text.append(line(topic.value(), width, letters(matrix, principals, topic))));
        return text.append('\n').append(LEGEND).append('\n').toString();
    }

    private static List<String> letters(AccessMatrix matrix, List<String> principals, TopicName topic) {
        return principals.stream()
                .map(principal -> letters(matrix, principal, topic, "."))
                .toList();
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

    /** @param by what it was made of: file, or acls */
    public static String json(String environment, AccessMatrix matrix, String by) {
        ObjectNode document =
                Json.document("access").put("environment", environment).put("by", by);
        document.set("topics", Json.texts(matrix.topics()));
        ObjectNode principals = document.putObject("principals");
        matrix.principals().forEach((principal, topics) -> {
            ObjectNode row = principals.putObject(principal);
            topics.forEach((topic, rights) -> row.set(
                    topic.value(),
                    Json.texts(rights.stream().sorted().map(Right::word).toList())));
        });
        if (!matrix.unguarded().isEmpty()) {
            document.set("withoutAcl", Json.texts(matrix.unguarded()));
        }
        return Json.text(document);
    }
}
