package dev.mskbootstrap.tool.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What an apply says of itself.
 *
 * @param isVerified whether it says at the end that all is well
 */
record Told(List<Change> planned, Applied applied, boolean isVerified) {

    /**
     * What the result file of a process says.
     *
     * @param known the changes among which its own are
     */
    static Told of(JsonNode result, List<Change> known) {
        List<Outcome> outcomes = new ArrayList<>();
        result.at("/applied/outcomes").forEach(outcome -> outcomes.add(outcome(outcome, known)));
        Applied applied = new Applied(outcomes, Duration.ZERO, false);
        return new Told(
                outcomes.stream().map(Outcome::change).toList(),
                applied,
                result.at("/verification/good").asBoolean());
    }

    private static Outcome outcome(JsonNode told, List<Change> known) {
        Change change = known.stream()
                .filter(one -> one.subject().equals(told.path("topic").asText())
                        && kind(one).equals(told.path("change").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody knows of " + told));
        return switch (told.path("outcome").asText()) {
            case "done" -> new Outcome.Done(change);
            case "alreadyDone" -> new Outcome.AlreadyDone(change);
            case "failed" ->
                new Outcome.Failed(
                        change,
                        Reason.valueOf(told.path("reason").asText()),
                        told.path("why").asText());
            case "notTried" -> new Outcome.NotTried(change);
            default -> throw new AssertionError("no outcome: " + told);
        };
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.CreateTopic create -> "create";
            case Change.AddPartitions add -> "add partitions";
            case Change.AlterConfig alter -> "change configs";
            case Change.DeleteTopic delete -> "delete";
            case Change.AddAcls add -> "add ACLs";
            case Change.RemoveAcls remove -> "remove ACLs";
        };
    }
}
