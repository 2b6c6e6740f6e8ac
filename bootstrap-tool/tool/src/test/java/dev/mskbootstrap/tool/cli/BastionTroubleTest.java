package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.failed;
import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.bastion.PlayedAccount.ann;
import static dev.mskbootstrap.tool.bastion.PlayedAccount.instance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.LogGroup;
import dev.mskbootstrap.sandbox.aws.world.SsmDocument;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.bastion.PlayedAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong between an operator and the bastion, by AWS's endpoints and the real document, is a sentence. */
class BastionTroubleTest {

    private final PlayedAccount account;
    private final Workspace workspace;

    BastionTroubleTest(@TempDir Path folder) {
        account = PlayedAccount.start(folder);
        workspace = Workspace.in(folder);
        bastion("region: eu-west-1");
        account.answers("mine - 1 topic, no problems.\n");
    }

    @AfterEach
    void close() {
        account.close();
    }

    // ---- Whose bastion, and which.

    @Test
    void nobody_has_logged_in() {
        account.set("aws.accessKeyId", null);
        account.set("aws.secretAccessKey", null);
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find AWS credentials: Unable to load credentials from any of the providers
                    log in to AWS (aws sso login, AWS_PROFILE, or a role of this machine), or name a profile or roleArn under auth in env.yaml
                """));
    }

    @Test
    void a_session_has_expired() {
        account.later(Duration.ofHours(2));
        assertThat(run().err())
                .startsWith(
                        "Failed: cannot look for the bastion: RequestExpired: Request has expired.\n    the session of access key"
                                + " ASIAANN has expired: log in to AWS again: aws sso login, or a new session; else this machine's"
                                + " clock says ");
    }

    @Test
    void a_key_is_not_what_aws_knows() {
        account.set("aws.secretAccessKey", "another-secret");
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot look for the bastion: AWS answers with status 401
                    AWS does not take the session of access key ASIAANN: log in to AWS again: aws sso login, or a new session; else see that the region eu-west-1 is enabled for the account
                """));
    }

    @Test
    void the_profile_is_the_operators_and_one_that_is_not_logged_in_says_how() throws IOException {
        Path config = Files.writeString(workspace.path("config"), """
                [profile ops]
                sso_start_url = https://acme.awsapps.com/start
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = ops
                """);
        account.set("aws.configFile", config.toString());
        workspace.env("cluster: {bootstrapServers: ['b:9098'], region: eu-west-1}\n"
                + "auth: {type: iam, profile: ops}\nbastion: {tags: {Role: kafka-bastion}}");
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find AWS credentials in the profile ops: The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.
                    see ~/.aws/credentials and ~/.aws/config, or AWS_SHARED_CREDENTIALS_FILE; aws sso login --profile ops
                """));
    }

    @Test
    void another_region_has_none() {
        bastion("region: eu-west-2");
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find the bastion: no instance with the tag Role=kafka-bastion runs in eu-west-2
                    start it, or correct bastion.tags or bastion.region in env.yaml
                """));
    }

    @Test
    void several_are_listed() {
        account.has(instance("i-2", account.root()));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find the bastion: there are 2 with the tag Role=kafka-bastion: i-1 (running), i-2 (running)
                    add a tag to bastion.tags in env.yaml that only one of them has
                """));
    }

    @Test
    void those_that_do_not_run_are_listed() {
        account.has(i1().inState("stopped"), instance("i-2", account.root()).inState("stopping"));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find the bastion: no instance with the tag Role=kafka-bastion runs in eu-west-1: i-1 (stopped), i-2 (stopping)
                    start it, or correct bastion.tags or bastion.region in env.yaml
                """));
    }

    @Test
    void those_that_ssm_does_not_reach_are_listed() {
        account.has(i1().withAgent(Agent.LOST), instance("i-2", account.root()).withAgent(Agent.ABSENT));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot find the bastion: SSM reaches no instance with the tag Role=kafka-bastion: i-1 (ConnectionLost), i-2 (unknown to SSM)
                    see that its agent runs, that its role has AmazonSSMManagedInstanceCore, and that it reaches the endpoints ssm, ssmmessages and ec2messages
                """));
    }

    @Test
    void the_one_of_several_that_ssm_reaches_is_it() {
        account.has(instance("i-2", account.root()).withAgent(Agent.LOST));
        assertThat(run()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void another_architecture_is_said() {
        account.has(new Instance(
                "i-1",
                i1().tags(),
                Instance.RUNNING,
                Agent.ONLINE,
                i1().machine().of("i386"),
                null));
        assertThat(run()).isEqualTo(failed("""
                Failed: cannot use the bastion i-1: it is i386
                    take an instance of arm64 or x86_64
                """));
    }

    @Test
    void a_catalogue_that_is_here_by_a_link_from_elsewhere_stays_here(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("private.yaml"), "topics: {theirs: {}}\n");
        Files.createDirectories(workspace.path("topics"));
        Files.createSymbolicLink(workspace.path("topics/shared.yaml"), elsewhere.resolve("private.yaml"));
        workspace.topics("include: [../../topics/shared.yaml]\ntopics: {}");
        assertThat(run()).isEqualTo(CliRun.invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../topics/shared.yaml is outside the repository (<workspace>)
                    include files below that folder only
                1 problem. Nothing was contacted.
                """));
        assertThat(account.aws().calls()).isEmpty();
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

    // ---- Installations.

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

    private CliRun install() {
        program("aws", "echo 'Unable to locate credentials' >&2; exit 253");
        workspace.file("d.tar.gz", "x");
        return workspace.run("bastion", "install", "--env", "mine", "--distribution", "d.tar.gz");
    }

    private CliRun status() {
        return workspace.run("bastion", "status", "--env", "mine");
    }

    private CliRun run() {
        return workspace.run("bastion", "run", "--env", "mine", "--", "validate");
    }

    private void bucket(String owner) {
        account.has(new Bucket("niura", owner));
        bastion("region: eu-west-1, bucket: niura");
    }

    private void bastion(String more) {
        workspace.env("cluster: {bootstrapServers: ['b:9098']}\nbastion: {tags: {Role: kafka-bastion}, " + more + "}");
    }

    private Instance i1() {
        return instance("i-1", account.root());
    }

    private static SsmDocument document(String parameters, String script) {
        return SsmDocument.of(
                "msk-bootstrap-run",
                "schemaVersion: '2.2'\n" + parameters
                        + "\nmainSteps:\n- action: aws:runShellScript\n  name: run\n  inputs: {runCommand: ['" + script
                        + "']}\n");
    }

    /** One that the bastion's scripts find before the machine's own. */
    private void program(String name, String script) {
        workspace.file("bastion/bin/" + name, "#!/bin/bash\n" + script + "\n");
        assertThat(account.root().resolve("bin/" + name).toFile().setExecutable(true))
                .isTrue();
    }
}
