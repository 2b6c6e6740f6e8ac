package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.aws.AwsEndpoints;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.Part;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account with one bastion, behind AWS's endpoints: a folder in which the real SSM document finds a script in place of
 * msk-bootstrap. While it is open, the SDK of this JVM asks it alone, as the operator ann, whose session ends in an hour.
 */
public final class PlayedAccount implements AutoCloseable {

    public static final String ID = "123456789012";

    private static final Map<String, String> ANN = Map.of(
            "AWS_ACCESS_KEY_ID", "ASIAANN",
            "AWS_SECRET_ACCESS_KEY", "the-secret-of-ann",
            "AWS_SESSION_TOKEN", "the-token-of-ann");
    private static final Path DOCUMENT =
            Path.of("../../bastion/msk-bootstrap-run.yaml").toAbsolutePath().normalize();

    private final AwsEndpoints aws;
    private final Path root;
    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    private PlayedAccount(AwsEndpoints aws, Path root) {
        this.aws = aws;
        this.root = root;
    }

    public static PlayedAccount start(Path folder) {
        try {
            Path root = Files.createDirectories(folder.resolve("bastion"));
            AwsEndpoints aws = AwsEndpoints.start(AwsWorld.of(ID, "eu-west-1")
                    .with(
                            ann("ec2:Describe*", "ssm:*", "s3:*", "sts:*", "logs:*"),
                            SsmDocument.of("msk-bootstrap-run", Files.readString(DOCUMENT)),
                            instance("i-1", root)));
            PlayedAccount account = new PlayedAccount(aws, root);
            account.beAnn();
            return account;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void beAnn() {
        set("aws.endpointUrl", aws.url());
        set("aws.accessKeyId", ANN.get("AWS_ACCESS_KEY_ID"));
        set("aws.secretAccessKey", ANN.get("AWS_SECRET_ACCESS_KEY"));
        set("aws.sessionToken", ANN.get("AWS_SESSION_TOKEN"));
        set("aws.disableEc2Metadata", "true");
        set("aws.configFile", root.resolve("no-config").toString());
        set("aws.sharedCredentialsFile", root.resolve("no-credentials").toString());
    }

    /** Until it is closed; null for not at all. */
    public void set(String property, @Nullable String value) {
        before.putIfAbsent(property, System.getProperty(property));
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    /** The operator, with the right to these actions on whatever there is. */
    public static AwsIdentity ann(String... actions) {
        String policy = "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\""
                + String.join("\", \"", actions) + "\"], \"Resource\": \"*\"}}";
        Member.Iam member = Member.iam("ann", "arn:aws:iam::" + ID + ":role/ops", Policy.parse("ops", policy))
                .inSession("ann", Instant.now().plus(Duration.ofHours(1)));
        return AwsIdentity.of(member, ANN);
    }

    /** An instance with a bastion's tag. */
    public static Instance instance(String id, Path root) {
        return Instance.running(
                id,
                Map.of("Role", "kafka-bastion"),
                Instance.Machine.of(root, "nobody").withVariables(Map.of("PATH", System.getenv("PATH"))));
    }

    public AwsEndpoints aws() {
        return aws;
    }

    public Path root() {
        return root;
    }

    /** From now on there are these as well, or in place of those of the same name. */
    public void has(Part... parts) {
        aws.replace(aws.world().with(parts));
    }

    /** From now on it is so much later for AWS than it is here. */
    public void later(Duration time) {
        aws.clock(Clock.offset(Clock.systemUTC(), time));
    }

    /** The bastion's msk-bootstrap does this, in bash. */
    public void does(String script) {
        try {
            Path bin = Files.createDirectories(
                    root.resolve("dist").resolve("d".repeat(64)).resolve("bin"));
            Path launcher = Files.writeString(bin.resolve("msk-bootstrap"), "#!/bin/bash\n" + script + "\n");
            launcher.toFile().setExecutable(true);
            if (!Files.exists(root.resolve("current"))) {
                Files.createSymbolicLink(root.resolve("current"), Path.of("dist", "d".repeat(64)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It answers as the agent does for a command that printed this, and whose exit code was 0. */
    public void answers(String stdout) {
        does(answer(stdout));
    }

    /** The same as a line of bash. */
    public static String answer(String stdout) {
        Reply.Ran ran = new Reply.Ran(0, false, false, content("stdout", stdout), content("stderr", ""), List.of());
        return "echo '" + Wire.line(ran) + "'";
    }

    private static Reply.Content content(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Reply.Content(name, bytes.length, Packed.sha256(bytes), Packed.of(bytes), false);
    }

    @Override
    public void close() {
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
        aws.close();
    }
}
