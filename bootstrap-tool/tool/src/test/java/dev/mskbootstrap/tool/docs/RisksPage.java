package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each risk means, and which changes carry it: those of the planner's own cases. */
final class RisksPage {

    /** {@code   ~ orders   retention.ms 7d -> 1d   [loses-data]}. */
    private static final Pattern CHANGE = Pattern.compile("  ([-+~] \\S+) +(\\S.*?)   \\[([a-z, -]+)]");

    private record Example(String subject, String change, List<String> risks) {

        static Example of(Matcher line) {
            return new Example(
                    line.group(1), line.group(2), List.of(line.group(3).split(", ")));
        }

        /** What it is about, whatever the names and numbers in it. */
        String kind() {
            return change.replaceAll("\\d+\\w*", "N")
                    .replaceAll("(?<= )[\\w-]+[.][\\w*.-]+( |$)", "NAME$1")
                    .replaceAll("(?<=(topic|group|to|from) )\\S+", "NAME");
        }

        String text() {
            return subject + "   " + change + "   " + risks;
        }
    }

    private static final Comparator<Example> PLAINEST = Comparator.comparingInt(
                    (Example example) -> example.risks().size())
            .thenComparingInt(example -> example.text().length())
            .thenComparing(Example::text);

    private RisksPage() {}

    static String text() {
        return """
                # Risks

                What a change may cost. `apply` takes a risk only when `--allow` or `limits.allow` names it. The examples are lines of plans that
                the tests hold the planner to.

                """ + Stream.of(Risk.values()).map(RisksPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(Risk risk) {
        String meaning =
                Character.toUpperCase(risk.meaning().charAt(0)) + risk.meaning().substring(1);
        return "## " + risk.word() + "\n\n" + meaning + ".\n\n```text\n" + examples(risk) + "```\n";
    }

    /** One of each kind, the plainest. */
    private static String examples(Risk risk) {
        return planned()
                .filter(example -> example.risks().contains(risk.word()))
                .collect(Collectors.groupingBy(Example::kind, Collectors.minBy(PLAINEST)))
                .values()
                .stream()
                .flatMap(found -> found.stream())
                .sorted(PLAINEST)
                .limit(6)
                .map(example -> example.text() + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<Example> planned() {
        return Repository.files("bootstrap-tool/tool/src/test/resources/cases", "plan.txt").stream()
                .flatMap(file -> Repository.text(file).lines())
                .map(CHANGE::matcher)
                .filter(Matcher::matches)
                .map(Example::of);
    }
}
