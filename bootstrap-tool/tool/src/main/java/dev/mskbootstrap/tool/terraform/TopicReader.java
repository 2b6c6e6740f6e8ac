package dev.mskbootstrap.tool.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.export.Given;
import dev.mskbootstrap.tool.export.SourceTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a topic out of its resource; what cannot be a topic's becomes a problem. */
final class TopicReader {

    private static final ObjectReader JSON =
            JsonCursor.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final TerraformResource resource;
    private final TopicType type;
    private final Values values;
    private final List<Problem> problems;

    TopicReader(TerraformFile file, TerraformResource resource, List<Problem> problems) {
        this.resource = resource;
        this.type = TopicType.of(resource.type()).orElseThrow();
        this.values = new Values(
                resource.json().path("values"), resource.json().path("sensitive_values"), file.unknown(resource));
        this.problems = problems;
    }

    Given<String> name() {
        return text("name");
    }

    /** The cluster as far as the topic itself tells it, otherwise its provider. */
    String cluster(String provider) {
        if (type != TopicType.AWS_MSK_TOPIC) {
            return provider;
        }
        return switch (text("cluster_arn")) {
            case Given.Value<String> arn -> arn.value();
            case Given.Hidden<String> hidden -> "unknown";
            case Given.Unstatable<String> nothing -> "unknown";
        };
    }

    SourceTopic topic(TopicName name) {
        return new SourceTopic(
                name, remarks(), whole(type.partitions()), whole("replication_factor"), config(), beyond());
    }

    private Given<String> text(String key) {
        return read(key, node -> node.isTextual() ? Optional.of(node.textValue()) : Optional.empty(), "text");
    }

    private Given<Integer> whole(String key) {
        return read(
                key,
                node -> node.isIntegralNumber() && node.canConvertToInt() && node.intValue() > 0
                        ? Optional.of(node.intValue())
                        : Optional.empty(),
                "a whole number of at least 1");
    }

    private <T> Given<T> read(String key, Function<JsonNode, Optional<T>> reading, String asked) {
        return switch (values.get(key)) {
            case Given.Value<JsonNode> value ->
                reading.apply(value.value()).map(Given::of).orElseGet(() -> wrong(key, asked));
            case Given.Hidden<JsonNode> hidden -> new Given.Hidden<>(hidden.why());
            case Given.Unstatable<JsonNode> nothing -> new Given.Unstatable<>(nothing.why());
        };
    }

    private <T> Given<T> wrong(String key, String asked) {
        problems.add(
                new Problem(resource.where(), resource.address() + ": " + key + " is not " + asked, JsonCursor.FIX));
        return new Given.Unstatable<>("it is not " + asked);
    }

    private Given<SortedMap<String, Given<String>>> config() {
        return switch (values.get(type.config())) {
            case Given.Hidden<JsonNode> hidden -> new Given.Hidden<>(hidden.why());
            case Given.Unstatable<JsonNode> nothing -> Given.of(new TreeMap<>());
            case Given.Value<JsonNode> value ->
                value.value().isTextual()
                        ? json(value.value().textValue())
                        : Given.of(texts(values.under(type.config())));
        };
    }

    /** {@code aws_msk_topic} has its configs as JSON in a text. */
    private Given<SortedMap<String, Given<String>>> json(String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (object.isObject()) {
                return Given.of(texts(new Values(object, MissingNode.getInstance(), MissingNode.getInstance())));
            }
        } catch (JsonProcessingException e) {
            // Then it is no JSON object either.
        }
        return wrong(type.config(), "a JSON object");
    }

    private static SortedMap<String, Given<String>> texts(Values config) {
        SortedMap<String, Given<String>> texts = new TreeMap<>();
        config.keys().forEach(key -> texts.put(key, text(config.get(key))));
        return texts;
    }

    private static Given<String> text(Given<JsonNode> given) {
        return switch (given) {
            case Given.Value<JsonNode> value ->
                value.value().isValueNode()
                        ? Given.of(value.value().asText())
                        : new Given.Unstatable<>("it is neither text nor a number");
            case Given.Hidden<JsonNode> hidden -> new Given.Hidden<>(hidden.why());
            case Given.Unstatable<JsonNode> nothing -> new Given.Unstatable<>(nothing.why());
        };
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(List.of(resource.address()));
        JsonNode actual = resource.json().path("values").path("configs_actual");
        if (actual.isTextual() && actual.equals(resource.json().path("values").path("configs"))) {
            remarks.add("imported by Terraform: these are all configs that AWS reports, those of the brokers as well");
        }
        return remarks;
    }

    private SortedMap<String, String> beyond() {
        SortedMap<String, String> beyond = new TreeMap<>();
        resource.json().path("values").properties().stream()
                .filter(entry ->
                        !type.knows(entry.getKey()) && !entry.getValue().isNull())
                .forEach(entry -> beyond.put(entry.getKey(), "topics.yaml has no place for it"));
        return beyond;
    }
}
