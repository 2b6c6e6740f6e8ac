package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.aws.AwsEndpoints;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a laptop without a way to the brokers, through SSM's document, to brokers that decide by IAM, and back. */
class BastionIT {

    private static final String ACCOUNT = "123456789012";
    private static final String DISTRIBUTION = "d".repeat(64);

    private static final Policy KAFKA = policy("kafka-cluster:*", "s3:*");
    private static final Policy OPERATOR = policy("ec2:Describe*", "ssm:*", "s3:*", "sts:*", "logs:*");

    private static Workspace workspace;
    private static Sandbox sandbox;
    private static AwsEndpoints aws;

    @BeforeAll
    static void start() throws IOException {
        workspace = Workspace.temporary();
        Member.Iam bastion = Member.iam("bastion", "arn:aws:iam::" + ACCOUNT + ":role/bastion", KAFKA);
        Member.Iam operator = Member.iam("operator", "arn:aws:iam::" + ACCOUNT + ":user/operator", OPERATOR);
        sandbox = workspace.brokers(
                "open", "topics: {}\n", options -> options.withBrokers(1).withIdentities(Identities.of(bastion)));
        aws = AwsEndpoints.start(AwsWorld.of(ACCOUNT, "eu-west-1")
                .with(
                        AwsIdentity.of(operator),
                        AwsIdentity.of(bastion, sandbox.clientEnvironment("bastion")),
                        SsmDocument.of("msk-bootstrap-run", Files.readString(DOCUMENT)),
                        new Bucket("niura", ACCOUNT),
                        new Bucket("foreign", "999999999999"),
                        Instance.running("i-1", Map.of("Role", "kafka-bastion"), machine())));
    }

    private static final Path DOCUMENT =
            Path.of("../../bastion/msk-bootstrap-run.yaml").toAbsolutePath().normalize();

    /** As if it were installed: the launcher of this checkout. */
    private static Instance.Machine machine() throws IOException {
        Path root = Files.createDirectories(workspace.folder().resolve("bastion"));
        Path bin = Files.createDirectories(root.resolve("dist/" + DISTRIBUTION + "/bin"));
        Files.createSymbolicLink(bin.resolve("msk-bootstrap"), Launcher.PROGRAM);
        Files.createSymbolicLink(root.resolve("current"), Path.of("dist", DISTRIBUTION));
        Map<String, String> variables = new HashMap<>(Map.of(
                "PATH", System.getenv("PATH"),
                "HOME", root.toString(),
                "MSK_BOOTSTRAP_NO_BUILD", "1",
                "MSK_BOOTSTRAP_ARCHIVE", "off",
                "MSK_BOOTSTRAP_JAVA_HOME", System.getProperty("java.home")));
        return Instance.Machine.of(root, "bastion").withVariables(variables);
    }

    private static Policy policy(String... actions) {
        return Policy.parse(
                "test",
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\""
                        + String.join("\", \"", actions) + "\"], \"Resource\": \"*\"}}");
    }

    @AfterAll
    static void stop() {
        aws.close();
        workspace.close();
    }

    @Test
    void apply_makes_topics_there_and_its_answer_comes_back() {
        environment("staging", "bucket: niura", "topics: {mine.a: {partitions: 1, replicationFactor: 1}}\n");
        Run run = run("--env", "staging", "--quiet", "--", "apply", "--yes");
        assertThat(run.err()).isEmpty();
        assertThat(run.plain().out()).contains("+ mine.a").contains("Applied: 1 created in N s.");
        assertThat(run.exitCode()).isZero();
        assertThat(left()).isEmpty();
        assertThat(aws.keys("niura")).anyMatch(key -> key.startsWith("env/staging/"));
    }

    @Test
    void a_plan_file_travels_back_and_there_again_and_a_result_too() {
        environment("prod", "document: msk-bootstrap-run", "topics: {mine.b: {partitions: 1, replicationFactor: 1}}\n");
        Run plan = run("--env", "prod", "--quiet", "--", "plan", "--out", "plan.json", "--detailed-exitcode");
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(4);
        Run apply = run("--env", "prod", "--quiet", "--", "apply", "plan.json", "--yes", "--result=done.md");
        assertThat(apply.exitCode()).as(apply.err()).isZero();
        assertThat(workspace.read("done.md")).contains("mine.b");
        assertThat(left()).isEmpty();
    }

    @Test
    void status_says_what_is_there() {
        environment("seen", "bucket: niura", "topics: {}\n");
        Run run = launcher().run("bastion", "status", "--env", "seen");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("distribution  " + DISTRIBUTION).contains("running       nothing");
    }

    @Test
    void a_bucket_of_another_owner_is_refused() {
        environment("foreign", "bucket: foreign", "topics: {}\n");
        Run run = run("--env", "foreign", "--quiet", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Failed: cannot write s3://foreign/env/foreign/");
    }

    @Test
    void a_document_that_is_not_there_is_said_with_the_command_that_makes_it() {
        environment("elsewhere", "document: other-document", "topics: {}\n");
        Run run = run("--env", "elsewhere", "--quiet", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Failed: cannot run the document other-document on i-1: there is no such document in"
                        + " eu-west-1\n    create it from bastion/msk-bootstrap-run.yaml");
    }

    @Test
    void a_key_of_this_machine_is_a_problem_before_anything_is_asked() {
        int calls = aws.calls().size();
        workspace.environment(
                "tls",
                "{bootstrapServers: [\"b:9094\"], region: eu-west-1}\nauth: {type: scram, username: u, "
                        + "passwordFrom: {env: P}}\nbastion: {tags: {Role: kafka-bastion}}",
                "topics: {}\n");
        Run run = run("--env", "tls", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("envs/tls/env.yaml:2:").contains("from AWS Secrets Manager alone");
        assertThat(aws.calls()).hasSize(calls);
    }

    private static void environment(String name, String more, String topics) {
        workspace.environment(
                name,
                Workspace.servers(sandbox.bootstrapServers(Listener.IAM)) + "\nauth: {type: iam, truststore: ../../"
                        + workspace.folder().relativize(sandbox.certificates().trust()) + "}\nbastion: {tags: {Role:"
                        + " kafka-bastion}, region: eu-west-1, " + more + "}",
                topics);
    }

    private static Run run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("bastion", "run"));
        all.addAll(List.of(arguments));
        return launcher().run(all.toArray(String[]::new));
    }

    private static Launcher launcher() {
        return workspace.launcher().with(aws.variables("operator"));
    }

    private static String[] left() {
        return java.util.Objects.requireNonNullElse(
                workspace.folder().resolve("bastion/work").toFile().list(), new String[0]);
    }
}
