package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what was played and what was false, by the kind of the fault. */
final class Tally {

    private static final String ALL = "all";

    private final Map<String, Map<Column, Integer>> rows = new LinkedHashMap<>();
    private final Map<Column, Integer> sums = new EnumMap<>(Column.class);

    /** What is counted; unknown are the outcomes that say themselves that they do not know. */
    enum Column {
        SCENARIOS,
        OUTCOMES,
        DONE,
        ALREADY,
        FAILED,
        UNKNOWN,
        NOT_TRIED,
        FALSE;

        private static Column of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done -> DONE;
                case Outcome.AlreadyDone already -> ALREADY;
                case Outcome.Failed failed -> failed.reason() == Reason.NO_ANSWER ? UNKNOWN : FAILED;
                case Outcome.NotTried notTried -> NOT_TRIED;
            };
        }
    }

    /** One scenario: all applies in it, and what was false of them. */
    void add(String kind, List<Applied> applies, List<String> falsehoods) {
        count(kind, Column.SCENARIOS, 1);
        count(kind, Column.FALSE, falsehoods.size());
        applies.stream().flatMap(applied -> applied.outcomes().stream()).forEach(outcome -> {
            count(kind, Column.OUTCOMES, 1);
            count(kind, Column.of(outcome), 1);
        });
    }

    private void count(String kind, Column column, int more) {
        Stream.of(rows.computeIfAbsent(kind, absent -> new EnumMap<>(Column.class)), sums)
                .forEach(row -> row.merge(column, more, Integer::sum));
    }

    int sum(Column column) {
        return sums.getOrDefault(column, 0);
    }

    /** A table in Markdown, with the sums last. */
    String render() {
        String head = line(
                "fault",
                Arrays.stream(Column.values())
                        .map(column -> column.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        String rule = line("---", Arrays.stream(Column.values()).map(column -> "---:"));
        return Stream.concat(rows.entrySet().stream(), Stream.of(Map.entry(ALL, sums)))
                .map(row -> line(
                        row.getKey(),
                        Arrays.stream(Column.values())
                                .map(column -> String.valueOf(row.getValue().getOrDefault(column, 0)))))
                .collect(Collectors.joining("", head + rule, ""));
    }

    private static String line(String first, Stream<String> others) {
        return others.map(cell -> " %9s |".formatted(cell))
                .collect(Collectors.joining("", "| %-30s |".formatted(first), "\n"));
    }
}
