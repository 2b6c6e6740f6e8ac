package dev.mskbootstrap.tool.verify;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.AclWords;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one look means: whatever a plan would still change, and whatever is not healthy. */
final class Judgement {

    private static final String APPLY = "run apply";

    private final Desired desired;
    private final Observation observed;
    private final RackSpread racks;
    private final boolean isStrict;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Judgement(Desired desired, Observation observed, Flavour flavour, boolean isStrict) {
        this.desired = desired;
        this.observed = observed;
        this.racks =
                new RackSpread(flavour.canMoveReplicas() ? observed.cluster().racks() : Map.of());
        this.isStrict = isStrict;
    }

    Verification of(Plan plan) {
        plan.changes().forEach(change -> findings.add(finding(change)));
        plan.conflicts()
                .forEach(conflict -> findings.add(new Finding(conflict.subject(), conflict.what(), conflict.fix())));
        notes.addAll(plan.notes());
        desired.topics().values().forEach(this::checkHealth);
        List<PartitionState> partitions = partitions();
        return new Verification(desired.topics().size(), partitions.size(), replicas(partitions), findings, notes);
    }

    private static Finding finding(Change change) {
        String topic = change.subject();
        return switch (change) {
            case Change.CreateTopic create -> new Finding(topic, "missing", APPLY);
            case Change.AddPartitions add ->
                new Finding(topic, "partitions " + add.from() + ", " + add.to() + " wanted", APPLY);
            case Change.AlterConfig alter ->
                new Finding(
                        topic,
                        alter.edits().stream().map(Judgement::difference).collect(Collectors.joining("; ")),
                        APPLY);
            case Change.DeleteTopic delete -> new Finding(topic, "still there, and to be deleted", APPLY);
            case Change.AddAcls add -> new Finding(topic, "no ACL " + lets(add) + ", and one is declared", APPLY);
            case Change.RemoveAcls remove ->
                new Finding(topic, "an ACL " + lets(remove) + ", and none is declared", APPLY);
        };
    }

    private static String lets(Change.OfAcls change) {
        return (change.acls().isAllowed() ? "lets it " : "denies it ") + AclWords.of(change.acls());
    }

    private static String difference(ConfigChange edit) {
        String wanted = edit.to() == null ? "the default" : TopicConfigs.display(edit.key(), edit.to());
        return edit.key() + " " + TopicConfigs.display(edit.key(), edit.from()) + ", " + wanted + " wanted";
    }

    private void checkHealth(TopicSpec topic) {
        if (observed.state(topic.name()) instanceof TopicState.Present present) {
            Health health = new Health(topic, present);
            findings.addAll(health.findings(isStrict));
            notes.addAll(health.notes(isStrict));
            racks.shared(present).ifPresent(shared -> judge(topic.name().value(), shared));
        }
    }

    private void judge(String topic, String shared) {
        if (isStrict) {
            findings.add(new Finding(topic, shared, "spread them with " + RackSpread.REMEDY));
        } else {
            notes.add(new Note(topic, shared + "; " + RackSpread.REMEDY + " can spread them"));
        }
    }

    private List<PartitionState> partitions() {
        return desired.topics().keySet().stream()
                .map(observed::state)
                .filter(TopicState.Present.class::isInstance)
                .flatMap(state -> ((TopicState.Present) state).partitions().stream())
                .toList();
    }

    private static int replicas(List<PartitionState> partitions) {
        List<Integer> counts =
                partitions.stream().map(PartitionState::replicas).distinct().toList();
        boolean inSync = partitions.stream()
                .allMatch(partition ->
                        partition.inSync().size() == partition.brokers().size());
        return counts.size() == 1 && inSync ? counts.getFirst() : 0;
    }
}
