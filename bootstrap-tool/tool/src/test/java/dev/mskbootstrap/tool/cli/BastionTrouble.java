package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.bastion.PlayedAccount.instance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.bastion.PlayedAccount;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/** An operator, an account of AWS's endpoints, and a bastion that runs the real document. */
abstract class BastionTrouble {

    final PlayedAccount account;
    final Workspace workspace;

    BastionTrouble(Path folder) {
        account = PlayedAccount.start(folder);
        workspace = Workspace.in(folder);
        bastion("region: eu-west-1");
        account.answers("mine - 1 topic, no problems.\n");
    }

    @AfterEach
    void close() {
        account.close();
    }

    CliRun install() {
        program("aws", "echo 'Unable to locate credentials' >&2; exit 253");
        workspace.file("d.tar.gz", "x");
        return workspace.run("bastion", "install", "--env", "mine", "--distribution", "d.tar.gz");
    }

    CliRun status() {
        return workspace.run("bastion", "status", "--env", "mine");
    }

    CliRun run() {
        return workspace.run("bastion", "run", "--env", "mine", "--quiet", "--", "validate");
    }

    void bucket(String owner) {
        account.has(new Bucket("niura", owner));
        bastion("region: eu-west-1, bucket: niura");
    }

    void bastion(String more) {
        workspace.env("cluster: {bootstrapServers: ['b:9098']}\nbastion: {tags: {Role: kafka-bastion}, " + more + "}");
    }

    Instance i1() {
        return instance("i-1", account.root());
    }

    static SsmDocument document(String parameters, String script) {
        return SsmDocument.of(
                "msk-bootstrap-run",
                "schemaVersion: '2.2'\n" + parameters
                        + "\nmainSteps:\n- action: aws:runShellScript\n  name: run\n  inputs: {runCommand: ['" + script
                        + "']}\n");
    }

    /** One that the bastion's scripts find before the machine's own. */
    void program(String name, String script) {
        workspace.file("bastion/bin/" + name, "#!/bin/bash\n" + script + "\n");
        assertThat(account.root().resolve("bin/" + name).toFile().setExecutable(true))
                .isTrue();
    }
}
