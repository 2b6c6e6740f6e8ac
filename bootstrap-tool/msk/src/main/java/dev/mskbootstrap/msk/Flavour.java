package dev.mskbootstrap.msk;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/** The kinds of cluster that the tool knows, and what each allows. */
public enum Flavour {
    SERVERLESS("serverless", "MSK Serverless"),
    EXPRESS("express", "MSK Express"),
    STANDARD("standard", "MSK Standard"),
    KAFKA("kafka", "Apache Kafka");

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

    /** The one replication factor that topics have here; empty when it can be chosen. */
    public OptionalInt fixedReplicationFactor() {
        // Express: AWS page msk-broker-types-express. Serverless: its samples use 3; no page states another.
        return switch (this) {
            case SERVERLESS, EXPRESS -> OptionalInt.of(3);
            case STANDARD, KAFKA -> OptionalInt.empty();
        };
    }

    /** Whether replicas can be moved to other brokers; on Serverless only AWS places them. */
    public boolean canMoveReplicas() {
        return this != SERVERLESS;
    }

    /** Whether a plan may ask the broker with validateOnly; on Serverless that is unproven and may use up quota. */
    public boolean preflightAllowed() {
        return this != SERVERLESS;
    }
}
