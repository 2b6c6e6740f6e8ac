package dev.mskbootstrap.tool.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.report.PlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has moved between a stored plan and a fresh one. */
final class Movement {

    private Movement() {}

    /** A line for each change that is not the same in both; none when the plans are equal. */
    static List<String> between(JsonNode stored, Plan fresh) {
        SortedMap<String, JsonNode> before = new TreeMap<>();
        stored.forEach(change -> before.put(key(change), change));
        SortedMap<String, JsonNode> now = new TreeMap<>();
        fresh.changes().stream().map(PlanJson::change).forEach(change -> now.put(key(change), change));
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        List<String> lines = new ArrayList<>();
        for (String key : keys) {
            JsonNode old = before.get(key);
            JsonNode fresher = now.get(key);
            if (old == null || !old.equals(fresher)) {
                lines.add(topic(old, fresher) + ": planned " + text(old) + ", now " + text(fresher));
            }
        }
        return lines;
    }

    private static String key(JsonNode change) {
        return change.path("topic").asText() + " " + change.path("action").asText();
    }

    private static String topic(@Nullable JsonNode old, @Nullable JsonNode fresher) {
        JsonNode either = old != null ? old : fresher;
        return either == null ? "" : either.path("topic").asText();
    }

    private static String text(@Nullable JsonNode change) {
        return change == null ? "nothing to do" : "\"" + change.path("text").asText() + "\"" + id(change);
    }

    /** The same words with another id: the topic was deleted and made again in between. */
    private static String id(JsonNode change) {
        return change.has("topicId") ? " (topic id " + change.path("topicId").asText() + ")" : "";
    }
}
