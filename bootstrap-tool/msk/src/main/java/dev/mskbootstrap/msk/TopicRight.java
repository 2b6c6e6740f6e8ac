package dev.mskbootstrap.msk;

/**
 * A right to a topic: the IAM action that grants it on an IAM cluster, and the ACL operation elsewhere.
 *
 * <p>Source: the MSK guide, "Semantics of IAM authorization policy actions and resources" (kafka-actions).
 */
public enum TopicRight {
    DESCRIBE("kafka-cluster:DescribeTopic", "Describe"),
    DESCRIBE_CONFIGS("kafka-cluster:DescribeTopicDynamicConfiguration", "DescribeConfigs"),
    CREATE("kafka-cluster:CreateTopic", "Create"),
    ALTER("kafka-cluster:AlterTopic", "Alter"),
    ALTER_CONFIGS("kafka-cluster:AlterTopicDynamicConfiguration", "AlterConfigs"),
    DELETE("kafka-cluster:DeleteTopic", "Delete");

    private final String iamAction;
    private final String aclOperation;

    TopicRight(String iamAction, String aclOperation) {
        this.iamAction = iamAction;
        this.aclOperation = aclOperation;
    }

    public String iamAction() {
        return iamAction;
    }

    public String aclOperation() {
        return aclOperation;
    }

    /** What to ask for. */
    @Override
    public String toString() {
        return iamAction + " (IAM) or " + aclOperation + " (ACL)";
    }
}
