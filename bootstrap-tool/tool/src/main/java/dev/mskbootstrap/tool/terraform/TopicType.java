package dev.mskbootstrap.tool.terraform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of resource that are topics.
 *
 * <p>Sources: docs/resources/topic.md of Mongey/terraform-provider-kafka; website/docs/r/msk_topic of
 * hashicorp/terraform-provider-aws (since 6.38).
 */
enum TopicType {
    KAFKA_TOPIC,
    AWS_MSK_TOPIC;

    static Optional<TopicType> of(String type) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst();
    }

    /** The attribute with the number of partitions. */
    String partitions() {
        return switch (this) {
            case KAFKA_TOPIC -> "partitions";
            case AWS_MSK_TOPIC -> "partition_count";
        };
    }

    /** The attribute with the configs. */
    String config() {
        return switch (this) {
            case KAFKA_TOPIC -> "config";
            case AWS_MSK_TOPIC -> "configs";
        };
    }

    /** Whether an attribute is carried over, or says nothing of the topic itself. */
    boolean knows(String attribute) {
        return List.of("name", "replication_factor", partitions(), config()).contains(attribute)
                || silent().contains(attribute);
    }

    private List<String> silent() {
        return switch (this) {
            case KAFKA_TOPIC -> List.of("id");
            case AWS_MSK_TOPIC -> List.of("id", "arn", "cluster_arn", "configs_actual", "region", "timeouts");
        };
    }
}
