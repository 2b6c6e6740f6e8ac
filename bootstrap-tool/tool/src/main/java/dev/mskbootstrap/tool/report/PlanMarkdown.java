package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as Markdown for a pull-request comment. */
public final class PlanMarkdown {

    /** GitHub refuses comments of more than 65,536 characters: longer tables end with a count of what is left out. */
    private static final int MOST_ROWS = 200;

    private PlanMarkdown() {}

    public static String render(String environment, Plan plan) {
        return Markdown.document("### Plan for " + Markdown.code(environment) + "\n\n" + content(plan));
    }

    static String content(Plan plan) {
        return PlanText.summary(plan) + "\n\n" + changes(plan) + conflicts(plan) + notes(plan.notes())
                + undeclared(plan);
    }

    private static String changes(Plan plan) {
        return Markdown.table(
                        plan.changes().stream()
                                .limit(MOST_ROWS)
                                .map(PlanMarkdown::row)
                                .toList(),
                        "",
                        "topic",
                        "change",
                        "risk")
                + leftOut(plan.changes().size(), "change");
    }

    private static String row(Change change) {
        String risks = change.risks().stream().map(Risk::word).collect(Collectors.joining(", "));
        return Markdown.row(
                Markdown.code(Words.mark(change)),
                Markdown.code(change.subject()),
                Markdown.code((Words.what(change) + " " + Words.more(change)).strip()),
                risks.isEmpty() ? "" : "**" + risks + "**");
    }

    private static String conflicts(Plan plan) {
        return Markdown.table(
                        plan.conflicts().stream()
                                .limit(MOST_ROWS)
                                .map(conflict -> Markdown.row(
                                        Markdown.code(conflict.subject()),
                                        Markdown.code(conflict.what()),
                                        Markdown.code(conflict.fix())))
                                .toList(),
                        "conflict",
                        "what",
                        "how to resolve it")
                + leftOut(plan.conflicts().size(), "conflict");
    }

    static String notes(List<Note> notes) {
        return Markdown.table(
                        notes.stream()
                                .limit(MOST_ROWS)
                                .map(note -> Markdown.row(Markdown.code(note.subject()), Markdown.code(note.what())))
                                .toList(),
                        "note",
                        "what")
                + leftOut(notes.size(), "note");
    }

    private static String undeclared(Plan plan) {
        return plan.undeclared().isEmpty()
                ? ""
                : "Visible to us and not declared: "
                        + plan.undeclared().stream()
                                .limit(MOST_ROWS)
                                .map(name -> Markdown.code(name.value()))
                                .collect(Collectors.joining(", "))
                        + "\n\n" + leftOut(plan.undeclared().size(), "topic");
    }

    private static String leftOut(int size, String noun) {
        return size <= MOST_ROWS ? "" : "... and " + Words.count(size - MOST_ROWS, "more " + noun) + "\n\n";
    }
}
