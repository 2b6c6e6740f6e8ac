package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.PartitionStates.healthy;
import static dev.mskbootstrap.tool.PartitionStates.movingTo;
import static dev.mskbootstrap.tool.PartitionStates.movingUnknown;
import static dev.mskbootstrap.tool.Topics.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.access.AccessTexts;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Desired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a golden case says of its cluster; {@code cases/README.md} shows the form. */
final class ObservationJson {

    private final JsonNode document;

    ObservationJson(JsonNode document) {
        this.document = document;
    }

    /** Topics that are wanted and not in the file are missing, and the brokers would create them. */
    Observation observation(Desired desired) {
        SortedMap<TopicName, TopicState> topics = new TreeMap<>();
        desired.topics().keySet().forEach(name -> topics.put(name, new TopicState.Missing(new Preflight.Accepted())));
        desired.remove().forEach(name -> topics.put(name, new TopicState.Missing(new Preflight.NotAsked())));
        document.path("topics")
                .properties()
                .forEach(entry -> topics.put(new TopicName(entry.getKey()), state(entry.getKey(), entry.getValue())));
        int brokers = document.path("brokers").asInt(3);
        return new Observation(
                cluster("golden", brokers), topics, undeclared(), readers(), acls(desired, topics), others());
    }

    private AclState acls(Desired desired, SortedMap<TopicName, TopicState> topics) {
        JsonNode node = document.path("acls");
        if (!desired.access().usesAcls()) {
            return AclState.NOT_ASKED;
        }
        return switch (node.asText()) {
            case "not authorised" -> new AclState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_CLUSTER));
            case "no authorizer" -> new AclState.NoAuthorizer();
            case "" -> acls(node, topics);
            default -> new AclState.Unknown(node.asText());
        };
    }

    private static AclState acls(JsonNode node, SortedMap<TopicName, TopicState> topics) {
        SortedSet<Binding> bindings = new TreeSet<>();
        node.path("there").forEach(text -> bindings.add(AccessTexts.acl(text.asText())));
        SortedSet<TopicName> visible = new TreeSet<>(topics.keySet());
        visible.removeIf(name -> !(topics.get(name) instanceof TopicState.Present));
        node.path("otherTopics").forEach(name -> visible.add(new TopicName(name.asText())));
        String ourselves = node.path("ourselves").asText("User:tool");
        return new AclState.Seen(bindings, ourselves.equals("of IAM") ? null : ourselves, visible);
    }

    private SortedMap<TopicName, TopicState> others() {
        SortedMap<TopicName, TopicState> others = new TreeMap<>();
        document.path("others")
                .properties()
                .forEach(entry -> others.put(new TopicName(entry.getKey()), state(entry.getKey(), entry.getValue())));
        return others;
    }

    private static TopicState state(String name, JsonNode node) {
        if (node.has("notAuthorised")) {
            return new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, name));
        }
        if (node.has("unknown")) {
            return new TopicState.Unknown(node.path("unknown").asText());
        }
        if (node.has("missing")) {
            return new TopicState.Missing(preflight(name, node.path("missing")));
        }
        return new TopicState.Present(node.path("id").asText(name + "-id"), partitions(node), configs(name, node));
    }

    private static Preflight preflight(String name, JsonNode node) {
        return switch (node.asText()) {
            case "accepted" -> new Preflight.Accepted();
            case "not asked" -> new Preflight.NotAsked();
            default ->
                refused(
                        name,
                        Reason.valueOf(node.path("refused").asText()),
                        node.path("text").asText());
        };
    }

    private static Preflight refused(String name, Reason reason, String text) {
        KafkaAction action = reason == Reason.EXISTS
                ? KafkaAction.DESCRIBE_TOPIC
                : reason == Reason.NOT_AUTHORISED ? KafkaAction.CREATE_TOPIC : null;
        return new Preflight.Refused(reason, text, action == null ? null : Rights.lack(action, name));
    }

    private static List<PartitionState> partitions(JsonNode node) {
        List<PartitionState> partitions = new ArrayList<>();
        int replicas = node.path("replicas").asInt(3);
        for (int number = 0; number < node.path("partitions").asInt(3); number++) {
            partitions.add(healthy(number, replicas));
        }
        partitions.set(0, healthy(0, node.path("replicasOfPartition0").asInt(replicas)));
        partitions.replaceAll(still -> moving(still, node));
        return partitions;
    }

    private static PartitionState moving(PartitionState still, JsonNode node) {
        JsonNode to = node.path("reassigning").path(String.valueOf(still.partition()));
        if (to.isArray()) {
            List<Integer> brokers = new ArrayList<>();
            to.forEach(broker -> brokers.add(broker.asInt()));
            return movingTo(still, brokers);
        }
        return node.has("reassigningUnknown")
                ? movingUnknown(still, node.path("reassigningUnknown").asText())
                : still;
    }

    private static Configs configs(String name, JsonNode node) {
        JsonNode own = node.path("configs");
        if (own.isTextual()) {
            return own.asText().equals("not authorised")
                    ? new Configs.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, name))
                    : new Configs.Unknown(own.asText());
        }
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        node.path("defaults")
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey(), new ConfigValue(entry.getValue().asText(), ConfigValue.Source.DEFAULT)));
        own.properties()
                .forEach(entry -> values.put(
                        entry.getKey(), new ConfigValue(entry.getValue().asText(), ConfigValue.Source.TOPIC)));
        return new Configs.Values(values);
    }

    private SortedSet<TopicName> undeclared() {
        SortedSet<TopicName> names = new TreeSet<>();
        document.path("undeclared").forEach(name -> names.add(new TopicName(name.asText())));
        return names;
    }

    private Map<TopicName, Readers> readers() {
        Map<TopicName, Readers> readers = new HashMap<>();
        document.path("readers").properties().forEach(entry -> {
            readers.put(new TopicName(entry.getKey()), readers(entry.getValue()));
        });
        return readers;
    }

    private static Readers readers(JsonNode node) {
        if (node.has("notAuthorised")) {
            return new Readers.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_GROUP, "*"));
        }
        SortedSet<String> groups = new TreeSet<>();
        node.forEach(group -> groups.add(group.asText()));
        return node.isTextual() ? new Readers.Unknown(node.asText()) : new Readers.Groups(groups);
    }
}
