package dev.mskbootstrap.tool.cluster;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.storage.internals.log.LogConfig;

/** The configs of a topic as Kafka's own code knows them: keys, defaults, and which values are refused. */
final class KafkaConfigs {

    private static final ConfigDef DEFINITION = LogConfig.configDefCopy();
    private static final SortedMap<String, ConfigValue> DEFAULTS = defaults();

    private KafkaConfigs() {}

    /** Why Kafka refuses these; empty when it does not. */
    static Optional<String> whyInvalid(Map<String, String> configs) {
        try {
            LogConfig.validate(configs);
            return Optional.empty();
        } catch (KafkaException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Every key with the value in effect. */
    static SortedMap<String, ConfigValue> effective(Map<String, String> brokers, Map<String, String> overrides) {
        SortedMap<String, ConfigValue> values = new TreeMap<>(DEFAULTS);
        brokers.forEach((key, value) -> values.put(key, new ConfigValue(value, ConfigValue.Source.BROKER)));
        overrides.forEach((key, value) -> values.put(key, new ConfigValue(value, ConfigValue.Source.TOPIC)));
        return values;
    }

    private static SortedMap<String, ConfigValue> defaults() {
        SortedMap<String, ConfigValue> values = new TreeMap<>();
        for (String key : LogConfig.nonInternalConfigNames()) {
            ConfigDef.ConfigKey config = DEFINITION.configKeys().get(key);
            String value = config == null ? null : ConfigDef.convertToString(config.defaultValue, config.type);
            values.put(key, new ConfigValue(value == null ? "" : value, ConfigValue.Source.DEFAULT));
        }
        return values;
    }
}
