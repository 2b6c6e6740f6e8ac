package dev.mskbootstrap.tool.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.cluster.ClusterIdentity;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.Reassignment;
import dev.mskbootstrap.tool.cluster.TopicState;
import org.jspecify.annotations.Nullable;

/** Topics as they are, as JSON: every config, every partition. */
public final class DescriptionJson {

    private DescriptionJson() {}

    /** A document of kind {@code description}. */
    public static ObjectNode document(String environment, Description description) {
        ObjectNode document = Json.document("description").put("environment", environment);
        document.set("cluster", cluster(description.cluster()));
        description.reassignmentsUnknown().ifPresent(why -> document.put("reassignmentsUnknown", why));
        TopicAccess access = new TopicAccess(description.acls());
        if (!access.remark().isEmpty()) {
            document.put("aclsUnknown", access.remark().strip());
        }
        if (!description.unseen().isEmpty()) {
            document.set("unseen", Json.array(description.unseen(), DescriptionJson::lack));
        }
        document.set(
                "topics",
                Json.array(
                        description.topics().entrySet(),
                        entry -> topic(entry.getKey(), entry.getValue())
                                .setAll(readers(description.readers().get(entry.getKey()))
                                        .<ObjectNode>setAll(
                                                access.members(entry.getKey().value())))));
        return document;
    }

    private static ObjectNode cluster(ClusterIdentity cluster) {
        ObjectNode object = PlanJson.cluster(cluster);
        ObjectNode racks = object.putObject("racks");
        cluster.racks().forEach((broker, rack) -> racks.put(String.valueOf(broker), rack));
        return object;
    }

    private static ObjectNode topic(TopicName name, TopicState state) {
        ObjectNode object = Json.object().put("name", name.value());
        switch (state) {
            case TopicState.Present present -> {
                object.put("state", "present").put("id", present.id());
                object.set("partitions", Json.array(present.partitions(), DescriptionJson::partition));
                configs(object, present.configs());
            }
            case TopicState.Missing missing -> object.put("state", "missing");
            case TopicState.NotAuthorised refused ->
                object.put("state", "notAuthorised").setAll(lack(refused.lack()));
            case TopicState.Unknown unknown -> object.put("state", "unknown").put("why", unknown.why());
        }
        return object;
    }

    private static ObjectNode readers(@Nullable Readers readers) {
        ObjectNode object = Json.object();
        return switch (readers) {
            case Readers.Groups groups -> object.set("readers", Json.texts(groups.names()));
            case Readers.NotAuthorised refused -> object.set("readersNotAuthorised", lack(refused.lack()));
            case Readers.Unknown unknown -> object.put("readersUnknown", unknown.why());
            case null -> object;
        };
    }

    private static JsonNode partition(PartitionState partition) {
        ObjectNode object = Json.object()
                .put("partition", partition.partition())
                .put("hasLeader", partition.hasLeader())
                .put("leader", partition.leader())
                .put("replicas", partition.replicas())
                .put("inSync", partition.inSync().size());
        object.set("brokers", Json.numbers(partition.brokers()));
        object.set("inSyncBrokers", Json.numbers(partition.inSync()));
        if (partition.reassignment() instanceof Reassignment.UnderWay moving) {
            ObjectNode underWay = object.putObject("reassignment");
            underWay.set("adding", Json.numbers(moving.adding()));
            underWay.set("removing", Json.numbers(moving.removing()));
        }
        return object;
    }

    private static void configs(ObjectNode object, Configs configs) {
        switch (configs) {
            case Configs.Values readable -> {
                ObjectNode values = object.putObject("configs");
                readable.values().forEach((key, value) -> values.set(key, config(value)));
            }
            case Configs.NotAuthorised refused ->
                object.put("configsState", "notAuthorised").setAll(lack(refused.lack()));
            case Configs.Unknown unknown ->
                object.put("configsState", "unknown").put("why", unknown.why());
        }
    }

    private static ObjectNode lack(Lack lack) {
        return Json.object()
                .put("identity", lack.who())
                .put("needs", lack.right())
                .put("fix", lack.fix());
    }

    private static JsonNode config(ConfigValue value) {
        return Json.object()
                .put("value", value.value())
                .put("source", value.source().word());
    }
}
