package dev.mskbootstrap.msk.iam;

import dev.mskbootstrap.msk.TopicName;

/**
 * What an action is allowed on.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html, "Authorization policy resources".
 */
public enum ResourceKind {
    CLUSTER("cluster"),
    TOPIC("topic"),
    GROUP("group"),
    TRANSACTIONAL_ID("transactional-id");

    private final String word;

    ResourceKind(String word) {
        this.word = word;
    }

    /** The word in an ARN. */
    public String word() {
        return word;
    }

    /** Whether a resource of this kind can be called so; Kafka puts no limits to names of groups and transactions. */
    boolean canBeNamed(String name) {
        return switch (this) {
            case CLUSTER -> name.isEmpty();
            case TOPIC -> TopicName.whyIllegal(name).isEmpty();
            case GROUP, TRANSACTIONAL_ID -> !name.isEmpty();
        };
    }

    /** Whether a name of this kind can have this character. */
    boolean canContain(char character) {
        return switch (this) {
            case CLUSTER -> false;
            case TOPIC -> TopicName.whyIllegal("a" + character).isEmpty();
            case GROUP, TRANSACTIONAL_ID -> true;
        };
    }
}
