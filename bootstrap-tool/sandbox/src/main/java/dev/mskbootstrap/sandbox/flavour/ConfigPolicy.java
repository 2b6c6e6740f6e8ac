package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.TopicConfigs;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.server.policy.AlterConfigPolicy;
import org.jspecify.annotations.Nullable;

/** Which configs may be changed on a flavour of MSK. Those of Kafka's own topics may be: brokers set them. */
public final class ConfigPolicy implements AlterConfigPolicy {

    private @Nullable Regime regime;

    @Override
    public void configure(Map<String, ?> configs) {
        regime = OpenRegimes.find(configs);
    }

    /** Throws a PolicyViolationException. Kafka hands in what would change; a value that is null is to be reset. */
    @Override
    public void validate(RequestMetadata change) {
        Regime by = Objects.requireNonNull(regime);
        ConfigResource resource = change.resource();
        String against = against(by, resource, change.configs()).collect(Collectors.joining("; "));
        if (!against.isEmpty()) {
            throw new PolicyViolationException(against);
        }
    }

    private static Stream<String> against(Regime by, ConfigResource resource, Map<String, @Nullable String> configs) {
        if (resource.type() == ConfigResource.Type.BROKER && !by.flavour().canSetBrokerConfigs()) {
            return Stream.of(
                    "configs of brokers cannot be set on " + by.flavour().title());
        }
        if (resource.type() != ConfigResource.Type.TOPIC || Topic.isInternal(resource.name())) {
            return Stream.empty();
        }
        return Stream.concat(new TopicRules(by.flavour()).config(configs), fixed(by, resource.name(), configs));
    }

    private static Stream<String> fixed(Regime by, String topic, Map<String, @Nullable String> configs) {
        String key = CreationPolicy.CLEANUP_POLICY;
        if (!configs.containsKey(key) || !by.flavour().keysFixedAtCreation().contains(key)) {
            return Stream.empty();
        }
        String wanted = Objects.requireNonNullElse(configs.get(key), "delete");
        return by.counts().policy(topic).stream()
                .filter(there -> !TopicConfigs.sameValue(key, there, wanted) && !isCreation())
                .map(there -> "%s cannot be changed from %s to %s: on %s it is fixed when a topic is created"
                        .formatted(key, there, wanted, by.flavour().title()));
    }

    /**
     * Whether this is about a topic that is being created: Kafka asks then as well, and nothing but its methods says so. It
     * matters when a topic of that name has just been deleted, and is not known to be gone.
     */
    private static boolean isCreation() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("createTopics")));
    }

    @Override
    public void close() {
        // it holds nothing of its own
    }
}
