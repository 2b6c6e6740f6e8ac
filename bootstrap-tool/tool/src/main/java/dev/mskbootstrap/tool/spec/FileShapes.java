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

    /** A file of the shared catalogue, {@code topics/*.yaml}. */
    public static final Shape.Fields CATALOGUE = fields(INCLUDE, TOPIC_DEFAULTS, TOPICS);

    /** An environment's {@code topics.yaml}. */
    public static final Shape.Fields TOPICS_FILE = fields(
            INCLUDE,
            TOPIC_DEFAULTS,
            TOPICS,
            optional("omit", NAMES, "Topics of the catalogue that this environment does not have."),
            optional("remove", NAMES, "Topics to be deleted; carries the risk deletes."),
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
            optional(
                    "auth",
                    fields(required("type", new Shape.Word(AuthType.words()), "How the brokers know their clients.")),
                    "How to log in. Default: {type: none}."),
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
                        "instanceType",
                        new Shape.Text("express.m7g.large"),
                        "The size of MSK's brokers; plan holds the number of partitions against it."),
                optional("brokers", new Shape.Whole(1, 1000), "How many there are. Default: those that are seen."),
                optional("partitionQuota", partitionQuota(), "When AWS has raised the quota of MSK Serverless."),
                optional(
                        "id",
                        new Shape.Text("4L6g3nShT-eMCtK--X86sw"),
                        "Kafka's cluster id; another cluster behind the same address is refused."));
    }

    private static Shape partitionQuota() {
        return fields(
                required("uncompacted", new Shape.Whole(1, 1_000_000), "Partitions of topics that are not compacted."),
                required("compacted", new Shape.Whole(1, 1_000_000), "Partitions of topics that are."));
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
