package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What became of a plan, for people to read. */
public final class AppliedText {

    private static final int LINE_WIDTH = 100;
    private static final int BETWEEN = 5;
    private static final int MOST_NAMES = 50;

    private AppliedText() {}

    /** Names of what is done, a line for each failure, and a last line that sums it up. */
    public static String render(Applied applied, Style style) {
        if (isUntouched(applied)) {
            return summary(applied) + "\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(done(applied, style));
        text.append(failures(applied.of(Outcome.Failed.class).toList(), style));
        text.append(notTried(applied, style));
        return text.append(summary(applied)).append('\n').toString();
    }

    private static String done(Applied applied, Style style) {
        List<String> names = applied.outcomes().stream()
                .filter(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.AlreadyDone)
                .map(outcome -> Printable.text(outcome.change().subject()))
                .distinct()
                .toList();
        return lines(names, style).stream()
                .map(line -> line.stream()
                        .map(name -> style.done() + " " + name)
                        .collect(Collectors.joining("   ", "  ", "\n")))
                .collect(Collectors.joining());
    }

    private static String notTried(Applied applied, Style style) {
        List<String> names = applied.of(Outcome.NotTried.class)
                .map(outcome -> Printable.text(outcome.change().subject()) + " (" + Words.kind(outcome.change()) + ")")
                .toList();
        return lines(names, style).stream()
                .map(line -> "  " + style.note() + " not tried: " + String.join(", ", line) + "\n")
                .collect(Collectors.joining());
    }

    /** As many names to a line as fit; far too many end with a count. */
    private static List<List<String>> lines(List<String> names, Style style) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
        if (shown.size() < names.size()) {
            shown.add(style.ellipsis() + " and " + (names.size() - shown.size()) + " more");
        }
        List<List<String>> lines = new ArrayList<>();
        int width = LINE_WIDTH;
        for (String name : shown) {
            width += name.length() + BETWEEN;
            if (width > LINE_WIDTH) {
                lines.add(new ArrayList<>());
                width = name.length() + BETWEEN;
            }
            lines.getLast().add(name);
        }
        return lines;
    }

    /** What to do stands once under failures that have it in common. */
    private static String failures(List<Outcome.Failed> failures, Style style) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < failures.size(); i++) {
            String fix = failures.get(i).fix();
            boolean isLast = i + 1 == failures.size()
                    || !Objects.equals(fix, failures.get(i + 1).fix());
            text.append(line(failures.get(i), style))
                    .append(fix != null && isLast ? "      " + Printable.text(fix) + "\n" : "");
        }
        return text.toString();
    }

    private static String line(Outcome.Failed failed, Style style) {
        String doubt = failed.reason() == Reason.NO_ANSWER ? " (whether it was done is not known)" : "";
        return "  " + style.failed() + " " + Printable.text(failed.change().subject()) + "   "
                + Words.kind(failed.change()) + ": " + Printable.text(failed.why()) + doubt + "\n";
    }

    /** Somebody interrupted it before any change was asked for. */
    private static boolean isUntouched(Applied applied) {
        return applied.interrupted() && applied.outcomes().stream().allMatch(Outcome.NotTried.class::isInstance);
    }

    /** The last line alone. */
    static String summary(Applied applied) {
        if (isUntouched(applied)) {
            return "Interrupted: nothing was changed; "
                    + Words.count(applied.outcomes().size(), "change") + " left. Run apply again.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, applied.done(Change.CreateTopic.class), "created");
        add(parts, topicsChanged(applied), "changed");
        add(parts, applied.done(Change.DeleteTopic.class), "deleted");
        add(parts, acls(applied, Change.AddAcls.class), "ACLs added");
        add(parts, acls(applied, Change.RemoveAcls.class), "ACLs removed");
        add(parts, applied.of(Outcome.AlreadyDone.class).count(), "already done");
        add(parts, applied.of(Outcome.Failed.class).count(), "failed");
        add(parts, applied.of(Outcome.NotTried.class).count(), "not tried");
        String counts = parts.isEmpty() ? "nothing" : String.join(", ", parts);
        return (applied.interrupted() ? "Interrupted: " : "Applied: ") + counts + " in " + Words.seconds(applied.took())
                + ".";
    }

    private static long acls(Applied applied, Class<? extends Change.OfAcls> kind) {
        return applied.of(Outcome.Done.class)
                .map(Outcome.Done::change)
                .filter(kind::isInstance)
                .mapToInt(change -> kind.cast(change).acls().bindings().size())
                .sum();
    }

    private static long topicsChanged(Applied applied) {
        return applied.of(Outcome.Done.class)
                .map(Outcome.Done::change)
                .filter(change -> change instanceof Change.AddPartitions || change instanceof Change.AlterConfig)
                .map(Change::subject)
                .distinct()
                .count();
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", number, what));
        }
    }
}
