package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.files.Shape.Field.optional;
import static dev.mskbootstrap.files.Shape.Field.required;
import static dev.mskbootstrap.files.Shape.fields;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each file may hold. */
public final class FileShapes {

    private static final Shape PATTERN = new Shape.Text("eeg.*");
    private static final Shape PATTERNS = new Shape.ListOf(PATTERN);
    private static final Shape NAMES = new Shape.ListOf(new Shape.Text("eeg.raw.data"));

    /** A topic config's value; a list is joined as Kafka writes lists. */
    public static final Shape CONFIG_VALUE = new Shape.Either(new Shape.Scalar(), new Shape.ListOf(new Shape.Scalar()));

    private static final Shape CONFIG = new Shape.MapOf("retention.ms", CONFIG_VALUE, knownConfigs());

    private static final Shape.Field PARTITIONS = optional(
            "partitions",
            new Shape.Whole(1, KafkaLimits.largestPartitionCount(0)),
            "Number of partitions. Not stated: the cluster's default at creation, and never compared afterwards.");

    private static final Shape.Field REPLICATION_FACTOR = optional(
            "replicationFactor",
            new Shape.Whole(1, Short.MAX_VALUE),
            "Copies of each partition. Not stated: the cluster's default at creation, and never compared afterwards.");

    private static final Shape.Field CONFIGS = optional(
            "config",
            CONFIG,
            "Topic configs by Kafka's names. Durations (7d, 12h) in *.ms and sizes (250GiB) in *.bytes keys.");

    private static final Shape DEFAULTS = fields(PARTITIONS, REPLICATION_FACTOR, CONFIGS);

    private static final Shape TOPIC = fields(
            PARTITIONS,
            REPLICATION_FACTOR,
            CONFIGS,
            optional("description", new Shape.Text("Raw sensor data"), "What the topic is for."),
            optional("owner", new Shape.Text("eeg"), "Who answers for the topic."));

    private static final Shape.Field INCLUDE = optional(
            "include",
            new Shape.ListOf(new Shape.Text("../../topics/eeg.yaml")),
            "Catalogue files whose topics belong here too; paths relative to this file, inside the repository.");

    private static final Shape.Field TOPIC_DEFAULTS =
            optional("defaults", DEFAULTS, "What a topic has that does not state it.");

    private static final Shape.Field TOPICS =
            optional("topics", new Shape.MapOf("eeg.raw.data", TOPIC, Map.of()), "The topics by name.");

    private static final Shape GROUPS = new Shape.ListOf(new Shape.Text("gateway"));

    private static final Shape ACCESS = fields(
            required(
                    "principal",
                    new Shape.Text("role/ecs-gateway"),
                    "role/NAME or an ARN for IAM; User:CN=app,O=acme for a certificate, User:alice for SCRAM."),
            optional("produce", PATTERNS, "Topics that it writes to."),
            optional("transactionalIds", GROUPS, "Transactional ids that it produces with."),
            optional(
                    "consume",
                    fields(
                            required("topics", PATTERNS, "Topics that it reads."),
                            required("groups", GROUPS, "Consumer groups that it reads in.")),
                    "What it reads."),
            optional(
                    "connect",
                    new Shape.ListOf(new Shape.Text("orders-sink")),
                    "Connectors that it runs: their groups and internal topics."),
            optional("admin", PATTERNS, "Topics that it creates, changes and deletes."));

    private static final Shape OPERATIONS = new Shape.ListOf(new Shape.Word(List.of(
            "All",
            "Read",
            "Write",
            "Create",
            "Delete",
            "Alter",
            "Describe",
            "ClusterAction",
            "DescribeConfigs",
            "AlterConfigs",
            "IdempotentWrite")));

    private static final Shape ACL = fields(
            required("principal", new Shape.Text("User:CN=app,O=acme"), "User:NAME; User:* for everybody."),
            optional("allow", OPERATIONS, "What it allows. Either this or deny."),
            optional("deny", OPERATIONS, "What it denies."),
            optional("topic", PATTERN, "A name or prefix. One of topic, group, transactionalId and cluster."),
            optional("group", PATTERN, "A name or prefix."),
            optional("transactionalId", PATTERN, "A name or prefix."),
            optional("cluster", new Shape.Word(List.of("true")), "true for the cluster itself."),
            optional("host", new Shape.Text("10.0.0.7"), "From which address. Default: *."));

    /** A file of the shared catalogue, {@code topics/*.yaml}. */
    public static final Shape.Fields CATALOGUE = fields(INCLUDE, TOPIC_DEFAULTS, TOPICS);

    /** An environment's {@code topics.yaml}. */
    public static final Shape.Fields TOPICS_FILE = fields(
            INCLUDE,
            TOPIC_DEFAULTS,
            TOPICS,
            optional("omit", NAMES, "Topics of the catalogue that this environment does not have."),
            optional("remove", NAMES, "Topics to be deleted; carries the risk deletes."),
            optional("access", new Shape.ListOf(ACCESS), "Who may do what, in words of their task."),
            optional("acls", new Shape.ListOf(ACL), "ACLs of Kafka's, for what access cannot say."),
            optional(
                    "unmanaged",
                    new Shape.Either(
                            new Shape.Word(List.of("report", "ignore")),
                            fields(required("delete", PATTERNS, "Names or prefixes (old.*) inside scope."))),
                    "What becomes of topics inside scope that are not declared. Default: report."),
            optional(
                    "undeclaredConfig",
                    new Shape.Word(List.of("report", "reset")),
                    "What becomes of a declared topic's configs that are not declared. Default: report."),
            optional(
                    "allowUnknownConfig",
                    new Shape.ListOf(new Shape.Text("confluent.*")),
                    "Config keys outside the known table that are passed to the brokers as they are."));

    /** An environment's {@code env.yaml}. */
    public static final Shape.Fields ENVIRONMENT_FILE = EnvironmentShape.FILE;

    private FileShapes() {}

    private static Map<String, String> knownConfigs() {
        Map<String, String> summaries = new TreeMap<>();
        TopicConfigs.keys()
                .forEach(key -> TopicConfigs.find(key).ifPresent(config -> summaries.put(key, config.summary())));
        return summaries;
    }
}
