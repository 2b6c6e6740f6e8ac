package dev.mskbootstrap.tool.apply;

import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a topic that is there differs from what was declared.
 *
 * @param inWords each difference that can be seen
 * @param areConfigsRead whether there may be no others
 */
record Differences(List<String> inWords, boolean areConfigsRead) {

    static Differences of(TopicSpec spec, TopicState.Present there) {
        List<String> differences = new ArrayList<>();
        int partitions = there.partitions().size();
        if (spec.partitions() != null && spec.partitions() != partitions) {
            differences.add("partitions " + partitions + ", " + spec.partitions() + " wanted");
        }
        there.partitions().stream()
                .map(PartitionState::replicas)
                .filter(replicas -> spec.replicationFactor() != null
                        && !spec.replicationFactor().equals(replicas))
                .distinct()
                .forEach(replicas -> differences.add(
                        "replication factor " + replicas + ", " + spec.replicationFactor() + " wanted"));
        if (there.configs() instanceof Configs.Values read) {
            spec.config()
                    .forEach((key, wanted) -> compare(key, wanted, read.values().get(key), differences));
        }
        return new Differences(differences, spec.config().isEmpty() || there.configs() instanceof Configs.Values);
    }

    private static void compare(String key, String wanted, @Nullable ConfigValue there, List<String> differences) {
        if (there == null || !TopicConfigs.sameValue(key, wanted, there.value())) {
            String seen = there == null ? "not set" : TopicConfigs.display(key, there.value());
            differences.add(key + " " + seen + ", " + TopicConfigs.display(key, wanted) + " wanted");
        }
    }

    boolean isNone() {
        return inWords.isEmpty() && areConfigsRead;
    }

    /** Whether it is known to differ. */
    boolean areCertain() {
        return !inWords.isEmpty();
    }

    String text() {
        return areCertain() ? "not as declared: " + String.join("; ", inWords) : "its configs cannot be read";
    }
}
