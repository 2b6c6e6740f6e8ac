package dev.mskbootstrap.msk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/**
 * The kinds of cluster that the tool knows, and what each allows. Each question has its answer for every flavour here:
 * a new one does not compile before it has them all, and nobody else need ask which flavour it is.
 */
public enum Flavour {
    SERVERLESS("serverless", "MSK Serverless"),
    EXPRESS("express", "MSK Express"),
    STANDARD("standard", "MSK Standard"),
    KAFKA("kafka", "Apache Kafka");

    private static final String MIN_IN_SYNC = "min.insync.replicas";

    private final String word;
    private final String title;

    Flavour(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The flavour that {@code env.yaml} names by this word. */
    public static Optional<Flavour> of(String word) {
        return Arrays.stream(values())
                .filter(flavour -> flavour.word.equals(word))
                .findFirst();
    }

    /** The word in {@code env.yaml}. */
    public String word() {
        return word;
    }

    /** The name that people know it by. */
    public String title() {
        return title;
    }

    /** Whether a topic may set this config key; says nothing of whether the broker's Kafka version knows it. */
    public boolean canSet(String configKey) {
        return settableKeys().map(keys -> keys.contains(configKey)).orElse(true);
    }

    /** The only config keys that a topic may set; empty when there is no such list and every key may be set. */
    public Optional<SortedSet<String>> settableKeys() {
        return switch (this) {
            case SERVERLESS -> Optional.of(SettableKeys.SERVERLESS);
            case EXPRESS -> Optional.of(SettableKeys.EXPRESS);
            case STANDARD, KAFKA -> Optional.empty();
        };
    }

    /** Those of them that a topic has for good, once it is created. */
    public SortedSet<String> keysFixedAtCreation() {
        return switch (this) {
            case SERVERLESS -> SettableKeys.SERVERLESS_AT_CREATION;
            case EXPRESS, STANDARD, KAFKA -> Collections.emptySortedSet();
        };
    }

    /** The config with only those values that topics may have here. */
    public TopicConfig narrowed(TopicConfig config) {
        Map<String, ConfigType> types = switch (this) {
            case SERVERLESS -> NarrowedValues.SERVERLESS;
            case EXPRESS -> NarrowedValues.EXPRESS;
            case STANDARD, KAFKA -> Map.of();
        };
        ConfigType type = types.getOrDefault(config.key(), config.type());
        return new TopicConfig(config.key(), type, config.versions(), config.summary());
    }

    /** Whether clients can set configs of brokers, which then count at once. */
    public boolean canSetBrokerConfigs() {
        // AWS page kafka-actions: AlterClusterDynamicConfiguration is not for Serverless.
        return switch (this) {
            case SERVERLESS -> false;
            case EXPRESS, STANDARD, KAFKA -> true;
        };
    }

    /** What topics have here when nobody sets it, by key, where that is not what Kafka 4 gives them. */
    public Map<String, String> changedDefaults() {
        return switch (this) {
            case SERVERLESS -> ChangedDefaults.SERVERLESS;
            case EXPRESS -> ChangedDefaults.EXPRESS;
            case STANDARD -> ChangedDefaults.STANDARD;
            case KAFKA -> Map.of();
        };
    }

    /** Whether a topic has this value here by itself, so that nobody need have set it, whatever the brokers say. */
    public boolean givesByItself(String configKey, String value) {
        String own = changedDefaults().get(configKey);
        boolean isFixed = configKey.equals(MIN_IN_SYNC) && !canSet(MIN_IN_SYNC);
        return isFixed || (own != null && TopicConfigs.sameValue(configKey, own, value));
    }

    /** The one replication factor that topics have here; empty when it can be chosen. */
    public OptionalInt fixedReplicationFactor() {
        // Express: AWS page msk-broker-types-express. Serverless: its samples use 3; no page states another.
        return switch (this) {
            case SERVERLESS, EXPRESS -> OptionalInt.of(3);
            case STANDARD, KAFKA -> OptionalInt.empty();
        };
    }

    /** The one {@code min.insync.replicas} that topics have here; empty when it can be chosen, or is not known. */
    public OptionalInt fixedMinInSyncReplicas() {
        // Express: AWS page msk-broker-types-express. Serverless: it cannot be set, and no page says what it is.
        return switch (this) {
            case EXPRESS -> OptionalInt.of(2);
            case SERVERLESS, STANDARD, KAFKA -> OptionalInt.empty();
        };
    }

    /** How many partitions a cluster may have, whatever its brokers are; empty when no page limits it. */
    public Optional<PartitionQuota> partitionQuota() {
        return switch (this) {
            case SERVERLESS -> Optional.of(PartitionQuota.SERVERLESS);
            case EXPRESS, STANDARD, KAFKA -> Optional.empty();
        };
    }

    /** How fast partitions may be created and deleted; empty when no page limits it. */
    public Optional<PartitionRate> partitionRate() {
        return switch (this) {
            case SERVERLESS -> Optional.of(PartitionRate.SERVERLESS);
            case EXPRESS, STANDARD, KAFKA -> Optional.empty();
        };
    }

    /** How fast requests that change topics may come; empty when no page limits it. */
    public Optional<RequestRate> topicRequestRate() {
        return switch (this) {
            case SERVERLESS -> Optional.of(RequestRate.SERVERLESS);
            case EXPRESS, STANDARD, KAFKA -> Optional.empty();
        };
    }

    /** The requests that clusters do not have here, by the names of Kafka's protocol, as {@code DESCRIBE_ACLS}. */
    public SortedSet<String> missingRequests() {
        return switch (this) {
            case SERVERLESS -> MissingRequests.SERVERLESS;
            case EXPRESS, STANDARD, KAFKA -> Collections.emptySortedSet();
        };
    }

    /** Whether replicas can be moved to other brokers; on Serverless only AWS places them. */
    public boolean canMoveReplicas() {
        return switch (this) {
            case SERVERLESS -> false;
            case EXPRESS, STANDARD, KAFKA -> true;
        };
    }

    /** Whether a plan may ask the broker with validateOnly; on Serverless that is unproven and may use up quota. */
    public boolean preflightAllowed() {
        return switch (this) {
            case SERVERLESS -> false;
            case EXPRESS, STANDARD, KAFKA -> true;
        };
    }

    /** Whether ACLs can be had here. */
    public boolean hasAcls() {
        return !missingRequests().contains("DESCRIBE_ACLS");
    }

    /** Whether clients can log in by IAM here. */
    public boolean knowsIam() {
        return switch (this) {
            case SERVERLESS, EXPRESS, STANDARD -> true;
            case KAFKA -> false;
        };
    }

    /** Whether its brokers have instance types. */
    public boolean hasInstanceTypes() {
        return switch (this) {
            case EXPRESS, STANDARD -> true;
            case SERVERLESS, KAFKA -> false;
        };
    }

    /** Those that know IAM, as an advice names them: {@code serverless, express or standard}. */
    public static String thatKnowIam() {
        List<String> words = Arrays.stream(values())
                .filter(Flavour::knowsIam)
                .map(Flavour::word)
                .toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
