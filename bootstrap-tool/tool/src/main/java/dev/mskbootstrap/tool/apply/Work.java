package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.Answer;
import dev.mskbootstrap.tool.cluster.Batches;
import dev.mskbootstrap.tool.cluster.Cluster;
import dev.mskbootstrap.tool.cluster.ConfigEdit;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.Sending;
import dev.mskbootstrap.tool.plan.AclGroup;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.Change.AddAcls;
import dev.mskbootstrap.tool.plan.Change.AddPartitions;
import dev.mskbootstrap.tool.plan.Change.AlterConfig;
import dev.mskbootstrap.tool.plan.Change.CreateTopic;
import dev.mskbootstrap.tool.plan.Change.DeleteTopic;
import dev.mskbootstrap.tool.plan.Change.OfAcls;
import dev.mskbootstrap.tool.plan.Change.OfTopic;
import dev.mskbootstrap.tool.plan.Change.RemoveAcls;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
        Class<C> kind, String title, ToIntFunction<C> records, Function<Collection<C>, Map<Change, Answer>> request) {

    /** The controller holds each ACL that is to go against all that are there; so many at a time hold up nobody. */
    private static final int REMOVED_AT_ONCE = 1_000;

    private static final Comparator<AclGroup> BY_NAME =
            Comparator.comparing(AclGroup::resource).reversed().thenComparing(AclGroup::name);

    /** What adds comes first, what deletes comes last. */
    static List<Work<?>> inOrder(Cluster cluster) {
        return List.of(
                // Before the topics: else they would be open for a moment.
                new Work<>(AddAcls.class, "adding ACLs", Work::acls, changes -> byAcl(changes, cluster::createAcls)),
                creation(cluster),
                new Work<>(
                        AddPartitions.class,
                        "adding partitions",
                        change -> change.to() - change.from(),
                        changes -> byChange(changes, cluster.addPartitions(byTopic(changes, AddPartitions::to)))),
                new Work<>(
                        AlterConfig.class,
                        "changing configs",
                        // Some edits make the controller write a record for each partition too; 2 is a safe measure.
                        change -> 2 * change.edits().size(),
                        changes -> byChange(changes, cluster.alterConfigs(byTopic(changes, Work::edits)))),
                new Work<>(
                        RemoveAcls.class,
                        "removing ACLs",
                        change -> acls(change) * (KafkaLimits.MAX_RECORDS_PER_REQUEST / REMOVED_AT_ONCE),
                        changes -> byAcl(changes, cluster::deleteAcls)),
                new Work<>(
                        DeleteTopic.class,
                        "deleting topics",
                        change -> 1 + change.partitions(),
                        changes -> byChange(changes, cluster.delete(byTopic(changes, DeleteTopic::topicId)))));
    }

    static Work<CreateTopic> creation(Cluster cluster) {
        return new Work<>(
                CreateTopic.class,
                "creating topics",
                change -> Batches.records(change.spec()),
                changes -> byChange(changes, cluster.create(specs(changes))));
    }

    /** Asks in its turn, and takes note of what that uses up. */
    Map<Change, Answer> ask(List<C> batch, Pace pace) {
        return Sending.send(batch, change -> change, changes -> {
            pace.awaitTurn();
            Map<Change, Answer> answers = request.apply(changes);
            changes.forEach(change -> note(change, answers.get(change), pace));
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
        return plan.changes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Work::together)
                .toList();
    }

    /**
     * ACLs on one name go together, those on the cluster before all others: between two requests nobody is shut out who is
     * to have access. Whatever else there is keeps its order.
     */
    private static int together(Change one, Change other) {
        return one instanceof OfAcls acls && other instanceof OfAcls others
                ? BY_NAME.compare(acls.acls(), others.acls())
                : 0;
    }

    private static List<TopicSpec> specs(Collection<CreateTopic> changes) {
        return changes.stream().map(CreateTopic::spec).toList();
    }

    private static List<ConfigEdit> edits(AlterConfig change) {
        return change.edits().stream()
                .map(edit -> new ConfigEdit(edit.key(), edit.to()))
                .toList();
    }

    private static <C extends OfTopic, V> Map<TopicName, V> byTopic(Collection<C> changes, Function<C, V> value) {
        return changes.stream().collect(Collectors.toMap(OfTopic::topic, value));
    }

    private static Map<Change, Answer> byChange(Collection<? extends OfTopic> changes, Map<TopicName, Answer> answers) {
        Map<Change, Answer> byChange = new HashMap<>();
        changes.forEach(change -> {
            Answer answer = answers.get(change.topic());
            if (answer != null) {
                byChange.put(change, answer);
            }
        });
        return byChange;
    }

    private static int acls(OfAcls change) {
        return change.acls().bindings().size();
    }

    /** A change is done when each of its ACLs is. */
    private static Map<Change, Answer> byAcl(
            Collection<? extends OfAcls> changes, Function<Collection<Binding>, Map<Binding, Answer>> request) {
        Map<Binding, Answer> answers = request.apply(changes.stream()
                .flatMap(change -> change.acls().bindings().stream())
                .toList());
        Map<Change, Answer> byChange = new HashMap<>();
        changes.forEach(change -> {
            List<Binding> bindings = change.acls().bindings();
            if (answers.keySet().containsAll(bindings)) {
                byChange.put(change, together(bindings, answers));
            }
        });
        return byChange;
    }

    /** The first answer that is not OK, if any. */
    private static Answer together(List<Binding> bindings, Map<Binding, Answer> answers) {
        return bindings.stream()
                .map(binding -> answers.getOrDefault(binding, Answer.OK))
                .filter(answer -> !(answer instanceof Answer.Ok))
                .findFirst()
                .orElse(Answer.OK);
    }
}
