package dev.mskbootstrap.tool.docs;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Markdown that is not at anybody's mercy: all of it comes from our own code. */
final class Table {

    private Table() {}

    static String of(List<String> headings, Stream<List<String>> rows) {
        List<String> line = headings.stream().map(heading -> "---").toList();
        return Stream.concat(Stream.of(headings, line), rows).map(Table::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|"))
                .map(cell -> cell.isEmpty() ? "| " : "| " + cell + " ")
                .collect(Collectors.joining("", "", "|\n"));
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    static String codes(Collection<String> texts) {
        return texts.stream().map(Table::code).collect(Collectors.joining(", "));
    }
}
