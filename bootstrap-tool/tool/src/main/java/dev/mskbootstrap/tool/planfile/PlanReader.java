package dev.mskbootstrap.tool.planfile;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.JsonFault;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.Reading;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.About;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a plan file back into what was wanted. */
final class PlanReader {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9}):(\\d{1,9})");

    private final Path path;

    PlanReader(Path path) {
        this.path = path;
    }

    ObjectNode document() {
        byte[] bytes = bytes();
        try {
            return requirePlan(MAPPER.readTree(bytes));
        } catch (JsonProcessingException e) {
            throw invalid(place(e.getLocation(), bytes), "not a plan file: " + JsonFault.why(e), fix());
        } catch (IOException e) {
            // Of bytes that are no text in the encoding it guesses, the parser tells no place.
            throw invalid(start(), "not a plan file: it is no text in UTF-8", fix());
        }
    }

    private byte[] bytes() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw invalid(start(), "the plan file is larger than 64 MiB", "plan fewer topics at once, with --only");
            }
            return bytes;
        } catch (IOException e) {
            throw invalid(start(), "the plan file cannot be read", "give the file that plan --out wrote");
        }
    }

    private ObjectNode requirePlan(JsonNode document) {
        if (document instanceof ObjectNode object
                && object.path("kind").asText().equals("plan")
                && object.has("desired")) {
            return object;
        }
        throw invalid(start(), "not a plan file", fix());
    }

    Desired desired(ObjectNode document) {
        JsonNode desired = document.path("desired");
        try {
            SortedMap<TopicName, TopicSpec> topics = new TreeMap<>();
            desired.path("topics").forEach(node -> {
                TopicSpec topic = topic(node);
                topics.put(topic.name(), topic);
            });
            return new Desired(
                    topics,
                    new TreeSet<>(texts(desired.path("remove")).stream()
                            .map(TopicName::new)
                            .toList()),
                    unmanaged(desired.path("unmanaged")),
                    desired.path("undeclaredConfig").asText().equals("reset"),
                    patterns(desired.path("scope")),
                    Collections.emptySortedSet(),
                    new AccessNodes(this::location).access(desired));
        } catch (IllegalArgumentException e) {
            throw invalid(start(), "not a plan file: " + e.getMessage(), fix());
        }
    }

    private TopicSpec topic(JsonNode node) {
        SortedMap<String, String> config = new TreeMap<>();
        node.path("config")
                .properties()
                .forEach(entry -> config.put(
                        entry.getKey(),
                        readable(entry.getKey(), entry.getValue().asText())));
        return new TopicSpec(
                new TopicName(node.path("name").asText()),
                whole(node.path("partitions")),
                whole(node.path("replicationFactor")),
                config,
                about(node),
                location(node.path("declaredAt").asText()),
                Map.of());
    }

    private static About about(JsonNode topic) {
        return new About(text(topic.path("description")), text(topic.path("owner")));
    }

    /** As it was when the plan was written; else it would be planned with what is no number, say. */
    private static String readable(String key, String value) {
        TopicConfigs.find(key).map(known -> known.read(value)).ifPresent(reading -> {
            if (reading instanceof Reading.Wrong wrong) {
                throw new IllegalArgumentException(wrong.what());
            }
        });
        return value;
    }

    private static @Nullable Integer whole(JsonNode node) {
        return node.isInt() ? node.intValue() : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private Location location(String text) {
        Matcher parts = PLACE.matcher(text);
        return parts.matches()
                ? new Location(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                : start();
    }

    private static Unmanaged unmanaged(JsonNode node) {
        return switch (node.path("action").asText()) {
            case "ignore" -> new Unmanaged.Ignore();
            case "delete" -> new Unmanaged.Delete(patterns(node.path("patterns")));
            default -> new Unmanaged.Report();
        };
    }

    private static List<NamePattern> patterns(JsonNode node) {
        return texts(node).stream().map(NamePattern::new).toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private Location start() {
        return Location.startOf(path.toString());
    }

    /** Not the parser's own column, which counts bytes. */
    private Location place(@Nullable JsonLocation where, byte[] bytes) {
        int offset = where == null ? -1 : (int) Math.min(bytes.length, where.getByteOffset());
        return offset < 0
                ? start()
                : Location.after(path.toString(), new String(bytes, 0, offset, StandardCharsets.UTF_8));
    }

    private static String fix() {
        return "give a file that plan --out wrote";
    }

    private static InvalidFilesException invalid(Location where, String what, String fix) {
        return new InvalidFilesException(List.of(new Problem(where, what, fix)));
    }
}
