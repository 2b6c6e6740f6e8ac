package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Reassignments;
import java.util.stream.Collectors;

/** Topics as they are, as a Markdown table. */
public final class DescriptionMarkdown {

    private DescriptionMarkdown() {}

    public static String render(String environment, Description description) {
        return Markdown.document("### Topics of " + Markdown.code(environment) + "\n\n"
                + Markdown.table(
                        description.topics().entrySet().stream()
                                .map(entry -> row(entry.getKey(), entry.getValue()))
                                .toList(),
                        "topic",
                        "partitions",
                        "configs of its own")
                + description.unseen().stream()
                        .map(lack -> "\n" + Markdown.code(lack.orNone()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String row(TopicName name, TopicState state) {
        String shape = switch (state) {
            case TopicState.Present present ->
                DescriptionText.shape(present.partitions())
                        + Reassignments.underWay(present)
                                .map(underWay -> ", **" + underWay + "**")
                                .orElse("");
            case TopicState.Missing missing -> "**missing**";
            case TopicState.NotAuthorised refused ->
                "**not authorised to see it**: " + Markdown.code(refused.lack().sentence());
            case TopicState.Unknown unknown -> "**the brokers failed to describe it**";
        };
        String configs = state instanceof TopicState.Present present ? configs(present.configs()) : "";
        return Markdown.row(Markdown.code(name.value()), shape, configs);
    }

    private static String configs(Configs configs) {
        return configs instanceof Configs.Values readable
                ? readable.values().entrySet().stream()
                        .filter(entry -> entry.getValue().source() == ConfigValue.Source.TOPIC)
                        .map(entry -> Markdown.code(entry.getKey() + "="
                                + Words.display(entry.getKey(), entry.getValue().value())))
                        .collect(Collectors.joining(" "))
                : "**not readable**";
    }
}
