package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.report.AppliedText;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.PlanText;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.report.RunJson;
import dev.mskbootstrap.tool.report.RunMarkdown;
import dev.mskbootstrap.tool.report.RunReport;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.report.VerificationText;
import dev.mskbootstrap.tool.verify.Verification;
import org.jspecify.annotations.Nullable;

/** What {@code apply} prints: text as it goes along, JSON and Markdown at the end. */
final class ApplyAnswer {

    private final Invocation invocation;
    private final OutputOptions output;
    private final @Nullable FileOutput resultFile;
    private final Style style;

    ApplyAnswer(Invocation invocation, OutputOptions output, @Nullable FileOutput resultFile) {
        this.invocation = invocation;
        this.output = output;
        this.resultFile = resultFile;
        this.style = invocation.style(output);
    }

    void headline(Session session) {
        text(session.headline(style) + "\n\n");
    }

    void plan(Plan plan) {
        text(PlanText.render(plan, style, output.isVerbose()));
    }

    void appliedAlready() {
        text("Nothing to do: the plan has been applied already.\n");
    }

    void applied(Applied applied) {
        text("\n" + AppliedText.render(applied, style));
    }

    void verified(Verification verification) {
        text(VerificationText.renderFindings(verification, style));
    }

    void unverified(ClusterException why) {
        invocation.err().println("Not verified: " + Printable.text(String.valueOf(why.getMessage())));
        invocation.err().println("    " + Printable.text(why.fix()));
        invocation.err().flush();
    }

    /** Everything is done, and embedded brokers have stopped. */
    void end(RunReport run, boolean isEmbedded) {
        record(run);
        farewell(isEmbedded);
    }

    /** What is kept of a run, and what is answered in one piece. */
    void record(RunReport run) {
        if (resultFile != null) {
            resultFile.write(inOnePiece(run).in(resultFile.format()));
        }
        invocation.out().print(inOnePiece(run).in(output.format()));
    }

    /** The text has been printed as it came. */
    private static Answer inOnePiece(RunReport run) {
        return new Answer(() -> "", () -> Json.text(RunJson.document(run)), () -> RunMarkdown.render(run));
    }

    private void farewell(boolean isEmbedded) {
        if (isEmbedded) {
            text("The brokers have stopped; `msk-bootstrap sandbox start` keeps them running for your own clients.\n");
        }
    }

    ExitCode exitCode(RunReport run) {
        if (run.applied() != null) {
            return ExitCode.of(run.applied(), run.plan(), run.verification());
        }
        if (!run.plan().conflicts().isEmpty()) {
            return ExitCode.PARTIAL;
        }
        return run.verification() == null ? ExitCode.OK : ExitCode.of(run.verification());
    }

    private void text(String text) {
        if (output.isText()) {
            invocation.out().print(text);
            invocation.out().flush();
        }
    }
}
