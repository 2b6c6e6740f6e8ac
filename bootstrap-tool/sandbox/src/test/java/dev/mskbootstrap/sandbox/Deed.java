package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.msk.iam.KafkaAction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A call of Kafka's clients for each action of IAM: what else it needs, after AWS's table
 * (https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html), and how the client says that it may not.
 */
enum Deed {
    CONNECT("", "", SaslAuthenticationException.class, "CONNECT", Caller::connects),
    DESCRIBE_CLUSTER(
            "",
            "Connect",
            ClusterAuthorizationException.class,
            "DESCRIBE_ACLS",
            caller -> caller.asks(
                    admin -> admin.describeAcls(AclBindingFilter.ANY).values())),
    ALTER_CLUSTER(
            "",
            "Connect DescribeCluster",
            ClusterAuthorizationException.class,
            "CREATE_ACLS",
            caller -> caller.asks(admin -> admin.createAcls(List.of(anAcl())).all())),
    DESCRIBE_CLUSTER_DYNAMIC_CONFIGURATION(
            "",
            "Connect",
            ClusterAuthorizationException.class,
            "DESCRIBE_CONFIGS",
            caller -> caller.asks(
                    admin -> admin.describeConfigs(List.of(broker())).all())),
    ALTER_CLUSTER_DYNAMIC_CONFIGURATION(
            "",
            "Connect DescribeClusterDynamicConfiguration",
            ClusterAuthorizationException.class,
            "INCREMENTAL_ALTER_CONFIGS",
            caller -> caller.asks(admin -> admin.incrementalAlterConfigs(setting(broker(), "log.cleaner.backoff.ms"))
                    .all())),
    WRITE_DATA_IDEMPOTENTLY(
            "",
            "Connect WriteData DescribeTopic",
            ClusterAuthorizationException.class,
            "INIT_PRODUCER_ID",
            caller -> caller.writes("orders", true)),
    CREATE_TOPIC(
            "fresh",
            "Connect",
            TopicAuthorizationException.class,
            "CREATE_TOPICS",
            caller -> caller.asks(admin -> admin.createTopics(List.of(new NewTopic("fresh", 1, (short) 1)))
                    .all())),
    DESCRIBE_TOPIC(
            "orders",
            "Connect",
            TopicAuthorizationException.class,
            "DESCRIBE_TOPIC_PARTITIONS",
            caller ->
                    caller.asks(admin -> admin.describeTopics(List.of("orders")).allTopicNames())),
    ALTER_TOPIC(
            "orders",
            "Connect DescribeTopic",
            TopicAuthorizationException.class,
            "CREATE_PARTITIONS",
            caller -> caller.asks(admin -> admin.createPartitions(Map.of("orders", NewPartitions.increaseTo(2)))
                    .all())),
    DELETE_TOPIC(
            "doomed",
            "Connect DescribeTopic",
            TopicAuthorizationException.class,
            "DELETE_TOPICS",
            caller -> caller.asks(admin -> admin.deleteTopics(List.of("doomed")).all())),
    DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION(
            "orders",
            "Connect",
            TopicAuthorizationException.class,
            "DESCRIBE_CONFIGS",
            caller ->
                    caller.asks(admin -> admin.describeConfigs(List.of(topic())).all())),
    ALTER_TOPIC_DYNAMIC_CONFIGURATION(
            "orders",
            "Connect DescribeTopicDynamicConfiguration",
            TopicAuthorizationException.class,
            "INCREMENTAL_ALTER_CONFIGS",
            caller -> caller.asks(admin -> admin.incrementalAlterConfigs(setting(topic(), "file.delete.delay.ms"))
                    .all())),
    READ_DATA(
            "orders",
            "Connect DescribeTopic AlterGroup DescribeGroup",
            TopicAuthorizationException.class,
            "FETCH",
            caller -> caller.reads("orders")),
    WRITE_DATA(
            "orders",
            "Connect DescribeTopic",
            TopicAuthorizationException.class,
            "PRODUCE",
            caller -> caller.writes("orders", false)),
    DESCRIBE_GROUP(
            "readers",
            "Connect",
            GroupAuthorizationException.class,
            "FIND_COORDINATOR",
            caller -> caller.asks(
                    admin -> admin.listConsumerGroupOffsets("readers").partitionsToOffsetAndMetadata())),
    ALTER_GROUP(
            "readers",
            "Connect DescribeGroup",
            GroupAuthorizationException.class,
            "JOIN_GROUP",
            caller -> caller.joins("readers")),
    DELETE_GROUP(
            "doomed",
            "Connect DescribeGroup",
            GroupAuthorizationException.class,
            "DELETE_GROUPS",
            caller -> caller.asks(
                    admin -> admin.deleteConsumerGroups(List.of("doomed")).all())),
    DESCRIBE_TRANSACTIONAL_ID(
            "ledger",
            "Connect",
            TransactionalIdAuthorizationException.class,
            "FIND_COORDINATOR",
            caller -> caller.asks(
                    admin -> admin.describeTransactions(List.of("ledger")).all())),
    ALTER_TRANSACTIONAL_ID(
            "ledger",
            "Connect DescribeTransactionalId WriteData DescribeTopic",
            TransactionalIdAuthorizationException.class,
            "INIT_PRODUCER_ID",
            caller -> caller.writesInTransaction("ledger", "orders"));

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> needs;

    private final Class<? extends KafkaException> refusal;
    private final String request;

    @SuppressWarnings("ImmutableEnumChecker") // nothing of them changes
    private final Caller.Call call;

    Deed(String name, String needs, Class<? extends KafkaException> refusal, String request, Caller.Call call) {
        this.name = name;
        this.needs = needs.isEmpty() ? List.of() : List.of(needs.split(" "));
        this.refusal = refusal;
        this.request = request;
        this.call = call;
    }

    KafkaAction action() {
        return KafkaAction.valueOf(name());
    }

    /** What it is done to: the name of a topic, a group or a transactional id; empty for the cluster. */
    String resource() {
        return name;
    }

    /** Words of actions. */
    List<String> needs() {
        return needs;
    }

    Class<? extends KafkaException> refusal() {
        return refusal;
    }

    /** Kafka's request that is refused. */
    String request() {
        return request;
    }

    Caller.Call call() {
        return call;
    }

    private static ConfigResource broker() {
        return new ConfigResource(ConfigResource.Type.BROKER, "1");
    }

    private static ConfigResource topic() {
        return new ConfigResource(ConfigResource.Type.TOPIC, "orders");
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> setting(ConfigResource of, String name) {
        return Map.of(of, Set.of(new AlterConfigOp(new ConfigEntry(name, "1000"), AlterConfigOp.OpType.SET)));
    }

    private static AclBinding anAcl() {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "elsewhere", PatternType.LITERAL),
                new AccessControlEntry("User:alice", "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}
