package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import dev.mskbootstrap.tool.plan.Conflict;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Note;

/** A plan as JSON: the same facts as the text. */
public final class PlanJson {

    private PlanJson() {}

    /** A document of kind {@code plan}. */
    public static ObjectNode document(String environment, Plan plan) {
        ObjectNode document = Json.document("plan").put("environment", environment);
        return document.setAll(content(plan));
    }

    /** The plan without the head of a document. */
    static ObjectNode content(Plan plan) {
        ObjectNode content = Json.object();
        content.set("cluster", cluster(plan.cluster()));
        content.set("summary", summary(plan));
        content.set("changes", Json.array(plan.changes(), PlanJson::change));
        content.set("conflicts", Json.array(plan.conflicts(), PlanJson::conflict));
        content.set("notes", Json.array(plan.notes(), PlanJson::note));
        content.set("undeclared", Json.texts(plan.undeclared()));
        return content;
    }

    static ObjectNode cluster(ClusterIdentity cluster) {
        return Json.object()
                .put("id", cluster.id())
                .put("brokers", cluster.brokers().size());
    }

    private static ObjectNode summary(Plan plan) {
        ObjectNode summary = Json.object()
                .put("create", plan.count(Change.CreateTopic.class))
                .put("change", plan.topicsToChange())
                .put("delete", plan.count(Change.DeleteTopic.class))
                .put("conflicts", plan.conflicts().size())
                .put("matching", plan.matching());
        return isAboutAcls(plan) ? summary.set("acls", acls(plan)) : summary;
    }

    private static boolean isAboutAcls(Plan plan) {
        return plan.matchingAcls() > 0 || plan.changes().stream().anyMatch(Change.OfAcls.class::isInstance);
    }

    private static ObjectNode acls(Plan plan) {
        return Json.object()
                .put("add", plan.acls(Change.AddAcls.class))
                .put("remove", plan.acls(Change.RemoveAcls.class))
                .put("matching", plan.matchingAcls());
    }

    /** One change; {@code text} says it as the text report does. */
    public static ObjectNode change(Change change) {
        ObjectNode object = subject(change);
        switch (change) {
            case Change.CreateTopic create -> {
                object.put("action", "create");
                object.setAll(SpecJson.wanted(create.spec()));
            }
            case Change.AddPartitions add ->
                object.put("action", "addPartitions")
                        .put("topicId", add.topicId())
                        .put("from", add.from())
                        .put("to", add.to());
            case Change.AlterConfig alter ->
                object.put("action", "alterConfig")
                        .put("topicId", alter.topicId())
                        .set("edits", Json.array(alter.edits(), PlanJson::edit));
            case Change.DeleteTopic delete ->
                object.put("action", "delete").put("topicId", delete.topicId()).put("partitions", delete.partitions());
            case Change.AddAcls add -> object.put("action", "addAcls").set("acls", AccessJson.group(add.acls()));
            case Change.RemoveAcls remove ->
                object.put("action", "removeAcls").set("acls", AccessJson.group(remove.acls()));
        }
        object.set("risks", Json.texts(change.risks()));
        return object.put("text", (Words.mark(change) + " " + Words.what(change) + " " + Words.more(change)).strip());
    }

    /** The member that says what it is about. */
    static ObjectNode subject(Change change) {
        return Json.object().put(change instanceof Change.OfTopic ? "topic" : "principal", change.subject());
    }

    private static JsonNode edit(ConfigChange edit) {
        ObjectNode object =
                Json.object().put("key", edit.key()).put("from", edit.from()).put("to", edit.to());
        object.set("risks", Json.texts(edit.risks()));
        return object;
    }

    private static JsonNode conflict(Conflict conflict) {
        return Json.object()
                .put("subject", conflict.subject())
                .put("what", conflict.what())
                .put("fix", conflict.fix());
    }

    static JsonNode note(Note note) {
        return Json.object().put("subject", note.subject()).put("what", note.what());
    }
}
