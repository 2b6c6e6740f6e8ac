package dev.mskbootstrap.bench;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Brokers in a process of their own, empty at first and gone afterwards. */
record Brokers(Path folder, String servers) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Brokers start(Path folder, int count) {
        SandboxOptions options = SandboxOptions.in(folder).withBrokers(count);
        return new Brokers(folder, DetachedSandbox.start(options, PATIENCE).bootstrapServers());
    }

    /** One, with an authorizer as that of MSK, which lets everybody do what no ACL is about. */
    static Brokers standard(Path folder) {
        SandboxOptions options = SandboxOptions.in(folder).withBrokers(1).withFlavour(Flavour.STANDARD);
        return new Brokers(folder, DetachedSandbox.start(options, PATIENCE).bootstrapServers());
    }

    /** Three, with the identities of a file. */
    static Brokers start(Path folder, Path identities) {
        SandboxOptions options = SandboxOptions.in(folder).withIdentities(identities);
        return new Brokers(folder, DetachedSandbox.start(options, PATIENCE).bootstrapServers());
    }

    /** The file of an identity's Java clients. */
    Path clientProperties(String identity) {
        return folder.resolve("identities").resolve(identity + ".properties");
    }

    /** What the AWS SDK of a client needs to know. */
    Map<String, String> awsVariables() {
        return Map.of(
                "AWS_SHARED_CREDENTIALS_FILE",
                folder.resolve("identities/aws-credentials").toString(),
                "AWS_REGION",
                "eu-west-1",
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    @Override
    public void close() {
        DetachedSandbox.reset(folder, PATIENCE);
    }
}
