package dev.mskbootstrap.sandbox.access;

import dev.mskbootstrap.msk.iam.KafkaAction;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;

/** The tables of {@link KafkaOperations}: one for each kind of resource. */
final class Tables {

    static final Map<AclOperation, KafkaAction> CLUSTER = Map.of(
            AclOperation.DESCRIBE, KafkaAction.DESCRIBE_CLUSTER,
            AclOperation.ALTER, KafkaAction.ALTER_CLUSTER,
            AclOperation.DESCRIBE_CONFIGS, KafkaAction.DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION,
            AclOperation.ALTER_CONFIGS, KafkaAction.ALTER_CLUSTER_DYNAMIC_CONFIGURATION,
            AclOperation.IDEMPOTENT_WRITE, KafkaAction.WRITE_DATA_IDEMPOTENTLY);

    static final Map<AclOperation, KafkaAction> TOPIC = Map.of(
            AclOperation.CREATE, KafkaAction.CREATE_TOPIC,
            AclOperation.DESCRIBE, KafkaAction.DESCRIBE_TOPIC,
            AclOperation.ALTER, KafkaAction.ALTER_TOPIC,
            AclOperation.DELETE, KafkaAction.DELETE_TOPIC,
            AclOperation.DESCRIBE_CONFIGS, KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION,
            AclOperation.ALTER_CONFIGS, KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION,
            AclOperation.READ, KafkaAction.READ_DATA,
            AclOperation.WRITE, KafkaAction.WRITE_DATA);

    static final Map<AclOperation, KafkaAction> GROUP = Map.of(
            AclOperation.DESCRIBE, KafkaAction.DESCRIBE_GROUP,
            AclOperation.READ, KafkaAction.ALTER_GROUP,
            AclOperation.DELETE, KafkaAction.DELETE_GROUP);

    static final Map<AclOperation, KafkaAction> TRANSACTIONAL_ID = Map.of(
            AclOperation.DESCRIBE, KafkaAction.DESCRIBE_TRANSACTIONAL_ID,
            AclOperation.WRITE, KafkaAction.ALTER_TRANSACTIONAL_ID);

    private Tables() {}
}
