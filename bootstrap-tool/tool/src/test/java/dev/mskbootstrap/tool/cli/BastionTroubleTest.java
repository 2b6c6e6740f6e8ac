package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.failed;
import static dev.mskbootstrap.tool.CliRun.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import dev.mskbootstrap.sandbox.aws.world.LogGroup;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.bastion.PlayedAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong with a command on its way and at the bastion is a sentence. */
class BastionTroubleTest extends BastionTrouble {

    BastionTroubleTest(@TempDir Path folder) {
        super(folder);
    }

    // ---- Commands on their way.

    @Test
    void a_command_is_not_deliverable() {
        account.has(i1().withAgent(Agent.UNREACHABLE));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot get an answer from the bastion i-1: SSM finds no way to the instance
                    see whether it runs and its agent is online; nothing was run
                """));
    }

    @Test
    void the_delivery_of_a_command_takes_too_long() {
        account.aws().second(Duration.ofMillis(5));
        account.has(i1().withAgent(Agent.SILENT));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot get an answer from the bastion i-1: SSM could not deliver the command within a minute
                    see whether the instance runs and its agent is online, and try again; nothing was run
                """));
    }

    @Test
    void the_instance_stops_just_before_the_command() {
        account.aws()
                .fail(
                        "ssm:SendCommand",
                        new Fault.Failing(
                                1, 400, "InvalidInstanceId", "Instances [[i-1]] not in a valid state for account"));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot run the document msk-bootstrap-run on i-1: InvalidInstanceId: Instances [[i-1]] not in a valid state for account
                    see whether the instance still runs and its agent is online; nothing was run
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "ec2:DescribeInstances, look for the bastion, RequestLimitExceeded: Request limit exceeded., ''",
        "ssm:DescribeInstanceInformation, see whether SSM reaches the bastion, ThrottlingException: Rate exceeded, ''",
        "ssm:SendCommand, run the document msk-bootstrap-run on i-1, ThrottlingException: Rate exceeded, ''",
        "ssm:GetCommandInvocation, see how it is with the command on the bastion, ThrottlingException: Rate exceeded,"
                + " '; validate may go on there: bastion status says so, and plan what is done'",
    })
    void a_rate_that_is_exceeded_is_waited_for_and_in_the_end_said(String call, String what, String aws, String more) {
        account.aws().fail(call, new Fault.Throttled(1));
        assertThat(run()).isEqualTo(good("mine - 1 topic, no problems.\n"));
        account.aws().fail(call, new Fault.Throttled(4));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot %s: AWS throttles it, asked 4 times: %s
                    wait a minute and try again: %s has a rate that all of the account share%s
                """.formatted(what, aws, call, more)));
    }

    @Test
    void a_log_that_cannot_be_read_is_a_note_and_the_command_goes_on() {
        account.has(new LogGroup("bastion"));
        bastion("region: eu-west-1, logGroup: bastion");
        account.does("sleep 1; " + PlayedAccount.answer("fine\n"));
        account.aws().fail("logs:FilterLogEvents", new Fault.Throttled(4));
        assertThat(run()).isEqualTo(new CliRun(0, "fine\n", """
                Note: no progress is shown: cannot read what the command says: AWS throttles it, asked 4 times: ThrottlingException: Rate exceeded
                    wait a minute and try again: logs:FilterLogEvents has a rate that all of the account share
                """));
    }

    // ---- The document, and what it finds there.

    @Test
    void a_document_with_other_parameters() {
        account.has(document("parameters: {commands: {type: StringList}}", "echo hello"));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot run the document msk-bootstrap-run on i-1: the document is of another version, or another one: InvalidParameters: Parameter "commands" requires a value.
                    update it from bastion/msk-bootstrap-run.yaml of the same version: aws ssm update-document --name msk-bootstrap-run --document-version '$LATEST' --document-format YAML --content file://bastion/msk-bootstrap-run.yaml, and make that its default version
                """));
    }

    @Test
    void a_document_that_does_something_else() {
        account.has(document("parameters: {request: {type: String}}", "echo hello"));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot run something on the bastion i-1: there was no answer, and the script ended with 0
                    install or update the distribution there, bastion install does, and the SSM document beside it
                """));
    }

    @Test
    void a_document_of_another_version() throws IOException {
        String ours = account.aws()
                .world()
                .find(SsmDocument.class, "msk-bootstrap-run")
                .orElseThrow()
                .content();
        account.has(SsmDocument.of(
                "msk-bootstrap-run",
                ours.replace("knows version 1", "knows version 2")
                        .replace("[ \"$version\" = 1 ]", "[ \"$version\" = 2 ]")));
        assertThat(status()).isEqualTo(failed("""
                Failed: cannot run something on the bastion i-1: The request is refused, and nothing was run: it is of version '1', and this document knows version 2: update the document, or msk-bootstrap.
                    install or update the distribution there, bastion install does, and the SSM document beside it
                """));
    }

    @Test
    void nothing_is_installed() throws IOException {
        Files.delete(account.root().resolve("current"));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot run something on the bastion i-1: The request is refused, and nothing was run: msk-bootstrap is not installed in %s; msk-bootstrap bastion install does that.
                    install or update the distribution there, bastion install does, and the SSM document beside it
                """.formatted("<workspace>/bastion")));
    }

    @Test
    void there_is_no_java() {
        account.does(
                "printf '%s\\n' 'msk-bootstrap: Java 21 or newer is needed, and none was found.' 'Looked in' >&2; exit 1");
        CliRun none = failed("""
                Failed: cannot run something on the bastion i-1: Java 21 or newer is needed, and none was found.
                    install or update the distribution there, bastion install does, and the SSM document beside it
                """);
        assertThat(run()).isEqualTo(none);
        assertThat(status()).isEqualTo(none);
    }

    @Test
    void what_runs_there_is_killed() {
        account.does("kill -9 $$");
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot get an answer from the bastion i-1: what ran there was killed by signal 9
                    see the memory there; then run plan: it shows what was done, and what it left there goes with a later run
                """));
    }

    @Test
    void ssm_cuts_an_answer_off() {
        account.does("yes | head -c 24001");
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot get an answer from the bastion i-1: SSM has cut its answer off
                    use the same version of msk-bootstrap on both sides
                """));
    }
}
