package dev.mskbootstrap.msk.iam;

import static dev.mskbootstrap.msk.iam.ResourceKind.CLUSTER;
import static dev.mskbootstrap.msk.iam.ResourceKind.GROUP;
import static dev.mskbootstrap.msk.iam.ResourceKind.TOPIC;
import static dev.mskbootstrap.msk.iam.ResourceKind.TRANSACTIONAL_ID;

import dev.mskbootstrap.msk.Flavour;
import java.util.List;

/**
 * An action that IAM knows of Kafka on MSK, with what it is allowed on and what else it needs.
 *
 * <p>Source: https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html, its table of actions; the list
 * alone: https://docs.aws.amazon.com/service-authorization/latest/reference/list_apachekafkaapisforamazonmskclusters.html
 */
public enum KafkaAction {
    CONNECT("Connect", CLUSTER),
    DESCRIBE_CLUSTER("DescribeCluster", CLUSTER, CONNECT),
    ALTER_CLUSTER("AlterCluster", CLUSTER, CONNECT, DESCRIBE_CLUSTER),
    DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION("DescribeClusterDynamicConfiguration", CLUSTER, CONNECT),
    ALTER_CLUSTER_DYNAMIC_CONFIGURATION(
            "AlterClusterDynamicConfiguration", CLUSTER, CONNECT, DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION),
    CREATE_TOPIC("CreateTopic", TOPIC, CONNECT),
    DESCRIBE_TOPIC("DescribeTopic", TOPIC, CONNECT),
    ALTER_TOPIC("AlterTopic", TOPIC, CONNECT, DESCRIBE_TOPIC),
    DELETE_TOPIC("DeleteTopic", TOPIC, CONNECT, DESCRIBE_TOPIC),
    DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION("DescribeTopicDynamicConfiguration", TOPIC, CONNECT),
    ALTER_TOPIC_DYNAMIC_CONFIGURATION(
            "AlterTopicDynamicConfiguration", TOPIC, CONNECT, DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION),
    DESCRIBE_GROUP("DescribeGroup", GROUP, CONNECT),
    ALTER_GROUP("AlterGroup", GROUP, CONNECT, DESCRIBE_GROUP),
    DELETE_GROUP("DeleteGroup", GROUP, CONNECT, DESCRIBE_GROUP),
    READ_DATA("ReadData", TOPIC, CONNECT, DESCRIBE_TOPIC, ALTER_GROUP),
    WRITE_DATA("WriteData", TOPIC, CONNECT, DESCRIBE_TOPIC),
    WRITE_DATA_IDEMPOTENTLY("WriteDataIdempotently", CLUSTER, CONNECT, WRITE_DATA),
    DESCRIBE_TRANSACTIONAL_ID("DescribeTransactionalId", TRANSACTIONAL_ID, CONNECT),
    ALTER_TRANSACTIONAL_ID("AlterTransactionalId", TRANSACTIONAL_ID, CONNECT, DESCRIBE_TRANSACTIONAL_ID, WRITE_DATA);

    /** The service that these actions belong to, as it stands before the colon. */
    public static final String SERVICE = "kafka-cluster";

    private final String word;
    private final ResourceKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<KafkaAction> alsoNeeds;

    KafkaAction(String word, ResourceKind kind, KafkaAction... alsoNeeds) {
        this.word = word;
        this.kind = kind;
        this.alsoNeeds = List.of(alsoNeeds);
    }

    /** The name without its service. */
    public String word() {
        return word;
    }

    /** The name in a policy. */
    public String iamName() {
        return SERVICE + ":" + word;
    }

    /** What it is allowed on. */
    public ResourceKind kind() {
        return kind;
    }

    /** The "required actions" of AWS's table: without them this one is of no use. */
    public List<KafkaAction> alsoNeeds() {
        return alsoNeeds;
    }

    /** Whether it means anything on clusters of this kind. */
    public boolean isOn(Flavour flavour) {
        return switch (flavour) {
            case SERVERLESS -> isOnServerless();
            case EXPRESS, STANDARD, KAFKA -> true;
        };
    }

    private boolean isOnServerless() {
        return switch (this) {
            case ALTER_CLUSTER, DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION, ALTER_CLUSTER_DYNAMIC_CONFIGURATION -> false;
            case CONNECT,
                    DESCRIBE_CLUSTER,
                    CREATE_TOPIC,
                    DESCRIBE_TOPIC,
                    ALTER_TOPIC,
                    DELETE_TOPIC,
                    DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION,
                    ALTER_TOPIC_DYNAMIC_CONFIGURATION,
                    DESCRIBE_GROUP,
                    ALTER_GROUP,
                    DELETE_GROUP,
                    READ_DATA,
                    WRITE_DATA,
                    WRITE_DATA_IDEMPOTENTLY,
                    DESCRIBE_TRANSACTIONAL_ID,
                    ALTER_TRANSACTIONAL_ID -> true;
        };
    }

    @Override
    public String toString() {
        return iamName();
    }
}
