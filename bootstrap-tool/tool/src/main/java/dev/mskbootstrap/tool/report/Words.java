package dev.mskbootstrap.tool.report;

import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.plan.AclWords;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that text and Markdown share, so that they cannot disagree. */
final class Words {

    private Words() {}

    /** {@code +}, {@code ~} or {@code -}, as in Terraform's plans. */
    static String mark(Change change) {
        return switch (change) {
            case Change.CreateTopic create -> "+";
            case Change.AddPartitions add -> "~";
            case Change.AlterConfig alter -> "~";
            case Change.DeleteTopic delete -> "-";
            case Change.AddAcls add -> "+";
            case Change.RemoveAcls remove -> "-";
        };
    }

    /** What happens to the topic, in short. */
    static String what(Change change) {
        return switch (change) {
            case Change.CreateTopic create -> shape(create.spec());
            case Change.AddPartitions add -> "partitions " + add.from() + " -> " + add.to();
            case Change.AlterConfig alter ->
                alter.edits().stream().map(Words::edit).collect(Collectors.joining(", "));
            case Change.DeleteTopic delete -> "delete, " + count(delete.partitions(), "partition");
            case Change.AddAcls add -> (add.acls().isAllowed() ? "may " : "is denied ") + access(add);
            case Change.RemoveAcls remove ->
                (remove.acls().isAllowed() ? "may no longer " : "is no longer denied ") + access(remove);
        };
    }

    /** What else is worth seeing: the configs that a new topic gets. */
    static String more(Change change) {
        return change instanceof Change.CreateTopic create
                ? configs(create.spec().config())
                : "";
    }

    /** The work as a noun, for a failure. */
    static String kind(Change change) {
        return switch (change) {
            case Change.CreateTopic create -> "create";
            case Change.AddPartitions add -> "add partitions";
            case Change.AlterConfig alter -> "change configs";
            case Change.DeleteTopic delete -> "delete";
            case Change.AddAcls add -> "add ACLs";
            case Change.RemoveAcls remove -> "remove ACLs";
        };
    }

    private static String access(Change.OfAcls change) {
        return Printable.text(AclWords.of(change.acls()));
    }

    static String shape(TopicSpec topic) {
        String partitions = topic.partitions() == null ? "default partitions" : count(topic.partitions(), "partition");
        String replicas = topic.replicationFactor() == null ? "default" : String.valueOf(topic.replicationFactor());
        return partitions + " x " + replicas;
    }

    static String configs(Map<String, String> config) {
        return config.entrySet().stream()
                .map(entry -> Printable.text(entry.getKey()) + "=" + display(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String display(String key, @Nullable String value) {
        return value == null ? "(default)" : Printable.text(TopicConfigs.display(key, value));
    }

    private static String edit(ConfigChange edit) {
        return Printable.text(edit.key()) + " " + display(edit.key(), edit.from()) + " -> "
                + display(edit.key(), edit.to());
    }

    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return String.format(Locale.ROOT, seconds < 1 ? "%.2f s" : "%.1f s", seconds);
    }
}
