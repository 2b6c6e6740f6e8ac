package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A right of ours as ACLs grant it: what stands there for an action of IAM. */
record AclRight(Operation operation, Resource resource) {

    private static final String ANY_HOST = "*";

    /**
     * Empty for Connect: who gets through TLS or SCRAM is connected.
     *
     * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html, "equivalent to Apache Kafka's … ACL".
     */
    static Optional<AclRight> of(KafkaAction action) {
        return Optional.ofNullable(operation(action)).map(operation -> new AclRight(operation, resource(action)));
    }

    private static @Nullable Operation operation(KafkaAction action) {
        return switch (action) {
            case CONNECT -> null;
            case DESCRIBE_CLUSTER, DESCRIBE_TOPIC, DESCRIBE_GROUP, DESCRIBE_TRANSACTIONAL_ID -> Operation.DESCRIBE;
            case ALTER_CLUSTER, ALTER_TOPIC -> Operation.ALTER;
            case DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION, DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION ->
                Operation.DESCRIBE_CONFIGS;
            case ALTER_CLUSTER_DYNAMIC_CONFIGURATION, ALTER_TOPIC_DYNAMIC_CONFIGURATION -> Operation.ALTER_CONFIGS;
            case CREATE_TOPIC -> Operation.CREATE;
            case DELETE_TOPIC, DELETE_GROUP -> Operation.DELETE;
            case READ_DATA, ALTER_GROUP -> Operation.READ;
            case WRITE_DATA, ALTER_TRANSACTIONAL_ID -> Operation.WRITE;
            case WRITE_DATA_IDEMPOTENTLY -> Operation.IDEMPOTENT_WRITE;
        };
    }

    private static Resource resource(KafkaAction action) {
        return switch (action.kind()) {
            case CLUSTER -> Resource.CLUSTER;
            case TOPIC -> Resource.TOPIC;
            case GROUP -> Resource.GROUP;
            case TRANSACTIONAL_ID -> Resource.TRANSACTIONAL_ID;
        };
    }

    /**
     * The ACL that grants it.
     *
     * @param name nothing for the cluster
     */
    Binding to(String principal, @Nullable NamePattern name) {
        return new Binding(resource, name == null ? Binding.THE_CLUSTER : name, principal, ANY_HOST, operation, true);
    }

    /** Whether it grants the other as well, as Kafka's authorizer has it. */
    boolean implies(AclRight other) {
        return resource == other.resource
                && (operation == other.operation || Decision.implies(operation, other.operation));
    }
}
