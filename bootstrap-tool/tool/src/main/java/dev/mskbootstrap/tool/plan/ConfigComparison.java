package dev.mskbootstrap.tool.plan;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A topic's declared configs against those in effect. */
final class ConfigComparison {

    private final Flavour flavour;
    private final boolean resetUndeclared;
    private final TopicFindings findings;

    ConfigComparison(Flavour flavour, boolean resetUndeclared, TopicFindings findings) {
        this.flavour = flavour;
        this.resetUndeclared = resetUndeclared;
        this.findings = findings;
    }

    void compare(TopicSpec topic, TopicState.Present present, SortedMap<String, ConfigValue> values) {
        SortedSet<Integer> factors = TopicComparison.replicationFactors(present);
        int replicas = factors.isEmpty() ? 0 : factors.first();
        Redundancy.note(topic, replicas).ifPresent(findings::note);
        List<ConfigChange> edits = new ArrayList<>();
        Predicate<String> isBusy = Reassignments.isUnderWay(present) ? TopicConfigs::isThrottle : key -> false;
        topic.config().forEach((key, wanted) -> declared(topic, key, wanted, values.get(key), replicas, edits));
        edits.stream().filter(edit -> isBusy.test(edit.key())).forEach(edit -> busy(topic, edit.key()));
        values.forEach((key, value) -> {
            if (!isBusy.test(key)) {
                undeclared(topic, key, value, replicas, edits);
            }
        });
        if (!edits.isEmpty()) {
            findings.change(new Change.AlterConfig(topic.name(), present.id(), edits));
        }
    }

    private void busy(TopicSpec topic, String key) {
        findings.conflict(
                topic.name().value(),
                key + " is not as declared, and belongs to the reassignment under way",
                Reassignments.WAIT);
    }

    private void declared(
            TopicSpec topic,
            String key,
            String wanted,
            @Nullable ConfigValue there,
            int replicas,
            List<ConfigChange> edits) {
        if (there == null) {
            findings.conflict(
                    topic.name().value(),
                    "the brokers do not know the config " + key,
                    "remove it (" + topic.whereOf(key).fileAndLine() + "), or upgrade the brokers");
        } else if (!TopicConfigs.sameValue(key, wanted, there.value())) {
            differs(topic, key, wanted, there.value(), replicas, edits);
        }
    }

    private void differs(
            TopicSpec topic, String key, String wanted, String there, int replicas, List<ConfigChange> edits) {
        if (flavour.keysFixedAtCreation().contains(key)) {
            findings.conflict(
                    topic.name().value(),
                    key + " is " + there + " on the cluster, " + wanted + " wanted. On " + flavour.title()
                            + " it can only be set when the topic is created.",
                    "set " + key + ": " + there + " (" + topic.whereOf(key).fileAndLine()
                            + "), or delete and recreate the topic");
        } else {
            edits.add(new ConfigChange(key, there, wanted, Risks.of(key, there, wanted, replicas)));
        }
    }

    private void undeclared(TopicSpec topic, String key, ConfigValue value, int replicas, List<ConfigChange> edits) {
        if (value.source() != ConfigValue.Source.TOPIC
                || topic.config().containsKey(key)
                || flavour.givesByItself(key, value.value())) {
            return;
        }
        if (resetUndeclared && isResettable(key)) {
            edits.add(new ConfigChange(key, value.value(), null, Risks.of(key, value.value(), null, replicas)));
        } else {
            findings.note(
                    topic.name().value(),
                    key + "=" + TopicConfigs.display(key, value.value()) + " is set on the cluster, not declared");
        }
    }

    /** Throttles belong to a reassignment under way, tiering to its own procedure, the rest to the flavour. */
    private boolean isResettable(String key) {
        return !TopicConfigs.isThrottle(key)
                && !key.startsWith("remote.")
                && flavour.canSet(key)
                && !flavour.keysFixedAtCreation().contains(key);
    }
}
