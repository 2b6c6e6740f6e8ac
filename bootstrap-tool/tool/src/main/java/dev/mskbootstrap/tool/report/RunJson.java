package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.verify.Finding;
import dev.mskbootstrap.tool.verify.Verification;
import java.time.temporal.ChronoUnit;

/** What was applied and verified as JSON: the same facts as the text. */
public final class RunJson {

    private RunJson() {}

    /** A document of kind {@code apply}. */
    public static ObjectNode document(RunReport run) {
        ObjectNode document = Json.document("apply")
                .put("environment", run.environment())
                .put("caller", run.caller())
                .put("gitCommit", run.gitCommit())
                .put("startedAt", run.startedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        document.set("plan", PlanJson.content(run.plan()));
        document.put("refusal", run.refusal());
        document.set("applied", run.applied() == null ? null : applied(run.applied()));
        document.set("verification", run.verification() == null ? null : content(run.verification()));
        return document;
    }

    /** A document of kind {@code verification}. */
    public static ObjectNode document(String environment, Verification verification) {
        ObjectNode document = Json.document("verification").put("environment", environment);
        return document.setAll(content(verification));
    }

    private static ObjectNode applied(Applied applied) {
        ObjectNode object = Json.object()
                .put("complete", applied.isComplete())
                .put("interrupted", applied.interrupted())
                .put("millis", applied.took().toMillis());
        object.set("outcomes", Json.array(applied.outcomes(), RunJson::outcome));
        return object;
    }

    private static JsonNode outcome(Outcome outcome) {
        ObjectNode object = PlanJson.subject(outcome.change()).put("change", Words.kind(outcome.change()));
        return switch (outcome) {
            case Outcome.Done done -> object.put("outcome", "done");
            case Outcome.AlreadyDone already -> object.put("outcome", "alreadyDone");
            case Outcome.Failed failed ->
                object.put("outcome", "failed")
                        .put("reason", failed.reason().name())
                        .put("why", failed.why())
                        .put("fix", failed.fix());
            case Outcome.NotTried notTried -> object.put("outcome", "notTried");
        };
    }

    private static ObjectNode content(Verification verification) {
        ObjectNode object = Json.object()
                .put("good", verification.isGood())
                .put("topics", verification.topics())
                .put("partitions", verification.partitions());
        object.set("findings", Json.array(verification.findings(), RunJson::finding));
        object.set("notes", Json.array(verification.notes(), PlanJson::note));
        return object;
    }

    private static JsonNode finding(Finding finding) {
        return Json.object()
                .put("subject", finding.subject())
                .put("what", finding.what())
                .put("fix", finding.fix());
    }
}
