package dev.mskbootstrap.bench;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.aws.AwsEndpoints;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bastion adds to a plan of five topics: two more starts of Java, the packing, and waiting between two looks at the
 * command. AWS is played here, and answers at once: each call that is counted takes its way to the region and back besides.
 */
final class BastionSection {

    private static final String ACCOUNT = "123456789012";
    private static final String DISTRIBUTION = "d".repeat(64);
    private static final String ALL = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", "
            + "\"Action\": [\"ec2:*\", \"ssm:*\", \"s3:*\", \"sts:*\"], \"Resource\": \"*\"}}";
    private static final Topics FIVE = new Topics(5, 3);

    private final Places places;
    private final Table table;
    private final int rounds;

    BastionSection(Places places, Table table, int rounds) {
        this.places = places;
        this.table = table;
        this.rounds = rounds;
    }

    void run() throws IOException {
        Path folder = Files.createDirectories(places.work().resolve("with-bastion"));
        Files.createDirectories(folder.resolve(".git"));
        try (Brokers brokers = Brokers.start(places.work().resolve("behind"), 3);
                AwsEndpoints aws = AwsEndpoints.start(world(folder))) {
            Path direct = folder.resolve("envs/direct");
            Path remote = folder.resolve("envs/remote");
            FIVE.write(direct, brokers.servers());
            FIVE.write(remote, brokers.servers());
            Files.writeString(
                    remote.resolve("env.yaml"),
                    Files.readString(remote.resolve("env.yaml"))
                            + "bastion: {tags: {Role: b}, region: eu-west-1, bucket: niura}\n");
            places.tool(folder, "apply", direct, "--yes").run();
            compare(aws, direct, remote);
        }
    }

    private void compare(AwsEndpoints aws, Path direct, Path remote) {
        Program there = with(
                aws, places.tool(places.work(), "bastion", "run", "--quiet", "--env", remote.toString(), "--", "plan"));
        there.run();
        List<String> before = calls(aws);
        there.run();
        List<String> all = calls(aws);
        Samples samples = new Race()
                .add("direct", places.tool(places.work(), "plan", direct, "--quiet"))
                .add("there", there)
                .run(rounds, true);
        table.head("Five topics, through a bastion");
        table.row("`bastion run -- plan`", samples.get("there"), "`plan`", samples.get("direct"));
        table.text("\nCalls of AWS: " + String.join(", ", all.subList(before.size(), all.size())) + ".");
    }

    private static Program with(AwsEndpoints aws, Program program) {
        Map<String, String> variables = new HashMap<>(program.variables());
        variables.putAll(aws.variables("operator"));
        return new Program(program.command(), variables);
    }

    private static List<String> calls(AwsEndpoints aws) {
        List<String> calls = new ArrayList<>();
        aws.calls().forEach(call -> calls.add(String.valueOf(call)));
        return calls;
    }

    private AwsWorld world(Path folder) throws IOException {
        Member.Iam operator =
                Member.iam("operator", "arn:aws:iam::" + ACCOUNT + ":user/operator", Policy.parse("all", ALL));
        Member.Iam bastion =
                Member.iam("bastion", "arn:aws:iam::" + ACCOUNT + ":role/bastion", Policy.parse("all", ALL));
        Path document = places.home().resolve("bastion/msk-bootstrap-run.yaml");
        return AwsWorld.of(ACCOUNT, "eu-west-1")
                .with(
                        AwsIdentity.of(operator),
                        AwsIdentity.of(bastion),
                        SsmDocument.of("msk-bootstrap-run", Files.readString(document)),
                        new Bucket("niura", ACCOUNT),
                        Instance.running("i-1", Map.of("Role", "b"), machine(folder.resolve("bastion"))));
    }

    /** As if the distribution were installed: the launcher of this checkout. */
    private Instance.Machine machine(Path root) throws IOException {
        Path bin = Files.createDirectories(root.resolve("dist/" + DISTRIBUTION + "/bin"));
        Files.createSymbolicLink(
                bin.resolve("msk-bootstrap"), places.home().resolve("bootstrap-tool/bin/msk-bootstrap"));
        Files.createSymbolicLink(root.resolve("current"), Path.of("dist", DISTRIBUTION));
        return Instance.Machine.of(root, "bastion")
                .withVariables(Map.of(
                        "PATH", System.getenv("PATH"),
                        "HOME", root.toString(),
                        "MSK_BOOTSTRAP_NO_BUILD", "1",
                        "MSK_BOOTSTRAP_JAVA_HOME", System.getProperty("java.home")));
    }
}
