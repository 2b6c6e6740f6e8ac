package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.ConfigEdit;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.Sending;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Change.AddPartitions;
import dev.mskbootstrap.tool.plan.Change.AlterConfig;
import dev.mskbootstrap.tool.plan.Change.CreateTopic;
import dev.mskbootstrap.tool.plan.Change.DeleteTopic;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change, and how the cluster is asked for it.
 *
 * @param records how much of a request one change takes
 */
record Work<C extends Change>(
        Class<C> kind,
        String title,
        ToIntFunction<C> records,
        Function<Collection<C>, Map<TopicName, Answer>> request) {

    /** What adds comes first, what deletes comes last. */
    static List<Work<?>> inOrder(Cluster cluster) {
        return List.of(
                creation(cluster),
                new Work<>(
                        AddPartitions.class,
                        "adding partitions",
                        change -> change.to() - change.from(),
                        changes -> cluster.addPartitions(byTopic(changes, AddPartitions::to))),
                new Work<>(
                        AlterConfig.class,
                        "changing configs",
                        // Some edits make the controller write a record for each partition too; 2 is a safe measure.
                        change -> 2 * change.edits().size(),
                        changes -> cluster.alterConfigs(byTopic(changes, Work::edits))),
                new Work<>(
                        DeleteTopic.class,
                        "deleting topics",
                        change -> 1 + change.partitions(),
                        changes -> cluster.delete(byTopic(changes, DeleteTopic::topicId))));
    }

    static Work<CreateTopic> creation(Cluster cluster) {
        return new Work<>(
                CreateTopic.class,
                "creating topics",
                change -> Batches.records(change.spec()),
                changes -> cluster.create(specs(changes)));
    }

    /** Asks in its turn, and takes note of what that uses up. */
    Map<TopicName, Answer> ask(List<C> batch, Pace pace) {
        return Sending.send(batch, Change::topic, changes -> {
            pace.awaitTurn();
            Map<TopicName, Answer> answers = request.apply(changes);
            changes.forEach(change -> note(change, answers.get(change.topic()), pace));
            return answers;
        });
    }

    private static void note(Change change, @Nullable Answer answer, Pace pace) {
        switch (answer) {
            case Answer.Ok ok -> pace.spend(change.partitions());
            case Answer.Throttled throttled -> pace.throttled(throttled.delay());
            case Answer.Refused refused -> {
                if (refused.reason() == Reason.NO_ANSWER) {
                    pace.spend(change.partitions());
                }
            }
            case null -> pace.spend(change.partitions());
        }
    }

    List<C> of(Plan plan) {
        return plan.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<TopicSpec> specs(Collection<CreateTopic> changes) {
        return changes.stream().map(CreateTopic::spec).toList();
    }

    private static List<ConfigEdit> edits(AlterConfig change) {
        return change.edits().stream()
                .map(edit -> new ConfigEdit(edit.key(), edit.to()))
                .toList();
    }

    private static <C extends Change, V> Map<TopicName, V> byTopic(Collection<C> changes, Function<C, V> value) {
        return changes.stream().collect(Collectors.toMap(Change::topic, value));
    }
}
