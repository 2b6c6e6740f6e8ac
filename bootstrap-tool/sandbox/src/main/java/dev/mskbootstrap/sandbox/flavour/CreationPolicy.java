package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.PartitionQuota;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.server.policy.CreateTopicPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which topics may be created on a flavour of MSK. Kafka's own may be.
 *
 * <p>The controller asks for one after the other, also for those that are only to be validated.
 */
public final class CreationPolicy implements CreateTopicPolicy {

    static final String CLEANUP_POLICY = "cleanup.policy";

    private @Nullable Regime regime;

    @Override
    public void configure(Map<String, ?> configs) {
        regime = OpenRegimes.find(configs);
    }

    /**
     * Throws a PolicyViolationException, or an InvalidRequestException, as MSK Serverless answers, when there would be too
     * many partitions.
     */
    @Override
    public void validate(RequestMetadata topic) {
        if (Topic.isInternal(topic.topic())) {
            return;
        }
        Regime by = Objects.requireNonNull(regime);
        TopicRules rules = new TopicRules(by.flavour());
        String against = Stream.concat(
                        rules.config(topic.configs()), replicas(topic).flatMap(rules::replicas))
                .collect(Collectors.joining("; "));
        if (!against.isEmpty()) {
            throw new PolicyViolationException(against);
        }
        by.flavour().partitionQuota().ifPresent(quota -> spend(quota, by, topic));
    }

    /** The different numbers of replicas that the topic's partitions would have. */
    private static Stream<Integer> replicas(RequestMetadata topic) {
        Short factor = topic.replicationFactor();
        return factor != null
                ? Stream.of(factor.intValue())
                : topic.replicasAssignments().values().stream().map(List::size).distinct();
    }

    private static void spend(PartitionQuota quota, Regime by, RequestMetadata topic) {
        String policy = topic.configs().getOrDefault(CLEANUP_POLICY, "delete");
        boolean isCompacted = TopicConfigs.isCompacted(policy);
        int wanted = partitions(topic);
        int there = by.counts().partitions(isCompacted, topic.topic());
        if (there + wanted > quota.of(isCompacted)) {
            throw new InvalidRequestException(
                    ("partitions wanted: %d; topics that are %s have %d of the %d that %s allows them;"
                                    + " delete topics, or ask AWS support for a higher quota")
                            .formatted(
                                    wanted,
                                    isCompacted ? "compacted" : "not compacted",
                                    there,
                                    quota.of(isCompacted),
                                    by.flavour().title()));
        }
        by.counts().expect(topic.topic(), wanted, policy);
    }

    private static int partitions(RequestMetadata topic) {
        Integer stated = topic.numPartitions();
        Collection<Integer> assigned =
                stated == null ? topic.replicasAssignments().keySet() : List.of();
        return stated == null ? assigned.size() : stated;
    }

    @Override
    public void close() {
        // it holds nothing of its own
    }
}
