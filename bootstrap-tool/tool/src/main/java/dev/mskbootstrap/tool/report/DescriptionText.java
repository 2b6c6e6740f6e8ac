package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Readers;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Reassignments;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Topics as they are, for people to read. */
public final class DescriptionText {

    private final Description description;
    private final Map<Integer, String> racks;
    private final TopicAccess access;
    private final Style style;
    private final boolean isVerbose;

    private DescriptionText(Description description, Style style, boolean isVerbose) {
        this.description = description;
        this.racks = description.cluster().racks();
        this.access = new TopicAccess(description.acls());
        this.style = style;
        this.isVerbose = isVerbose;
    }

    /**
     * A line for each topic; under it, its configs with their source, and the partitions that are not healthy.
     *
     * @param isVerbose every config and every partition, with brokers and racks
     */
    public static String render(Description description, Style style, boolean isVerbose) {
        return new DescriptionText(description, style, isVerbose).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        description
                .topics()
                .forEach((name, state) -> text.append(topic(name, state))
                        .append(readers(description.readers().get(name)))
                        .append(access.text(name.value())));
        text.append(Words.count(description.topics().size(), "topic"))
                .append(" on cluster ")
                .append(description.cluster().id())
                .append(", ")
                .append(Words.count(description.cluster().brokers().size(), "broker"));
        if (isVerbose) {
            text.append(racks.isEmpty() ? "" : " in " + Words.count(new TreeSet<>(racks.values()).size(), "rack"));
        }
        text.append(".\n");
        description
                .unseen()
                .forEach(lack -> text.append(Printable.text("Note: " + lack.orNone() + "; " + lack.fix()))
                        .append(".\n"));
        return text.append(unknown()).append(access.remark()).toString();
    }

    private String topic(TopicName name, TopicState state) {
        return switch (state) {
            case TopicState.Present present -> present(name, present);
            case TopicState.Missing missing -> "  " + name + "   " + style.red("missing") + meant(name) + "\n";
            case TopicState.NotAuthorised refused -> "  " + name + "   " + notAuthorised("see it", refused.lack());
            case TopicState.Unknown unknown ->
                "  " + name + "   " + style.red("the brokers failed to describe it: " + Printable.text(unknown.why()))
                        + "\n";
        };
    }

    private String meant(TopicName missing) {
        TopicName meant = description.meant().get(missing);
        return meant == null ? "" : "; did you mean \"" + meant + "\"?";
    }

    private String present(TopicName name, TopicState.Present present) {
        return "  " + name + "   " + shape(present.partitions()) + "\n"
                + Reassignments.underWay(present)
                        .map(underWay -> "      " + style.yellow(underWay) + "\n")
                        .orElse("")
                + configs(present.configs())
                + present.partitions().stream()
                        .filter(partition -> isVerbose || !isHealthy(partition))
                        .map(this::partition)
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

    private String configs(Configs configs) {
        return switch (configs) {
            case Configs.Values readable ->
                readable.values().entrySet().stream()
                        .filter(entry -> isVerbose || entry.getValue().source() == ConfigValue.Source.TOPIC)
                        .map(entry -> config(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
            case Configs.NotAuthorised refused -> "      " + notAuthorised("read its configs", refused.lack());
            case Configs.Unknown unknown ->
                "      " + style.red("the brokers failed to give its configs: " + Printable.text(unknown.why())) + "\n";
        };
    }

    private String notAuthorised(String what, Lack lack) {
        return style.red(Printable.text("not authorised to " + what + ": " + lack.sentence())) + "\n      "
                + Printable.text(lack.fix()) + "\n";
    }

    private String readers(@Nullable Readers readers) {
        return switch (readers) {
            case Readers.Groups groups ->
                groups.names().isEmpty()
                        ? ""
                        : "      read by " + Printable.text(String.join(", ", groups.names())) + "\n";
            case Readers.NotAuthorised refused -> "      " + notAuthorised("see who reads it", refused.lack());
            case Readers.Unknown unknown -> "      readers unknown: " + Printable.text(unknown.why()) + "\n";
            case null -> "";
        };
    }

    private String config(String key, ConfigValue value) {
        return "      " + Printable.text(key) + "=" + Words.display(key, value.value()) + " "
                + style.faint("(" + value.source().word() + ")") + "\n";
    }

    private String partition(PartitionState partition) {
        String leader = partition.hasLeader() ? "leader" + (isVerbose ? " " + partition.leader() : "") : "no leader";
        return "      partition " + partition.partition() + ": " + leader + ", "
                + partition.inSync().size() + " of " + partition.brokers().size() + " replicas in sync"
                + (isVerbose ? ", brokers " + brokers(partition) : "") + "\n";
    }

    private String brokers(PartitionState partition) {
        return partition.brokers().stream()
                .map(broker -> broker + rack(racks.get(broker)))
                .collect(Collectors.joining(", "));
    }

    private static String rack(@Nullable String rack) {
        return rack == null ? "" : " (" + Printable.text(rack) + ")";
    }

    private static boolean isHealthy(PartitionState partition) {
        return partition.hasLeader() && partition.isInSync();
    }

    /** Worth a line only for somebody who wants to know everything. */
    private String unknown() {
        return isVerbose
                ? description
                        .reassignmentsUnknown()
                        .map(why -> "Whether reassignments are under way is not known: " + Printable.text(why) + ".\n")
                        .orElse("")
                : "";
    }
}
