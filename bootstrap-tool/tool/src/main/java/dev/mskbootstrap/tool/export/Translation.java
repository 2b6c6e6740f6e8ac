package dev.mskbootstrap.tool.export;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.TopicConfigs;
import dev.mskbootstrap.tool.spec.Redundancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One topic of a source as a file can state it; what it cannot state is left out, and why is kept. */
final class Translation {

    private final Flavour flavour;
    private final ConfigTranslation configs;
    private final SourceTopic topic;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Translation(Flavour flavour, ConfigTranslation configs, SourceTopic topic) {
        this.flavour = flavour;
        this.configs = configs;
        this.topic = topic;
    }

    /** @param inherited what topics have that do not set a config key, as far as that is known */
    static List<FileTopic> all(Flavour flavour, Map<String, String> inherited, List<SourceTopic> topics) {
        ConfigTranslation configs = new ConfigTranslation(flavour, inherited);
        return topics.stream()
                .map(topic -> new Translation(flavour, configs, topic).topic())
                .toList();
    }

    private FileTopic topic() {
        SortedMap<String, FileValue> config = new TreeMap<>();
        value("config", topic.config()).ifPresent(all -> all.forEach((key, given) -> config(key, given, config)));
        Integer replicas = replicationFactor();
        checkInSync(replicas, config);
        Integer partitions = partitions(config.size());
        topic.beyond().forEach((what, why) -> leaveOut(what, null, why));
        return new FileTopic(topic.name(), topic.remarks(), partitions, replicas, config, leftOut);
    }

    private void config(String key, Given<String> given, SortedMap<String, FileValue> config) {
        value(key, given).ifPresent(value -> {
            Optional<String> whyNot = configs.whyNot(key, value);
            if (whyNot.isPresent()) {
                leaveOut(key, TopicConfigs.display(key, value), whyNot.get());
            } else {
                config.put(key, configs.stated(key, value));
            }
        });
    }

    private @Nullable Integer replicationFactor() {
        Optional<Integer> there = value("replicationFactor", topic.replicationFactor());
        OptionalInt fixed = flavour.fixedReplicationFactor();
        if (fixed.isEmpty()) {
            return there.orElse(null);
        }
        there.filter(replicas -> replicas != fixed.getAsInt())
                .ifPresent(replicas -> leaveOut(
                        "replicationFactor",
                        replicas.toString(),
                        "on " + flavour.title() + " it is always " + fixed.getAsInt()));
        return null;
    }

    /** Brokers take it, files do not. */
    private void checkInSync(@Nullable Integer replicas, SortedMap<String, FileValue> config) {
        FileValue inSync = config.get(Redundancy.MIN_IN_SYNC);
        if (replicas != null && inSync != null && Integer.parseInt(inSync.text()) > replicas) {
            config.remove(Redundancy.MIN_IN_SYNC);
            leaveOut(Redundancy.MIN_IN_SYNC, inSync.text(), "it is above the replication factor " + replicas);
        }
    }

    private @Nullable Integer partitions(int configCount) {
        int most = KafkaLimits.largestPartitionCount(configCount);
        Optional<Integer> there = value("partitions", topic.partitions());
        there.filter(partitions -> partitions > most)
                .ifPresent(partitions -> leaveOut(
                        "partitions",
                        partitions.toString(),
                        "a file states " + most + " at most, as many as Kafka creates in one request"));
        return there.filter(partitions -> partitions <= most).orElse(null);
    }

    private <T> Optional<T> value(String what, Given<T> given) {
        return switch (given) {
            case Given.Value<T> value -> Optional.of(value.value());
            case Given.Hidden<T> hidden -> {
                leftOut.add(new LeftOut(what, null, hidden.why(), true));
                yield Optional.empty();
            }
            case Given.Unstatable<T> unstatable -> {
                leaveOut(what, null, unstatable.why());
                yield Optional.empty();
            }
        };
    }

    private void leaveOut(String what, @Nullable String value, String why) {
        leftOut.add(new LeftOut(what, value, why, false));
    }
}
