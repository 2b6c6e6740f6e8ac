package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.failed;
import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.bastion.PlayedAccount.instance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Agent;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.tool.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose bastion it is, and which: whatever goes wrong there is a sentence. */
class BastionFoundTest extends BastionTrouble {

    BastionFoundTest(@TempDir Path folder) {
        super(folder);
    }

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
                Failed: cannot look for the bastion: the answer has the status 401 and no word of AWS's; it may be a proxy's
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
}
