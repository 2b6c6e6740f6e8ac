package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.verify.Finding;
import dev.mskbootstrap.tool.verify.Verification;

/** What a verification found, for people to read. */
public final class VerificationText {

    private VerificationText() {}

    /** A line for each finding and note, and a last line that sums it up. */
    public static String render(Verification verification, Style style) {
        return NotesText.render(verification.notes(), style) + renderFindings(verification, style);
    }

    /** Without the notes: for a reader who has seen them in the plan. */
    public static String renderFindings(Verification verification, Style style) {
        StringBuilder text = new StringBuilder();
        verification.findings().forEach(finding -> text.append(line(finding, style)));
        return text.append(summary(verification)).append('\n').toString();
    }

    private static String line(Finding finding, Style style) {
        return style.red("  ! " + Printable.text(finding.subject())) + "   " + Printable.text(finding.what())
                + "\n      " + Printable.text(finding.fix()) + "\n";
    }

    /** The last line alone. */
    static String summary(Verification verification) {
        String scope = Words.count(verification.topics(), "topic") + ", "
                + Words.count(verification.partitions(), "partition");
        if (!verification.isGood()) {
            return "Verification: " + Words.count(verification.findings().size(), "finding") + " in " + scope + ".";
        }
        String inSync = verification.replicas() > 0
                ? " and " + verification.replicas() + " of " + verification.replicas() + " replicas in sync"
                : "";
        return "Verified: " + scope + (verification.partitions() > 0 ? ", every one with a leader" + inSync : "") + ".";
    }
}
