package dev.mskbootstrap.msk.iam;

import static dev.mskbootstrap.msk.iam.Iam.allow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What IAM takes and what yet has no effect on the cluster. */
class PolicyWarningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws-cn:kafka:eu-west-1:123456789012:topic/demo/a1b2c3d4-1/* | its partition is aws-cn, the cluster's is aws",
                "arn:aws:kafka:us-east-1:123456789012:topic/demo/a1b2c3d4-1/* | its region is us-east-1, the cluster's is eu-west-1",
                "arn:aws:kafka:*:210987654321:* | its account is 210987654321, the cluster's is 123456789012",
                "arn:aws-cn:kafka:* | its partition is aws-cn, the cluster's is aws",
                "arn:aws:s3:::bucket | its service is s3, the cluster's is kafka"
            })
    void a_resource_of_another_place_never_matches(String resource, String why) {
        assertThat(warnings(allow("kafka-cluster:CreateTopic", resource)))
                .isEqualTo("app.json:2:75: Statement[0].Resource[0]: it never matches: " + why + "; take it from "
                        + Iam.CLUSTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:kafka:eu-west-1:123456789012:cluster/demo/a1b2c3d4-1/*",
                "arn:aws:kafka:eu-west-1:123456789012:topic/demo",
                "arn:aws:kafka:eu-west-1:123456789012:topic/demo/a1b2c3d4-1/",
                "arn:aws:kafka:eu-west-1:123456789012:topic/other/*",
                "arn:aws:kafka:eu-west-1:123456789012:topic/demo/a1b2c3d4-1/a:b"
            })
    void a_resource_that_reads_as_none_of_the_cluster_never_matches(String resource) {
        assertThat(warnings(allow("kafka-cluster:CreateTopic", resource)))
                .contains("it never matches: no ARN of the cluster, its topics, groups or transactional ids reads so");
    }

    @Test
    void an_action_on_resources_of_another_kind_has_no_effect() {
        assertThat(warnings(allow("kafka-cluster:Connect kafka-cluster:ReadData", Iam.CLUSTER.toString())))
                .isEqualTo("app.json:2:57: Statement[0].Action[1]: kafka-cluster:ReadData is allowed on a topic, and no"
                        + " Resource of the statement is one; move it to a statement with resources of that kind, or"
                        + " remove it");
    }

    @Test
    void an_action_that_does_not_exist_is_named() {
        assertThat(warnings(allow("kafka-cluster:CreateTopics", "*")))
                .startsWith("app.json:2:32: Statement[0].Action[0]: there is no action kafka-cluster:CreateTopics;"
                        + " known: Connect, DescribeCluster,");
    }

    @Test
    void what_serverless_has_not_is_named_there_only() {
        Policy policy = Iam.policy(allow("kafka-cluster:AlterCluster", Iam.CLUSTER.toString()));
        assertThat(policy.warnings(Iam.CLUSTER, Flavour.SERVERLESS))
                .singleElement()
                .extracting(PolicyProblem::what)
                .isEqualTo("MSK Serverless has no kafka-cluster:AlterCluster");
        assertThat(policy.warnings(Iam.CLUSTER, Flavour.STANDARD)).isEmpty();
    }

    @Test
    void an_id_is_said_to_be_out_of_place() {
        Policy policy = Policy.parse("app.json", "{\"Id\": \"x\", \"Statement\": [" + allow("*", "*") + "]}");
        assertThat(policy.warnings(Iam.CLUSTER, Flavour.STANDARD))
                .singleElement()
                .hasToString(
                        "app.json:1:8: Id: an identity's policy has no Id, IAM's grammar says; remove it; it has no"
                                + " effect");
    }

    @Test
    void a_pattern_of_four_segments_is_held_against_as_many() {
        assertThat(warnings(allow("kafka-cluster:CreateTopic", "arn:aws:kafka:us-*")))
                .contains("it never matches: no ARN of the cluster, its topics, groups or transactional ids reads so");
    }

    @Test
    void what_is_about_other_services_is_left_alone() {
        assertThat(warnings(
                        allow("s3:GetObject", "arn:aws:s3:::bucket/*"),
                        allow("kafka-clusters:Connect", "*"),
                        allow("kafka:DescribeClusterV2", "arn:aws:kafka:eu-west-1:123456789012:cluster/other/*"),
                        allow("kafka-cluster:*", Iam.topic("*")),
                        allow("*", "*")))
                .isEmpty();
    }

    private static String warnings(String... statements) {
        return String.join(
                "\n",
                Iam.policy(statements).warnings(Iam.CLUSTER, Flavour.STANDARD).stream()
                        .map(PolicyProblem::toString)
                        .toList());
    }
}
