package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.files.Shape.Field.optional;
import static dev.mskbootstrap.files.Shape.Field.required;
import static dev.mskbootstrap.files.Shape.fields;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.msk.Flavour;
import java.util.List;
import java.util.stream.Stream;

/** What an {@code env.yaml} may hold. */
final class EnvironmentShape {

    private static final Shape PATH = new Shape.Text("certs/client.pem");

    static final Shape.Fields FILE = fields(
            required("cluster", cluster(), "Where the topics go."),
            optional(
                    "scope",
                    new Shape.ListOf(new Shape.Text("eeg.*")),
                    "The topic names that this environment owns. Default: all."),
            optional("auth", auth(), "How to log in. Default: {type: none}."),
            optional("limits", limits(), "What this environment allows; beyond it a plan has a conflict."));

    private EnvironmentShape() {}

    private static Shape cluster() {
        return all(Stream.of(address(), kind(), identity()));
    }

    private static List<Shape.Field> address() {
        return List.of(
                optional(
                        "bootstrapServers",
                        new Shape.ListOf(new Shape.Text("b-1.example.com:9092")),
                        "Brokers to ask first, host:port each."),
                optional("sandbox", sandbox(), "The embedded cluster on this machine, instead of bootstrapServers."));
    }

    private static List<Shape.Field> kind() {
        return List.of(
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
                optional(
                        "offers",
                        new Shape.ListOf(new Shape.Word(Auth.Type.words())),
                        "The ways of logging in that the cluster has; access for principals of others is a problem."
                                + " Default: not known."),
                optional("partitionQuota", partitionQuota(), "When AWS has raised the quota of MSK Serverless."),
                optional(
                        "allowEveryoneIfNoAclFound",
                        new Shape.Word(List.of("true", "false")),
                        "The brokers' allow.everyone.if.no.acl.found, for the risks of ACLs. Default: not known."));
    }

    private static List<Shape.Field> identity() {
        return List.of(
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
        return all(Stream.of(
                List.of(required("type", new Shape.Word(Auth.Type.words()), "How the brokers know their clients.")),
                iam(),
                certificate(),
                password(),
                List.of(optional(
                        "truststore", PATH, "All but none: whom to trust, PEM or PKCS#12. Default: Java's own."))));
    }

    private static List<Shape.Field> iam() {
        Shape role = new Shape.Text("arn:aws:iam::123456789012:role/kafka-bastion");
        return List.of(
                optional("profile", new Shape.Text("ops"), "iam: the profile of AWS's configuration, and no other."),
                optional("roleArn", role, "iam: the role to assume."),
                optional("planRoleArn", role, "iam: the role that commands which only read assume instead."),
                optional("sessionName", new Shape.Text("ci"), "iam: of the role's session. Default: msk-bootstrap."),
                optional("externalId", new Shape.Text("a1b2c3"), "iam: that the role's trust policy asks for."));
    }

    private static List<Shape.Field> certificate() {
        return List.of(
                optional("certificate", PATH, "tls: the client's certificates as PEM, its own first."),
                optional("key", PATH, "tls: its key as PEM. Default: in the certificate's file."),
                optional("keystore", PATH, "tls: key and certificate in one file, PEM or PKCS#12."));
    }

    private static List<Shape.Field> password() {
        return List.of(
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
                        "scram: the secret of AWS Secrets Manager with username and password, as MSK has them."));
    }

    private static Shape all(Stream<List<Shape.Field>> lists) {
        return fields(lists.flatMap(List::stream).toArray(Shape.Field[]::new));
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
}
