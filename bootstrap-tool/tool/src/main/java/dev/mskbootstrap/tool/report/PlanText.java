package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Conflict;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Risk;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan for people to read. */
public final class PlanText {

    private static final int WIDEST_NAME = 40;
    private static final int MOST_NAMES = 10;

    private final Plan plan;
    private final Style style;
    private final boolean isVerbose;
    private final int nameWidth;
    private final int whatWidth;

    private PlanText(Plan plan, Style style, boolean isVerbose) {
        this.plan = plan;
        this.style = style;
        this.isVerbose = isVerbose;
        this.nameWidth = width(Stream.concat(
                plan.changes().stream().map(Change::subject),
                Stream.concat(
                        plan.conflicts().stream().map(Conflict::subject),
                        plan.notes().stream().map(Note::subject))));
        this.whatWidth = width(plan.changes().stream()
                .filter(change -> !Words.more(change).isEmpty())
                .map(Words::what));
    }

    /** The plan, a line for each change, conflict and note, and a last line that sums it up. */
    public static String render(Plan plan, Style style) {
        return render(plan, style, false);
    }

    /** @param isVerbose with each ACL that comes or goes */
    public static String render(Plan plan, Style style, boolean isVerbose) {
        return new PlanText(plan, style, isVerbose).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        plan.changes().forEach(change -> text.append(line(change)).append(acls(change)));
        plan.conflicts().forEach(conflict -> text.append(lines(conflict)));
        plan.notes().forEach(note -> text.append(NotesText.line(note, nameWidth, style)));
        if (!plan.undeclared().isEmpty()) {
            text.append("  ")
                    .append(style.note())
                    .append(' ')
                    .append(undeclared())
                    .append('\n');
        }
        return text.append(summary(plan)).append('\n').toString();
    }

    private String line(Change change) {
        String name = pad(Printable.text(change.subject()), nameWidth);
        String what = Words.more(change).isEmpty() ? Words.what(change) : pad(Words.what(change), whatWidth);
        String line = "  " + Words.mark(change) + " " + name + "   " + what + "   " + Words.more(change);
        return colour(change, line.stripTrailing()) + risks(change) + "\n";
    }

    private String acls(Change change) {
        return isVerbose && change instanceof Change.OfAcls some
                ? some.acls().bindings().stream()
                        .map(acl -> style.faint("        " + Printable.text(acl.toString())) + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    private String colour(Change change, String line) {
        return switch (Words.mark(change)) {
            case "+" -> style.green(line);
            case "-" -> style.red(line);
            default -> style.yellow(line);
        };
    }

    private String risks(Change change) {
        return change.risks().isEmpty()
                ? ""
                : "   "
                        + style.red(
                                "[" + change.risks().stream().map(Risk::word).collect(Collectors.joining(", ")) + "]");
    }

    private String lines(Conflict conflict) {
        String indent = " ".repeat(4 + nameWidth + 3);
        return style.red("  ! " + pad(conflict.subject(), nameWidth) + "   conflict: ")
                + Printable.text(conflict.what()) + "\n" + indent + Printable.text(conflict.fix()) + "\n";
    }

    private String undeclared() {
        int size = plan.undeclared().size();
        String names = plan.undeclared().stream()
                .limit(MOST_NAMES)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String rest = size > MOST_NAMES ? " and " + (size - MOST_NAMES) + " more" : "";
        return "of the topics visible to us, " + (size == 1 ? "1 is" : size + " are") + " not declared: " + names
                + rest;
    }

    /** The last line alone. */
    static String summary(Plan plan) {
        if (plan.isEmpty()) {
            return "No changes. " + matching(plan);
        }
        String conflicts = plan.conflicts().isEmpty()
                ? ""
                : " " + Words.count(plan.conflicts().size(), "conflict") + " in the way.";
        return String.format(
                Locale.ROOT,
                "Plan: %d to create, %d to change, %d to delete.%s%s",
                plan.count(Change.CreateTopic.class),
                plan.topicsToChange(),
                plan.count(Change.DeleteTopic.class),
                acls(plan),
                conflicts);
    }

    private static String acls(Plan plan) {
        int added = plan.acls(Change.AddAcls.class);
        int removed = plan.acls(Change.RemoveAcls.class);
        return added + removed == 0
                ? ""
                : String.format(Locale.ROOT, " ACLs: %,d to add, %,d to remove.", added, removed);
    }

    private static String matching(Plan plan) {
        String topics = Words.count(plan.matching(), "topic");
        return plan.matchingAcls() > 0
                ? topics + " and " + Words.count(plan.matchingAcls(), "ACL") + " are as declared."
                : topics + (plan.matching() == 1 ? " is" : " are") + " as declared.";
    }

    private static int width(Stream<String> texts) {
        List<Integer> lengths =
                texts.map(String::length).sorted(Comparator.reverseOrder()).toList();
        return lengths.isEmpty() ? 0 : Math.min(WIDEST_NAME, lengths.getFirst());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
