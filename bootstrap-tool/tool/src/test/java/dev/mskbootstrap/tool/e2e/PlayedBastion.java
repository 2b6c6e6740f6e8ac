package dev.mskbootstrap.tool.e2e;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.aws.AwsEndpoints;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.LogGroup;
import dev.mskbootstrap.sandbox.aws.world.Part;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bastion that a folder plays behind AWS's endpoints, which run the real document; brokers that know its role alone; and
 * an operator elsewhere, whom AWS knows and the brokers do not.
 */
final class PlayedBastion implements AutoCloseable {

    static final String ACCOUNT = "123456789012";
    static final String DISTRIBUTION = "d".repeat(64);

    private static final Policy OPERATOR = policy("ec2:Describe*", "ssm:*", "s3:*", "sts:*", "logs:*");
    private static final Path DOCUMENT =
            Path.of("../../bastion/msk-bootstrap-run.yaml").toAbsolutePath().normalize();

    private final Workspace workspace = Workspace.temporary();
    private final @Nullable Sandbox sandbox;
    private final AwsEndpoints aws;

    private PlayedBastion(boolean hasBrokers) {
        sandbox = hasBrokers
                ? workspace.brokers(
                        "open",
                        "topics: {}\n",
                        options -> options.withBrokers(1)
                                .withIdentities(Identities.of(bastionMay("kafka-cluster:*", "s3:*", "logs:*"))))
                : null;
        Member.Iam operator = Member.iam("operator", "arn:aws:iam::" + ACCOUNT + ":user/operator", OPERATOR);
        aws = AwsEndpoints.start(AwsWorld.of(ACCOUNT, "eu-west-1")
                .with(
                        AwsIdentity.of(operator),
                        bastion("kafka-cluster:*", "s3:*", "logs:*"),
                        SsmDocument.of("msk-bootstrap-run", text(DOCUMENT)),
                        new Bucket("niura", ACCOUNT),
                        new LogGroup("bastion"),
                        Instance.running("i-1", Map.of("Role", "kafka-bastion"), machine())));
    }

    /** With one broker and, as if it were installed, the launcher of this checkout. */
    static PlayedBastion installed() {
        PlayedBastion bastion = new PlayedBastion(true);
        bastion.installCheckout();
        return bastion;
    }

    /** With nothing on it, and without brokers. */
    static PlayedBastion empty() {
        return new PlayedBastion(false);
    }

    private void installCheckout() {
        try {
            Path bin = Files.createDirectories(root().resolve("dist/" + DISTRIBUTION + "/bin"));
            Files.createSymbolicLink(bin.resolve("msk-bootstrap"), Launcher.PROGRAM);
            Files.createSymbolicLink(root().resolve("current"), Path.of("dist", DISTRIBUTION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instance.Machine machine() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "PATH",
                System.getenv("PATH"),
                "MSK_BOOTSTRAP_NO_BUILD",
                "1",
                "MSK_BOOTSTRAP_ARCHIVE",
                "off",
                "MSK_BOOTSTRAP_JAVA_HOME",
                System.getProperty("java.home")));
        try {
            Files.createDirectories(root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Instance.Machine.of(root(), "bastion").withVariables(variables);
    }

    /** The bastion's role with other rights: AWS asks this one, brokers the one that they were started with. */
    AwsIdentity bastion(String... actions) {
        Member.Iam member = bastionMay(actions);
        return sandbox == null ? AwsIdentity.of(member) : AwsIdentity.of(member, sandbox.clientEnvironment("bastion"));
    }

    private static Member.Iam bastionMay(String... actions) {
        return Member.iam("bastion", "arn:aws:iam::" + ACCOUNT + ":role/bastion", policy(actions));
    }

    private static Policy policy(String... actions) {
        return Policy.parse(
                "test",
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\""
                        + String.join("\", \"", actions) + "\"], \"Resource\": \"*\"}}");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    AwsEndpoints aws() {
        return aws;
    }

    /** From now on there are these as well, or in place of those of the same name. */
    void has(Part... parts) {
        aws.replace(aws.world().with(parts));
    }

    /** What the instance has in place of /opt/msk-bootstrap. */
    Path root() {
        return workspace.folder().resolve("bastion");
    }

    /** An environment on the brokers, where the role logs in by IAM. */
    void environment(String name, String more, String topics) {
        environment(name, "", "", more, topics);
    }

    /** @param cluster more of the cluster, of auth and of the bastion */
    void environment(String name, String cluster, String auth, String more, String topics) {
        Sandbox brokers = Objects.requireNonNull(sandbox);
        String servers = Workspace.servers(brokers.bootstrapServers(Listener.IAM));
        workspace.environment(
                name,
                servers.substring(0, servers.length() - 1) + cluster + "}\nauth: {type: iam, truststore: ../../"
                        + workspace.folder().relativize(brokers.certificates().trust()) + auth + "}\nbastion: {tags:"
                        + " {Role: kafka-bastion}, region: eu-west-1" + (more.isEmpty() ? "" : ", " + more) + "}",
                topics);
    }

    Run run(String... arguments) {
        return started(arguments).end();
    }

    Started started(String... arguments) {
        List<String> all = new ArrayList<>(List.of("bastion", "run"));
        all.addAll(List.of(arguments));
        return operator().start(all.toArray(String[]::new));
    }

    Launcher operator() {
        return workspace.launcher().with(aws.variables("operator"));
    }

    /** The same identity, typed in by ann. */
    Launcher ann() {
        return operator().with(Map.of("USER", "ann", "HOSTNAME", "laptop"));
    }

    /** What runs have left on the bastion. */
    String[] left() {
        return Objects.requireNonNullElse(root().resolve("work").toFile().list(), new String[0]);
    }

    @Override
    public void close() {
        aws.close();
        workspace.close();
    }
}
