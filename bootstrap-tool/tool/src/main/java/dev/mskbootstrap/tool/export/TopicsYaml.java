package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.files.YamlText;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The text of a {@code topics.yaml}: the same topics give the same bytes. */
final class TopicsYaml {

    private static final String SCHEMA =
            "# yaml-language-server: $schema=../../bootstrap-tool/docs/schema/topics.json\n";

    private final StringBuilder text = new StringBuilder(SCHEMA);

    private TopicsYaml() {}

    /** @param topics by name */
    static String render(List<String> heading, List<FileTopic> topics) {
        TopicsYaml yaml = new TopicsYaml();
        heading.forEach(paragraph -> yaml.comment("", paragraph));
        Shared shared = Shared.of(topics);
        yaml.defaults(shared);
        yaml.unknownConfigs(topics);
        yaml.text.append(topics.isEmpty() ? "topics: {}\n" : "topics:\n");
        topics.forEach(topic -> yaml.topic(topic, shared));
        return yaml.text.toString();
    }

    private void defaults(Shared shared) {
        if (!shared.isNothing()) {
            text.append("defaults:\n");
            SortedMap<String, FileValue> config = new TreeMap<>();
            shared.config().forEach((key, value) -> config.put(key, new FileValue(value, null)));
            attributes("  ", shared.partitions(), shared.replicationFactor(), config);
        }
    }

    private void unknownConfigs(List<FileTopic> topics) {
        SortedSet<String> unknown = new TreeSet<>();
        topics.forEach(topic -> unknown.addAll(topic.config().keySet()));
        unknown.removeAll(TopicConfigs.keys());
        if (!unknown.isEmpty()) {
            comment("", "Not among Kafka's topic configs as this tool knows them: they go to the brokers as they are.");
            text.append("allowUnknownConfig:\n");
            unknown.forEach(
                    key -> text.append("  - ").append(YamlText.value(key)).append('\n'));
        }
    }

    private void topic(FileTopic topic, Shared shared) {
        topic.remarks().forEach(remark -> comment("  ", remark));
        topic.leftOut().forEach(leftOut -> comment("  ", leftOut.withValue()));
        text.append("  ").append(YamlText.key(topic.name().value())).append(':');
        int before = text.length();
        attributes(
                "    ",
                own(topic.partitions(), shared.partitions()),
                own(topic.replicationFactor(), shared.replicationFactor()),
                own(topic.config(), shared.config()));
        text.insert(before, text.length() == before ? " {}\n" : "\n");
    }

    private static @Nullable Integer own(@Nullable Integer stated, @Nullable Integer shared) {
        return stated == null || stated.equals(shared) ? null : stated;
    }

    private static SortedMap<String, FileValue> own(SortedMap<String, FileValue> stated, Map<String, String> shared) {
        SortedMap<String, FileValue> own = new TreeMap<>(stated);
        own.entrySet().removeIf(entry -> entry.getValue().text().equals(shared.get(entry.getKey())));
        return own;
    }

    private void attributes(
            String indent,
            @Nullable Integer partitions,
            @Nullable Integer replicationFactor,
            SortedMap<String, FileValue> config) {
        if (partitions != null) {
            text.append(indent).append("partitions: ").append(partitions).append('\n');
        }
        if (replicationFactor != null) {
            text.append(indent)
                    .append("replicationFactor: ")
                    .append(replicationFactor)
                    .append('\n');
        }
        if (!config.isEmpty()) {
            text.append(indent).append("config:\n");
            config.forEach((key, value) -> value(indent + "  ", key, value));
        }
    }

    private void value(String indent, String key, FileValue value) {
        text.append(indent).append(YamlText.key(key)).append(": ").append(YamlText.value(value.text()));
        text.append(value.remark() == null ? "" : " # " + YamlText.comment(value.remark()))
                .append('\n');
    }

    private void comment(String indent, String paragraph) {
        Paragraph.lines(YamlText.comment(paragraph))
                .forEach(line -> text.append(indent).append("# ").append(line).append('\n'));
    }
}
