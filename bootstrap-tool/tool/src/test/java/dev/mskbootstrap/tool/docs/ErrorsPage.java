package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.cli.ExitCodes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All messages of {@link Errors}, on one page. */
final class ErrorsPage {

    static final Page PAGE = new Page("errors.md");

    private static final Pattern FENCE = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);
    private static final String GAP = "\n\n";

    private ErrorsPage() {}

    static String text(SortedMap<Integer, List<String>> messages) {
        return """
                # Every error message

                As the tests cause them, one example of each, by exit code. A first line says where and what, the next how to mend it. Written by
                a run of all tests with `-Derrors.update=true`; every other run of them compares.

                """
                + messages.entrySet().stream()
                        .map(entry -> section(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String section(int code, List<String> messages) {
        return "## " + code + ": " + ExitCodes.meaning(code) + "\n\n```text\n"
                + messages.stream().map(ErrorsPage::fenced).collect(Collectors.joining(GAP)) + "\n```\n";
    }

    private static String fenced(String message) {
        return message.replace("```", "'''");
    }

    /** What is left of its messages without names and numbers. */
    static Set<String> shapes() {
        Set<String> shapes = new TreeSet<>();
        FENCE.matcher(Repository.text(PAGE.file()))
                .results()
                .forEach(fence -> shapes.addAll(shapes(List.of(fence.group(1).split(GAP, -1)))));
        return shapes;
    }

    static Set<String> shapes(List<String> messages) {
        return messages.stream()
                .map(message -> Errors.shape(fenced(message)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
