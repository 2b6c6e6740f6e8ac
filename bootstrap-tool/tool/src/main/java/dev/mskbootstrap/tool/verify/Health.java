package dev.mskbootstrap.tool.verify;

import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Partitions;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Redundancy;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whether the partitions of a topic that is there can be written to, and how safely. */
final class Health {

    private static final String FIX = "see whether all brokers are up";

    /** The worst that can be said of a partition. */
    private enum Ailment {
        LEADERLESS("no leader"),
        BELOW_MINIMUM("fewer replicas in sync than min.insync.replicas"),
        LAGGING("not all replicas in sync");

        private final String words;

        Ailment(String words) {
            this.words = words;
        }
    }

    private final TopicSpec spec;
    private final TopicState.Present topic;

    Health(TopicSpec spec, TopicState.Present topic) {
        this.spec = spec;
        this.topic = topic;
    }

    /** What must be mended; a replica that lags only counts when that is wanted. */
    List<Finding> findings(boolean isStrict) {
        List<Finding> findings = new ArrayList<>();
        unreadable(findings);
        ailments().forEach((ailment, partitions) -> {
            if (isStrict || ailment != Ailment.LAGGING) {
                findings.add(new Finding(name(), text(ailment, partitions), FIX));
            }
        });
        return findings;
    }

    /** What is worth knowing besides: replicas that lag, as during every rolling patch. */
    List<Note> notes(boolean isStrict) {
        List<Note> notes = new ArrayList<>();
        List<Integer> lagging = ailments().getOrDefault(Ailment.LAGGING, List.of());
        if (!isStrict && !lagging.isEmpty()) {
            notes.add(new Note(name(), text(Ailment.LAGGING, lagging)));
        }
        int replicas = topic.partitions().stream()
                .mapToInt(PartitionState::replicas)
                .min()
                .orElse(minInSync());
        if (replicas < minInSync()) {
            notes.add(Redundancy.tooFew(spec.name(), minInSync(), replicas));
        }
        return notes;
    }

    /** With configs declared it is a conflict already; without, nothing can be said of min.insync.replicas. */
    private void unreadable(List<Finding> findings) {
        if (topic.configs() instanceof Configs.Values || !spec.config().isEmpty()) {
            return;
        }
        findings.add(new Finding(
                name(),
                "its configs cannot be read, so whether enough replicas are in sync is not known"
                        + (topic.configs() instanceof Configs.NotAuthorised refused
                                ? ": " + refused.lack().sentence()
                                : ""),
                topic.configs() instanceof Configs.NotAuthorised refused
                        ? refused.lack().fix()
                        : "try again"));
    }

    private String name() {
        return spec.name().value();
    }

    /** Brokers since Kafka 3.7 ask for no more replicas in sync than there are (KAFKA-15583). */
    private Map<Ailment, List<Integer>> ailments() {
        int least = minInSync();
        Map<Ailment, List<Integer>> ailments = new EnumMap<>(Ailment.class);
        for (PartitionState partition : topic.partitions()) {
            if (!partition.hasLeader()) {
                add(ailments, Ailment.LEADERLESS, partition);
            } else if (partition.inSync().size()
                    < Math.min(least, partition.brokers().size())) {
                add(ailments, Ailment.BELOW_MINIMUM, partition);
            } else if (!partition.isInSync()) {
                add(ailments, Ailment.LAGGING, partition);
            }
        }
        return ailments;
    }

    private static void add(Map<Ailment, List<Integer>> ailments, Ailment ailment, PartitionState partition) {
        ailments.computeIfAbsent(ailment, first -> new ArrayList<>()).add(partition.partition());
    }

    private int minInSync() {
        ConfigValue value = topic.configs() instanceof Configs.Values configs
                ? configs.values().get(Redundancy.MIN_IN_SYNC)
                : null;
        return value == null ? 1 : Integer.parseInt(value.value());
    }

    private String text(Ailment ailment, List<Integer> partitions) {
        String bound = ailment == Ailment.BELOW_MINIMUM ? " (" + minInSync() + ")" : "";
        return ailment.words + bound + " in " + Partitions.words(partitions);
    }
}
