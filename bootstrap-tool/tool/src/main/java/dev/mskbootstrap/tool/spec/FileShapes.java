package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.files.Shape.Field.optional;
import static dev.mskbootstrap.files.Shape.Field.required;
import static dev.mskbootstrap.files.Shape.fields;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.KafkaLimits;
import dev.mskbootstrap.msk.TopicConfigs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    public static final Shape.Fields ENVIRONMENT_FILE = fields(
            required("cluster", cluster(), "Where the topics go."),
            optional("scope", PATTERNS, "The topic names that this environment owns. Default: all."),
            optional("auth", auth(), "How to log in. Default: {type: none}."),
            optional("limits", limits(), "What this environment allows; beyond it a plan has a conflict."));

    private FileShapes() {}

    private static Shape cluster() {
        return fields(
                optional(
                        "bootstrapServers",
                        new Shape.ListOf(new Shape.Text("b-1.example.com:9092")),
                        "Brokers to ask first, host:port each."),
                optional("sandbox", sandbox(), "The embedded cluster on this machine, instead of bootstrapServers."),
                optional(
                        "flavour",
                        new Shape.Word(
                                Stream.of(Flavour.values()).map(Flavour::word).toList()),
                        "The kind of cluster; what it refuses is a problem in the file. Default: kafka."),
                optional(
                        "allowEveryoneIfNoAclFound",
                        new Shape.Word(List.of("true", "false")),
                        "The brokers' allow.everyone.if.no.acl.found, for the risks of ACLs. Default: not known."),
                optional(
                        "region",
                        new Shape.Text("eu-west-1"),
                        "AWS region to sign for. Default: as in the brokers' names, else AWS's own configuration."),
                optional(
                        "arn",
                        new Shape.Text("arn:aws:kafka:eu-west-1:123456789012:cluster/prod/"
                                + "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-1"),
                        "The MSK cluster's ARN, which IAM policies name."),
                optional(
                        "id",
                        new Shape.Text("4L6g3nShT-eMCtK--X86sw"),
                        "Kafka's cluster id; another cluster behind the same address is refused."));
    }

    private static Shape auth() {
        Shape file = new Shape.Text("certs/client.pem");
        Shape arn = new Shape.Text("arn:aws:iam::123456789012:role/kafka-bastion");
        return fields(
                required("type", new Shape.Word(Auth.words()), "How the brokers know their clients."),
                optional("profile", new Shape.Text("ops"), "iam: the profile of AWS's configuration, and no other."),
                optional("roleArn", arn, "iam: the role to assume."),
                optional("planRoleArn", arn, "iam: the role that commands which only read assume instead."),
                optional("sessionName", new Shape.Text("ci"), "iam: of the role's session. Default: msk-bootstrap."),
                optional("externalId", new Shape.Text("a1b2c3"), "iam: that the role's trust policy asks for."),
                optional("certificate", file, "tls: the client's certificates as PEM, its own first."),
                optional("key", file, "tls: its key as PEM. Default: in the certificate's file."),
                optional("keystore", file, "tls: key and certificate in one file, PEM or PKCS#12."),
                optional("username", new Shape.Text("bootstrap"), "scram: who logs in."),
                optional(
                        "passwordFrom",
                        fields(
                                optional("env", new Shape.Text("KAFKA_PASSWORD"), "The environment variable."),
                                optional("file", new Shape.Text("secrets/password"), "The file; its first line.")),
                        "scram, tls: where the password is; of the user, or of the key or keystore."),
                optional(
                        "secretArn",
                        new Shape.Text(
                                "arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_bootstrap-Ab12Cd"),
                        "scram: the secret of AWS Secrets Manager with username and password, as MSK has them."),
                optional("truststore", file, "All but none: whom to trust, PEM or PKCS#12. Default: Java's own."));
    }

    private static Shape sandbox() {
        return fields(
                optional("brokers", new Shape.Whole(1, 3), "1 or 3. Default: 3."),
                optional("name", new Shape.Text("local"), "Folder of its data in .msk-bootstrap. Default: local."));
    }

    private static Shape limits() {
        return fields(
                optional("minReplicationFactor", new Shape.Whole(1, Short.MAX_VALUE), "The least copies of a topic."),
                optional("maxPartitionsPerTopic", new Shape.Whole(1, 1_000_000), "The most partitions of a topic."),
                optional("names", new Shape.Text("[a-z]+(\\.[a-z-]+)+"), "Regular expression that every name matches."),
                optional("maxDeletes", new Shape.Whole(0, 1_000_000), "The most topics that one apply may delete."),
                optional(
                        "allow",
                        new Shape.ListOf(new Shape.Word(
                                Stream.of(Risk.values()).map(Risk::word).toList())),
                        "Risks that apply may take without being asked."));
    }

    private static Map<String, String> knownConfigs() {
        Map<String, String> summaries = new TreeMap<>();
        TopicConfigs.keys()
                .forEach(key -> TopicConfigs.find(key).ifPresent(config -> summaries.put(key, config.summary())));
        return summaries;
    }
}
