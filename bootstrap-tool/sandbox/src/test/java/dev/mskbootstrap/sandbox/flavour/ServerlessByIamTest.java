package dev.mskbootstrap.sandbox.flavour;

import static dev.mskbootstrap.sandbox.flavour.Caller.DONE;
import static dev.mskbootstrap.sandbox.flavour.Caller.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MSK Serverless as its clients use it: by IAM, which comes first, and the flavour behind it. */
class ServerlessByIamTest {
    @TempDir
    static Path folder;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(folder.resolve("admin.json"), """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "kafka-cluster:*", "Resource": "*"}}
                """);
        Path identities = Files.writeString(folder.resolve("identities.yaml"), """
                identities:
                  admin: {arn: "arn:aws:iam::123456789012:role/admin", policies: [admin.json]}
                """);
        sandbox = Sandbox.start(SandboxOptions.in(folder.resolve("sandbox"))
                .withIdentities(identities)
                .withFlavour(Flavour.SERVERLESS));
        Path credentials = folder.resolve("sandbox/identities/aws-credentials");
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.sharedCredentialsFile");
        sandbox.close();
    }

    @Test
    void who_may_do_everything_may_not_do_what_serverless_does_not_do() throws Exception {
        try (Caller admin = Caller.of(sandbox, "admin")) {
            assertThat(admin.create("orders", 1, "retention.ms", "1000")).isEqualTo(DONE);
            assertThat(admin.create("segments", 1, "segment.ms", "1000"))
                    .startsWith("PolicyViolationException: segment.ms cannot be set on MSK Serverless ");
            assertThat(outcome(admin.admin.describeAcls(AclBindingFilter.ANY).values()))
                    .isEqualTo("UnsupportedVersionException: MSK Serverless has no request DESCRIBE_ACLS");
            assertThat(admin.grow("orders", 2)).isEqualTo(DONE);
            assertThat(admin.delete("orders")).isEqualTo(DONE);
        }
    }
}
