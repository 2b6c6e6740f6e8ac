package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.files.SourceFile;
import dev.mskbootstrap.tool.spec.About;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.List;

/** What is wanted as JSON: merged, with values as Kafka writes them. */
public final class SpecJson {

    private SpecJson() {}

    /** What {@code validate} answers when the files are right. */
    public static ObjectNode valid(Spec spec) {
        ObjectNode document = Json.document("validation")
                .put("environment", spec.environment().name())
                .put("valid", true)
                .put("topics", spec.desired().topics().size());
        document.putArray("problems");
        document.set("notes", Json.array(Redundancy.notes(spec.desired()), PlanJson::note));
        return document;
    }

    /** What {@code validate} answers when they are not. */
    public static ObjectNode invalid(List<Problem> problems) {
        ObjectNode document = Json.document("validation").put("valid", false);
        document.set("problems", Json.array(problems, SpecJson::problem));
        return document;
    }

    /** For readers that cannot read YAML as this tool does: the merged topics, and the SHA-256 of each source. */
    public static ObjectNode resolved(Spec spec) {
        ObjectNode document =
                Json.document("resolved").put("environment", spec.environment().name());
        document.set("sources", Json.array(spec.sources(), SpecJson::source));
        return document.setAll(desired(spec.desired()));
    }

    /** What is wanted, so that it can be read back. */
    public static ObjectNode desired(Desired desired) {
        ObjectNode object = Json.object();
        object.set("scope", Json.texts(desired.scope()));
        object.set("topics", Json.array(desired.topics().values(), SpecJson::topic));
        object.set("remove", Json.texts(desired.remove()));
        object.set("unmanaged", unmanaged(desired.unmanaged()));
        object.put("undeclaredConfig", desired.resetUndeclared() ? "reset" : "report");
        return object.setAll(AccessJson.members(desired.access()));
    }

    private static JsonNode topic(TopicSpec topic) {
        ObjectNode object = Json.object().put("name", topic.name().value());
        object.setAll(wanted(topic));
        object.setAll(about(topic.about()));
        return object.put("declaredAt", topic.declaredAt().toString());
    }

    private static ObjectNode about(About about) {
        return Json.object().put("description", about.description()).put("owner", about.owner());
    }

    static ObjectNode wanted(TopicSpec topic) {
        ObjectNode object =
                Json.object().put("partitions", topic.partitions()).put("replicationFactor", topic.replicationFactor());
        object.set("config", Json.texts(topic.config()));
        return object;
    }

    private static ObjectNode unmanaged(Unmanaged unmanaged) {
        return switch (unmanaged) {
            case Unmanaged.Report report -> Json.object().put("action", "report");
            case Unmanaged.Ignore ignore -> Json.object().put("action", "ignore");
            case Unmanaged.Delete delete ->
                Json.object().put("action", "delete").set("patterns", Json.texts(delete.patterns()));
        };
    }

    private static JsonNode source(SourceFile source) {
        return Json.object().put("file", source.shown()).put("sha256", source.sha256());
    }

    private static JsonNode problem(Problem problem) {
        return Json.object()
                .put("file", problem.where().file())
                .put("line", problem.where().line())
                .put("column", problem.where().column())
                .put("what", problem.what())
                .put("fix", problem.fix());
    }
}
