package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.PartitionRate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.server.quota.ClientQuotaCallback;
import org.apache.kafka.server.quota.ClientQuotaEntity;
import org.apache.kafka.server.quota.ClientQuotaType;
import org.jspecify.annotations.Nullable;

/**
 * The one quota that all clients share: how many partitions they create and delete. Others that somebody sets have no
 * effect. The controller also tells it which topics there are.
 */
public final class MutationQuota implements ClientQuotaCallback {

    private static final Map<String, String> SHARED = Map.of("quota", "partitions");
    private static final Map<String, String> NONE = Map.of("quota", "none");

    /** Of how many parts Kafka's window consists. */
    private static final int PARTS = 10;

    private @Nullable Regime regime;

    /** Settings by which as many partitions may come at once as within the whole time of the rate. */
    public static Map<String, String> settings(PartitionRate rate) {
        return Map.of(
                "client.quota.callback.class",
                MutationQuota.class.getName(),
                "controller.quota.window.num",
                Integer.toString(PARTS),
                "controller.quota.window.size.seconds",
                Long.toString(rate.within().toSeconds() / PARTS));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        regime = OpenRegimes.find(configs);
    }

    @Override
    public Map<String, String> quotaMetricTags(ClientQuotaType type, KafkaPrincipal principal, String clientId) {
        boolean counts = type == ClientQuotaType.CONTROLLER_MUTATION
                && !regime().isBroker().test(principal);
        return counts ? SHARED : NONE;
    }

    @Override
    public @Nullable Double quotaLimit(ClientQuotaType type, Map<String, String> tags) {
        return tags.equals(SHARED)
                ? regime().flavour()
                        .partitionRate()
                        .map(PartitionRate::perSecond)
                        .orElse(null)
                : null;
    }

    /** Takes note of all topics but Kafka's own. */
    @Override
    public boolean updateClusterMetadata(Cluster cluster) {
        Map<String, Integer> partitions = new HashMap<>();
        cluster.topics().stream()
                .filter(topic -> !Topic.isInternal(topic))
                .forEach(topic -> partitions.put(topic, partitions(cluster, topic)));
        regime().counts().show(partitions);
        return false;
    }

    /** The controller shows a partition once for every listener of its leader, and not at all when it has none. */
    private static int partitions(Cluster cluster, String topic) {
        return cluster.partitionsForTopic(topic).stream()
                .mapToInt(PartitionInfo::partition)
                .map(last -> last + 1)
                .max()
                .orElse(0);
    }

    private Regime regime() {
        return Objects.requireNonNull(regime);
    }

    @Override
    public boolean quotaResetRequired(ClientQuotaType type) {
        return false;
    }

    @Override
    public void updateQuota(ClientQuotaType type, ClientQuotaEntity entity, double newValue) {
        // no other quota counts
    }

    @Override
    public void removeQuota(ClientQuotaType type, ClientQuotaEntity entity) {
        // no other quota counts
    }

    @Override
    public void close() {
        // it holds nothing of its own
    }
}
