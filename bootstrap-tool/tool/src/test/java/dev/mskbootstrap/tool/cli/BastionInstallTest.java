package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.failed;
import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.bastion.PlayedAccount.ann;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Fault;
import dev.mskbootstrap.tool.bastion.PlayedAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong with installations and buckets is a sentence. */
class BastionInstallTest extends BastionTrouble {

    BastionInstallTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void nobody_says_what_to_install() {
        assertThat(workspace.run("bastion", "install", "--env", "mine")).isEqualTo(failed("""
                Failed: cannot install the distribution on the bastion: nobody says which
                    give --distribution FILE, the tarball that mvn package makes, or write bastion: {artefact: https://...#sha256=...} in env.yaml
                """));
    }

    @Test
    void a_distribution_has_no_way_to_the_bastion() {
        assertThat(install()).isEqualTo(failed("""
                Failed: cannot install d.tar.gz: there is no bucket for it to go through, and it is too large for commands
                    write bastion: {bucket: NAME}, or artefact: https://...#sha256=..., in env.yaml
                """));
    }

    @Test
    void an_installation_that_fails_says_why_in_the_scripts_words() throws IOException {
        Files.delete(account.root().resolve("current"));
        String sha256 = "e".repeat(64);
        bastion("region: eu-west-1, artefact: 'https://127.0.0.1:1/d.tar.gz#sha256=" + sha256 + "'");
        program("curl", "echo 'curl: (7) Failed to connect to 127.0.0.1 port 1' >&2; exit 7");
        assertThat(run()).isEqualTo(failed("""
                Installing the distribution on i-1.
                Failed: cannot install on the bastion i-1: msk-bootstrap is not installed: https://127.0.0.1:1/d.tar.gz cannot be fetched: curl: (7) Failed to connect to 127.0.0.1 port 1
                    mend that, and run it again
                """));
        assertThat(account.root().resolve("dist/" + sha256)).doesNotExist();
    }

    @Test
    void a_machine_of_another_architecture_is_not_installed_to() {
        bastion("region: eu-west-1, artefact: 'https://127.0.0.1:1/d.tar.gz#sha256=" + "e".repeat(64) + "'");
        program("uname", "echo armv7l");
        assertThat(workspace.run("bastion", "install", "--env", "mine")).isEqualTo(failed("""
                Failed: cannot install on the bastion i-1: msk-bootstrap is not installed: this machine is armv7l; msk-bootstrap runs on x86_64 and aarch64.
                    mend that, and run it again
                """));
    }

    // ---- Buckets.

    @Test
    void there_is_no_such_bucket() {
        bastion("region: eu-west-1, bucket: niura");
        assertThat(run().err()).matches("""
                        Failed: cannot write s3://niura/env/mine/[0-9a-f-]{36}/files.zip: there is no bucket niura
                            create it, or correct bastion.bucket in env.yaml
                        """);
    }

    @Test
    void the_bucket_is_in_another_region() {
        bucket(PlayedAccount.ID);
        account.aws().fail("s3:PutObject", new Fault.Failing(1, 301, "PermanentRedirect", "elsewhere"));
        assertThat(run().err())
                .matches("Failed: cannot write s3://niura/env/mine/[0-9a-f-]{36}/files.zip: the bucket niura is not in"
                        + " eu-west-1\n    name one of the bastion's own region as bastion.bucket in env.yaml\n");
    }

    @Test
    void the_bucket_is_of_another_account() {
        bucket("999999999999");
        assertThat(install().err())
                .matches("Failed: cannot write s3://niura/dist/[0-9a-f]{64}.tar.gz: AccessDenied: Access Denied\n"
                        + "    allow s3:PutObject on arn:aws:s3:::niura/dist/[0-9a-f]{64}.tar.gz \\(the bucket has to be of"
                        + " the account 123456789012\\) to arn:aws:sts::123456789012:assumed-role/ops/ann\n");
    }

    @Test
    void the_operator_may_not_write_to_the_bucket() {
        bucket(PlayedAccount.ID);
        account.has(ann("ec2:Describe*", "ssm:*", "sts:*"));
        assertThat(run().err())
                .contains(" AccessDenied: User: arn:aws:sts::123456789012:assumed-role/ops/ann is not authorized")
                .contains("\n    allow s3:PutObject on arn:aws:s3:::niura/env/mine/");
    }

    @Test
    void the_rate_of_s3_is_waited_for_and_in_the_end_said() {
        bucket(PlayedAccount.ID);
        account.aws().fail("s3:PutObject", new Fault.Throttled(1));
        assertThat(run()).isEqualTo(good("mine - 1 topic, no problems.\n"));
        account.aws().fail("s3:PutObject", new Fault.Throttled(4));
        assertThat(run().err())
                .contains(
                        "AWS throttles it, asked 4 times: SlowDown: Please reduce your request rate.\n    wait a minute");
    }

    @Test
    void a_distribution_that_was_uploaded_in_part_is_uploaded_again() {
        bucket(PlayedAccount.ID);
        String key = "dist/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881.tar.gz";
        account.aws().put("niura", key, new byte[0]);
        install();
        assertThat(account.aws().object("niura", key).orElseThrow()).isEqualTo("x".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void who_may_not_list_the_bucket_can_upload_a_distribution_all_the_same() {
        bucket(PlayedAccount.ID);
        account.has(ann("ec2:Describe*", "ssm:*", "sts:*", "s3:PutObject", "s3:GetObject"));
        install();
        assertThat(account.aws().keys("niura")).anyMatch(key -> key.startsWith("dist/"));
    }
}
