package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.identity.Member;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that are assumed, and not: the tool asks an STS of our own, and brokers judge what it signs with. */
class RoleIT {

    private static final String APPLY = "arn:aws:iam::123456789012:role/kafka-apply";
    private static final String PLAN = "arn:aws:iam::123456789012:role/kafka-plan";
    private static final String BASTION = "arn:aws:iam::123456789012:user/bastion";

    private static GuardedBroker broker;

    private FakeAws aws;

    @BeforeAll
    static void start() {
        broker = GuardedBroker.of(
                Member.iam("apply", APPLY, GuardedBroker.policy("kafka-cluster:*")),
                Member.iam("plan", PLAN, GuardedBroker.policy("kafka-cluster:Connect", "kafka-cluster:Describe*")),
                Member.iam("bastion", BASTION));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void fakeAws() {
        aws = FakeAws.start()
                .role(APPLY, broker.variables("apply"))
                .role(PLAN, broker.variables("plan"))
                .caller(key("bastion"), BASTION);
    }

    @AfterEach
    void noAws() {
        aws.close();
    }

    @Test
    void a_role_is_assumed_with_session_name_and_external_id_and_brokers_take_its_signature() {
        environment("type: iam, roleArn: '" + APPLY + "', sessionName: ci-7, externalId: x/1");
        succeeds("apply", "--env", "e", "--yes", "--quiet");
        assertThat(aws.assumed())
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .containsEntry("RoleArn", APPLY)
                        .containsEntry("RoleSessionName", "ci-7")
                        .containsEntry("ExternalId", "x/1"));
    }

    @Test
    void the_session_is_called_msk_bootstrap_and_has_no_external_id_when_the_file_says_nothing() {
        environment("type: iam, roleArn: '" + APPLY + "'");
        succeeds("plan", "--env", "e", "--quiet");
        assertThat(aws.assumed())
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .containsEntry("RoleSessionName", "msk-bootstrap")
                        .doesNotContainKey("ExternalId"));
    }

    @Test
    void commands_that_only_read_assume_the_role_for_that_and_apply_the_other() {
        environment("type: iam, roleArn: '" + APPLY + "', planRoleArn: '" + PLAN + "'");
        succeeds("apply", "--env", "e", "--yes", "--quiet");
        for (String command : List.of("plan", "verify", "describe", "export")) {
            Run run = launcher().run(command, "--env", "e");
            assertThat(run.exitCode()).as(command + ": " + run.err()).isZero();
        }
        assertThat(aws.assumed())
                .extracting(call -> call.get("RoleArn"))
                .containsExactly(APPLY, PLAN, PLAN, PLAN, PLAN);
    }

    @Test
    void the_role_for_reading_may_be_all_that_is_named() {
        environment("type: iam, planRoleArn: '" + PLAN + "'");
        succeeds("plan", "--env", "e", "--quiet");
        Run apply = launcher().run("apply", "--env", "e", "--yes", "--quiet");
        assertThat(apply.err()).startsWith("Failed: cannot log in as " + BASTION + ": ");
    }

    @Test
    void who_may_not_assume_it_is_told_which_role_as_whom_and_what_it_takes() {
        aws.refusing("AccessDenied", "User: " + BASTION + " is not authorized to perform: sts:AssumeRole");
        assertThat(refused("type: iam, roleArn: '" + PLAN + "2'")).isEqualTo(new Run(1, "", """
                        Failed: cannot assume the role arn:aws:iam::123456789012:role/kafka-plan2 as arn:aws:iam::123456789012:user/bastion: \
                        AccessDenied: User: arn:aws:iam::123456789012:user/bastion is not authorized to perform: sts:AssumeRole
                            the role's trust policy has to let you assume it, and your own policy sts:AssumeRole on it; \
                        see also externalId in env.yaml
                        """));
    }

    @Test
    void who_has_expired_is_told_to_log_in_again() {
        aws.refusing("ExpiredToken", "The security token included in the request is expired")
                .stranger(key("bastion"));
        assertThat(refused("type: iam, roleArn: '" + APPLY + "2'").err())
                .startsWith("Failed: cannot assume the role " + APPLY + "2 as the access key " + key("bastion")
                        + " (AWS STS refuses it: ExpiredToken: ")
                .endsWith("""
                        ExpiredToken: The security token included in the request is expired
                            your own credentials have expired, with which the role is assumed: log in to AWS again: aws sso login, or a new session
                        """);
    }

    @Test
    void a_role_that_nobody_can_be_asked_for_is_no_matter_of_credentials() {
        aws.close();
        Run run = refused("type: iam, roleArn: '" + APPLY + "'");
        assertThat(run.err())
                .startsWith("Failed: cannot assume the role " + APPLY + ": ")
                .endsWith("""
                    AWS STS of eu-west-1 has to be reached from here, in a private subnet by a NAT gateway or an endpoint of the VPC
                """);
    }

    @Test
    void a_profile_may_name_the_role_and_is_told_when_it_is_refused() {
        broker.workspace().write("aws-config", """
                [profile ops]
                role_arn = %s
                source_profile = bastion
                [profile other]
                role_arn = %s2
                source_profile = bastion
                """.formatted(APPLY, APPLY));
        environment("type: iam, profile: ops");
        succeeds("plan", "--env", "e", "--quiet");
        aws.refusing("AccessDenied", "no");
        assertThat(refused("type: iam, profile: other").err())
                .startsWith("Failed: cannot assume the role of the profile other: AccessDenied: no\n");
    }

    private void succeeds(String... arguments) {
        Run run = launcher().run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** Though our own credentials are about, they stay unused. */
    private Run refused(String auth) {
        return broker.unheard(launcher(), auth);
    }

    private static void environment(String auth) {
        broker.environment("e", broker.servers(Listener.IAM), auth);
    }

    private static String key(String member) {
        return broker.variable(member, "AWS_ACCESS_KEY_ID");
    }

    /** As the bastion, who may assume roles and nothing else. */
    private Launcher launcher() {
        return broker.launcher(aws).with(broker.variables("bastion"));
    }
}
