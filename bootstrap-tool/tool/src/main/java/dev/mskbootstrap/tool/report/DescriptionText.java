package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Topics as they are, for people to read. */
public final class DescriptionText {

    private DescriptionText() {}

    /** A line for each topic; under it, its configs with their source, and the partitions that are not healthy. */
    public static String render(Description description, Style style, boolean isVerbose) {
        StringBuilder text = new StringBuilder();
        description
                .topics()
                .forEach((name, state) -> text.append(topic(name, state, style, isVerbose))
                        .append(readers(description.readers().get(name))));
        return text.append(Words.count(description.topics().size(), "topic"))
                .append(" on cluster ")
                .append(description.cluster().id())
                .append(", ")
                .append(Words.count(description.cluster().brokers(), "broker"))
                .append(".\n")
                .toString();
    }

    private static String topic(TopicName name, TopicState state, Style style, boolean isVerbose) {
        return switch (state) {
            case TopicState.Present present -> present(name, present, style, isVerbose);
            case TopicState.Missing missing -> "  " + name + "   " + style.red("missing") + "\n";
            case TopicState.NotAuthorised refused ->
                "  " + name + "   " + style.red("not authorised to see it: needs " + refused.right()) + "\n";
            case TopicState.Unknown unknown ->
                "  " + name + "   " + style.red("the brokers failed to describe it: " + Printable.text(unknown.why()))
                        + "\n";
        };
    }

    private static String present(TopicName name, TopicState.Present present, Style style, boolean isVerbose) {
        return "  " + name + "   " + shape(present.partitions()) + "\n"
                + configs(present.configs(), style, isVerbose)
                + present.partitions().stream()
                        .filter(partition -> isVerbose || !isHealthy(partition))
                        .map(DescriptionText::partition)
                        .collect(Collectors.joining());
    }

    static String shape(List<PartitionState> partitions) {
        String replicas = partitions.stream()
                .map(PartitionState::replicas)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
        return Words.count(partitions.size(), "partition") + " x " + replicas;
    }

    private static String configs(Configs configs, Style style, boolean isVerbose) {
        return switch (configs) {
            case Configs.Values readable ->
                readable.values().entrySet().stream()
                        .filter(entry -> isVerbose || entry.getValue().source() == ConfigValue.Source.TOPIC)
                        .map(entry -> config(entry.getKey(), entry.getValue(), style))
                        .collect(Collectors.joining());
            case Configs.NotAuthorised refused -> "      " + style.red("not authorised to read its configs") + "\n";
            case Configs.Unknown unknown ->
                "      " + style.red("the brokers failed to give its configs: " + Printable.text(unknown.why())) + "\n";
        };
    }

    private static String readers(@Nullable Readers readers) {
        return switch (readers) {
            case Readers.Groups groups ->
                groups.names().isEmpty()
                        ? ""
                        : "      read by " + Printable.text(String.join(", ", groups.names())) + "\n";
            case Readers.Unknown unknown -> "      readers unknown: " + Printable.text(unknown.why()) + "\n";
            case null -> "";
        };
    }

    private static String config(String key, ConfigValue value, Style style) {
        return "      " + Printable.text(key) + "=" + Words.display(key, value.value()) + " "
                + style.faint("(" + value.source().word() + ")") + "\n";
    }

    private static String partition(PartitionState partition) {
        return "      partition " + partition.partition() + ": " + (partition.hasLeader() ? "leader" : "no leader")
                + ", " + partition.inSync() + " of " + partition.replicas() + " replicas in sync\n";
    }

    private static boolean isHealthy(PartitionState partition) {
        return partition.hasLeader() && partition.inSync() == partition.replicas();
    }
}
