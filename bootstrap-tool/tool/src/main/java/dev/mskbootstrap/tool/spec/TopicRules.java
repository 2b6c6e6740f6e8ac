package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.NamePattern;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What must hold of declared topics beyond their shape. */
final class TopicRules {

    private final Environment environment;
    private final Problems problems;

    TopicRules(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    void check(Collection<Draft> drafts) {
        Map<String, Draft> byMetricName = new HashMap<>();
        for (Draft draft : drafts) {
            checkName(draft);
            Attributes topic = draft.merged();
            checkSize(draft, topic);
            checkReplication(topic);
            Draft other = byMetricName.putIfAbsent(draft.name().metricName(), draft);
            if (other != null) {
                checkCollision(draft, other);
            }
        }
    }

    private void checkName(Draft draft) {
        if (draft.name().isInternal()) {
            problems.add(draft.where(), draft.name() + " is internal to Kafka or MSK and never touched", "remove it");
        } else if (environment.scope().stream()
                .noneMatch(pattern -> pattern.covers(draft.name().value()))) {
            problems.add(draft.where(), draft.name() + " is outside this environment's scope", scopeFix(environment));
        }
    }

    static String scopeFix(Environment environment) {
        return "keep to the scope in env.yaml ("
                + environment.scope().stream().map(NamePattern::text).collect(Collectors.joining(", "))
                + "), or extend it";
    }

    private void checkSize(Draft draft, Attributes topic) {
        int configs = topic.config().size();
        int most = KafkaLimits.largestPartitionCount(configs);
        if (topic.partitions() != null && topic.partitions().value() > most) {
            problems.add(
                    topic.partitions().where(),
                    draft.name() + ": " + topic.partitions().value()
                            + " partitions are more than Kafka creates in one request, beside " + configs
                            + (configs == 1 ? " config" : " configs"),
                    "write at most " + most);
        }
    }

    private void checkReplication(Attributes topic) {
        Stated<Integer> stated = topic.replicationFactor();
        OptionalInt fixed = environment.flavour().fixedReplicationFactor();
        if (stated != null && fixed.isPresent() && stated.value() != fixed.getAsInt()) {
            problems.add(
                    stated.where(),
                    "replicationFactor is " + stated.value() + ", on "
                            + environment.flavour().title() + " it is always " + fixed.getAsInt(),
                    "write " + fixed.getAsInt() + ", or leave it out");
        }
    }

    private void checkCollision(Draft draft, Draft other) {
        problems.add(
                draft.where(),
                draft.name() + " collides with " + other.name() + ": Kafka's metrics cannot tell . from _",
                "rename one of the two; the other is at " + other.where().fileAndLine());
    }
}
