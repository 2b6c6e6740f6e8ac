package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.TopicConfigs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many partitions a cluster has: those that its controller has shown, and those that it has been asked for and will
 * show in a moment.
 *
 * <p>What is asked for may never come: the request may fail, or only want to know. So it counts for half a minute.
 */
public final class PartitionCounts {

    /** Longer than a controller takes to show what it has created. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String DEFAULT_POLICY = "delete";

    private final InstantSource clock;
    private final Map<String, Expected> expected = new HashMap<>();
    /** Of all topics that are or were: a topic without leaders is not shown, and comes back. */
    private final Map<String, String> policies = new HashMap<>();

    private Map<String, Integer> shown = Map.of();

    private record Expected(int partitions, String policy, Instant until) {}

    PartitionCounts(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes note of what was there before anybody could be asked for it: the {@code cleanup.policy} of each topic. */
    public synchronized void remember(Map<String, String> policiesOfTopics) {
        policiesOfTopics.forEach(policies::putIfAbsent);
    }

    /** Takes note of all topics, with the partitions of each. */
    synchronized void show(Map<String, Integer> topics) {
        shown = Map.copyOf(topics);
        topics.keySet().forEach(topic -> {
            Expected come = expected.remove(topic);
            if (come != null) {
                policies.put(topic, come.policy());
            }
        });
    }

    /** Takes note of a topic that may be created now. */
    synchronized void expect(String topic, int partitions, String policy) {
        expected.put(topic, new Expected(partitions, policy, clock.instant().plus(PATIENCE)));
    }

    /** The partitions of all topics that are compacted, or of all that are not; one topic is left out. */
    synchronized int partitions(boolean compacted, String besides) {
        forget();
        Set<String> topics = new HashSet<>(shown.keySet());
        topics.addAll(expected.keySet());
        topics.remove(besides);
        return topics.stream()
                .filter(topic -> TopicConfigs.isCompacted(policyOf(topic)) == compacted)
                .mapToInt(this::partitionsOf)
                .sum();
    }

    /** The {@code cleanup.policy} of a topic; empty when there is none of this name. */
    synchronized Optional<String> policy(String topic) {
        forget();
        boolean isThere = shown.containsKey(topic) || expected.containsKey(topic);
        return isThere ? Optional.of(policyOf(topic)) : Optional.empty();
    }

    private void forget() {
        Instant now = clock.instant();
        expected.values().removeIf(topic -> !topic.until().isAfter(now));
    }

    private String policyOf(String topic) {
        Expected coming = expected.get(topic);
        return coming != null ? coming.policy() : policies.getOrDefault(topic, DEFAULT_POLICY);
    }

    private int partitionsOf(String topic) {
        Expected coming = expected.get(topic);
        return coming != null ? coming.partitions() : shown.getOrDefault(topic, 0);
    }
}
