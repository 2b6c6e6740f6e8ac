package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static dev.mskbootstrap.tool.aws.MskAnswers.BROKERS;
import static dev.mskbootstrap.tool.aws.MskAnswers.LIST;
import static dev.mskbootstrap.tool.aws.MskAnswers.brokers;
import static dev.mskbootstrap.tool.aws.MskAnswers.list;
import static dev.mskbootstrap.tool.aws.MskAnswers.provisioned;
import static dev.mskbootstrap.tool.aws.MskAnswers.serverless;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.aws.AwsStandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments whose clusters AWS is asked for: what it says is held against their files, before brokers are asked. */
class LookupTest {

    private final AwsStandIn aws = AwsStandIn.start();
    private final Workspace workspace;

    LookupTest(@TempDir Path folder) {
        workspace = Workspace.in(folder).env("cluster: {name: shop, region: eu-west-1}\nauth: {type: iam}");
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void a_flavour_that_aws_contradicts() {
        aws.on(LIST, list(serverless("shop"))).on(BROKERS, brokers("SaslIam=127.0.0.1:1"));
        workspace.env("cluster: {name: shop, region: eu-west-1, flavour: express}\nauth: {type: iam}");
        assertThat(plan()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:51: AWS says that shop is MSK Serverless, and cluster.flavour is express
                    write flavour: serverless, or leave it out: AWS is asked
                1 problem. AWS was asked, the cluster was not contacted.
                """));
    }

    @Test
    void topics_are_judged_by_the_flavour_that_aws_says() {
        aws.on(LIST, list(serverless("shop"))).on(BROKERS, brokers("SaslIam=127.0.0.1:1"));
        workspace.topics("topics: {orders: {replicationFactor: 2}}");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
        assertThat(plan().err())
                .startsWith("envs/mine/topics.yaml:1:38: ")
                .contains("MSK Serverless")
                .endsWith("1 problem. AWS was asked, the cluster was not contacted.\n");
    }

    @Test
    void principals_are_judged_by_the_ways_of_logging_in_that_aws_names() {
        aws.on(LIST, list(provisioned("shop", "ACTIVE", "kafka.m7g.large")))
                .on(BROKERS, brokers("SaslIam=127.0.0.1:1"));
        workspace.topics("topics: {orders: {}}\naccess: [{principal: \"User:CN=app\", produce: [orders]}]");
        assertThat(plan().err())
                .contains(
                        "User:CN=app goes by ACLs, which have no effect where clients log in by IAM: AWS has addresses"
                                + " for iam");
    }

    @Test
    void roles_are_known_wherever_msk_is() {
        workspace.topics("topics: {orders: {}}\naccess: [{principal: role/app, produce: [orders]}]");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
        assertThat(aws.asked()).isEmpty();
    }

    @Test
    void a_policy_names_the_cluster_as_far_as_it_is_known() {
        assertThat(workspace.run("policy", "--env", "mine").out()).contains("arn:aws:kafka:eu-west-1:*:topic/shop/*/*");
        assertThat(aws.asked()).isEmpty();
    }

    @Test
    void brokers_that_aws_names_are_asked_for_the_rest() {
        aws.on(LIST, list(serverless("shop"))).on(BROKERS, brokers("SaslIam=127.0.0.1:1"));
        assertThat(plan().err()).startsWith("Failed: cannot reach 127.0.0.1:1");
    }

    @Test
    void what_aws_refuses_is_a_failure() {
        aws.on(LIST, AwsStandIn.Answer.error(403, "AccessDeniedException", "no"));
        assertThat(plan()).isEqualTo(new CliRun(1, "", """
                Failed: cannot look up the cluster shop: AccessDeniedException: no
                    allow kafka:ListClustersV2 on * to arn:aws:sts::123456789012:assumed-role/ops/anna
                """));
    }

    @Test
    void the_headline_says_which_cluster_it_is_and_a_note_that_it_is_busy(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(folder).withBrokers(1))) {
            aws.on(LIST, list(provisioned("shop", "HEALING", "kafka.m7g.large")))
                    .on(BROKERS, brokers("=" + sandbox.bootstrapServers()));
            workspace.env("cluster: {name: shop, region: eu-west-1}");
            CliRun plan = workspace.run("plan", "--env", "mine");
            assertThat(plan.out()).startsWith("mine - shop - MSK Standard - eu-west-1 - HEALING - cluster ");
            assertThat(plan.err())
                    .contains(
                            "Note: AWS says that shop is HEALING; it can be used meanwhile, with brokers away one after"
                                    + " another");
        }
    }

    private CliRun plan() {
        return workspace.run("plan", "--env", "mine", "--timeout", "500ms");
    }
}
