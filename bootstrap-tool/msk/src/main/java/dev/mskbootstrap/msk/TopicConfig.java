package dev.mskbootstrap.msk;

/**
 * One topic config key: what values it takes, and which Kafka versions know it.
 *
 * @param summary what the key decides, in a few words
 */
public record TopicConfig(String key, ConfigType type, KafkaVersions versions, String summary) {

    /** Reads what somebody wrote in a file; accepts what Kafka 4.3 accepts, and durations and sizes with suffixes. */
    public Reading read(String text) {
        return new ConfigReader(key).read(type, text.trim());
    }

    /** Whether both texts mean the same value, whatever their bounds; either may be a broker's. */
    public boolean sameValue(String a, String b) {
        return ConfigMeaning.of(type, a.trim()).equals(ConfigMeaning.of(type, b.trim()));
    }

    /** The value as people read it best: {@code 7d} for 604800000. Nothing is lost, and an odd value stays as it is. */
    public String display(String value) {
        return type instanceof ConfigType.Whole whole ? ConfigDisplay.of(whole, value) : value;
    }
}
