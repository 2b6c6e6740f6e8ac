package dev.mskbootstrap.tool.access;

import static dev.mskbootstrap.msk.iam.KafkaAction.ALTER_CLUSTER;
import static dev.mskbootstrap.msk.iam.KafkaAction.ALTER_GROUP;
import static dev.mskbootstrap.msk.iam.KafkaAction.ALTER_TOPIC;
import static dev.mskbootstrap.msk.iam.KafkaAction.ALTER_TOPIC_DYNAMIC_CONFIGURATION;
import static dev.mskbootstrap.msk.iam.KafkaAction.ALTER_TRANSACTIONAL_ID;
import static dev.mskbootstrap.msk.iam.KafkaAction.CREATE_TOPIC;
import static dev.mskbootstrap.msk.iam.KafkaAction.DELETE_TOPIC;
import static dev.mskbootstrap.msk.iam.KafkaAction.DESCRIBE_CLUSTER;
import static dev.mskbootstrap.msk.iam.KafkaAction.DESCRIBE_GROUP;
import static dev.mskbootstrap.msk.iam.KafkaAction.DESCRIBE_TOPIC;
import static dev.mskbootstrap.msk.iam.KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION;
import static dev.mskbootstrap.msk.iam.KafkaAction.DESCRIBE_TRANSACTIONAL_ID;
import static dev.mskbootstrap.msk.iam.KafkaAction.READ_DATA;
import static dev.mskbootstrap.msk.iam.KafkaAction.WRITE_DATA;
import static dev.mskbootstrap.msk.iam.KafkaAction.WRITE_DATA_IDEMPOTENTLY;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.ResourceKind;
import java.util.List;

/**
 * What a statement of a policy is for, and which actions that takes. Those that AWS's table lists as "also needed" on
 * resources of the same kind are among them; those on other kinds come with a purpose of their own.
 */
enum Purpose {
    CONNECT("Connect", KafkaAction.CONNECT),
    PRODUCE("Produce", DESCRIBE_TOPIC, WRITE_DATA),
    /** As producers do by default since Kafka 3. */
    PRODUCE_IDEMPOTENTLY("ProduceIdempotently", WRITE_DATA_IDEMPOTENTLY),
    PRODUCE_IN_TRANSACTIONS("ProduceInTransactions", DESCRIBE_TRANSACTIONAL_ID, ALTER_TRANSACTIONAL_ID),
    CONSUME("Consume", DESCRIBE_TOPIC, READ_DATA),
    CONSUME_IN_GROUPS("ConsumeInGroups", DESCRIBE_GROUP, ALTER_GROUP),
    /** Source of the three: https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-service-execution-role.html */
    CONNECTORS("Connectors", DESCRIBE_CLUSTER),
    CONNECTORS_TOPICS("ConnectorsTopics", CREATE_TOPIC, DESCRIBE_TOPIC, READ_DATA, WRITE_DATA),
    CONNECTORS_GROUPS("ConnectorsGroups", DESCRIBE_GROUP, ALTER_GROUP),
    ADMINISTER(
            "Administer",
            CREATE_TOPIC,
            DESCRIBE_TOPIC,
            ALTER_TOPIC,
            DELETE_TOPIC,
            DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION,
            ALTER_TOPIC_DYNAMIC_CONFIGURATION),
    /** Reassignments under way, the list of groups, and ACLs. */
    LOOK_AT_CLUSTER("LookAtCluster", DESCRIBE_CLUSTER),
    LOOK_AT_TOPICS("LookAtTopics", DESCRIBE_TOPIC, DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION),
    /** Which topics are being read: those are not deleted. */
    LOOK_AT_GROUPS("LookAtGroups", DESCRIBE_GROUP),
    CREATE("CreateTopics", CREATE_TOPIC),
    CHANGE("ChangeTopics", ALTER_TOPIC, ALTER_TOPIC_DYNAMIC_CONFIGURATION),
    DELETE("DeleteTopics", DELETE_TOPIC),
    /** Of users of Kafka, who may have access to the same cluster by other ways than IAM. */
    CHANGE_ACLS("ChangeAcls", ALTER_CLUSTER);

    private final String sid;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<KafkaAction> actions;

    Purpose(String sid, KafkaAction... actions) {
        this.sid = sid;
        this.actions = List.of(actions);
    }

    /** Names the statement: letters only, as IAM asks for. */
    String sid() {
        return sid;
    }

    List<KafkaAction> actions() {
        return actions;
    }

    /** What its actions are allowed on; the same for all of them. */
    ResourceKind kind() {
        return actions.getFirst().kind();
    }
}
