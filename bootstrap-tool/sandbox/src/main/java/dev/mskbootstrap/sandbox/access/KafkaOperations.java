package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.ResourceKind;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Which action of IAM stands for an operation that Kafka asks for.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html, where each action is "equivalent
 * to Apache Kafka's … ACL". CreateTopic is that of both, CLUSTER and TOPIC; since it is allowed on topics only, CREATE on
 * the cluster is denied here, and Kafka then asks for each topic. Operations within the cluster have no action.
 */
final class KafkaOperations {

    private KafkaOperations() {}

    static Optional<ResourceKind> kind(ResourceType type) {
        return switch (type) {
            case CLUSTER -> Optional.of(ResourceKind.CLUSTER);
            case TOPIC -> Optional.of(ResourceKind.TOPIC);
            case GROUP -> Optional.of(ResourceKind.GROUP);
            case TRANSACTIONAL_ID -> Optional.of(ResourceKind.TRANSACTIONAL_ID);
            case UNKNOWN, ANY, DELEGATION_TOKEN, USER -> Optional.empty();
        };
    }

    static Optional<KafkaAction> action(ResourceKind kind, AclOperation operation) {
        return Optional.ofNullable(
                switch (kind) {
                    case CLUSTER -> Tables.CLUSTER.get(operation);
                    case TOPIC -> Tables.TOPIC.get(operation);
                    case GROUP -> Tables.GROUP.get(operation);
                    case TRANSACTIONAL_ID -> Tables.TRANSACTIONAL_ID.get(operation);
                });
    }
}
