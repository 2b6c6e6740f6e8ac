package dev.mskbootstrap.tool.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.report.PlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has moved between a stored plan and a fresh one. */
final class Movement {

    private Movement() {}

    /** A line for each topic or principal whose changes are not the same in both; none when the plans are equal. */
    static List<String> between(JsonNode stored, Plan fresh) {
        SortedMap<String, List<JsonNode>> before = new TreeMap<>();
        stored.forEach(change -> add(before, change));
        SortedMap<String, List<JsonNode>> now = new TreeMap<>();
        fresh.changes().stream().map(PlanJson::change).forEach(change -> add(now, change));
        TreeSet<String> topics = new TreeSet<>(before.keySet());
        topics.addAll(now.keySet());
        return topics.stream()
                .filter(topic -> !of(before, topic).equals(of(now, topic)))
                .map(topic -> topic + ": planned " + text(of(before, topic)) + ", now " + text(of(now, topic)))
                .toList();
    }

    private static void add(SortedMap<String, List<JsonNode>> changes, JsonNode change) {
        changes.computeIfAbsent(subject(change), topic -> new ArrayList<>()).add(change);
    }

    private static String subject(JsonNode change) {
        return change.path(change.has("topic") ? "topic" : "principal").asText();
    }

    private static List<JsonNode> of(SortedMap<String, List<JsonNode>> changes, String topic) {
        return changes.getOrDefault(topic, List.of());
    }

    private static String text(List<JsonNode> changes) {
        return changes.isEmpty()
                ? "nothing to do"
                : changes.stream()
                        .map(change -> "\"" + change.path("text").asText() + "\"" + id(change))
                        .collect(Collectors.joining(" and "));
    }

    /** The same words with another id: the topic was deleted and made again in between. */
    private static String id(JsonNode change) {
        return change.has("topicId") ? " (topic id " + change.path("topicId").asText() + ")" : "";
    }
}
