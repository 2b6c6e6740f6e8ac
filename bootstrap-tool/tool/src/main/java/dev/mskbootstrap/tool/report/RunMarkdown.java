package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.verify.Verification;

/** What was applied and verified as Markdown. */
public final class RunMarkdown {

    private RunMarkdown() {}

    /** Everything that is known of one apply. */
    public static String render(RunReport run) {
        String commit = run.gitCommit() == null ? "" : ", commit " + Markdown.code(run.gitCommit());
        return Markdown.document(
                "### Apply to " + Markdown.code(run.environment()) + "\n\nBy " + Markdown.code(run.caller())
                        + " on cluster "
                        + Markdown.code(run.plan().cluster().id()) + " with msk-bootstrap " + ToolVersion.TEXT + commit
                        + ".\n\n"
                        + PlanMarkdown.content(run.plan())
                        + (run.refusal() == null ? "" : "**Refused:** " + Markdown.code(run.refusal()) + "\n\n")
                        + (run.applied() == null ? "" : applied(run.applied()))
                        + (run.verification() == null ? "" : content(run.verification())));
    }

    public static String render(String environment, Verification verification) {
        return Markdown.document("### Verification of " + Markdown.code(environment) + "\n\n" + content(verification)
                + PlanMarkdown.notes(verification.notes()));
    }

    private static String applied(Applied applied) {
        return AppliedText.summary(applied) + "\n\n"
                + Markdown.table(
                        applied.outcomes().stream().map(RunMarkdown::row).toList(),
                        "outcome",
                        "topic",
                        "change",
                        "why");
    }

    private static String row(Outcome outcome) {
        String word = switch (outcome) {
            case Outcome.Done done -> "done";
            case Outcome.AlreadyDone already -> "already done";
            case Outcome.Failed failed -> "**failed**";
            case Outcome.NotTried notTried -> "not tried";
        };
        return Markdown.row(
                word,
                Markdown.code(outcome.change().subject()),
                Words.kind(outcome.change()),
                outcome instanceof Outcome.Failed failed ? why(failed) : "");
    }

    private static String why(Outcome.Failed failed) {
        return Markdown.code(failed.why()) + (failed.fix() == null ? "" : " " + Markdown.code(failed.fix()));
    }

    private static String content(Verification verification) {
        return VerificationText.summary(verification) + "\n\n"
                + Markdown.table(
                        verification.findings().stream()
                                .map(finding -> Markdown.row(
                                        Markdown.code(finding.subject()),
                                        Markdown.code(finding.what()),
                                        Markdown.code(finding.fix())))
                                .toList(),
                        "finding",
                        "what",
                        "what to do");
    }
}
