package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePermissionsTest {

    private static final String USER = "arn:aws:iam::123456789012:user/alice";
    private static final String INSTANCE = "arn:aws:ec2:eu-west-1:123456789012:instance/i-1";

    private static Reason decide(String statements, String action, String arn, Map<String, String> tags) {
        return decide(policy("own", statements), null, new ServicePermissions.Request(action, arn, "eu-west-1", tags));
    }

    private static Reason decide(Policy own, @Nullable Policy boundary, ServicePermissions.Request request) {
        return new ServicePermissions(new IamIdentity(USER, List.of(own), boundary))
                .decide(USER, request)
                .reason();
    }

    private static Policy policy(String name, String statements) {
        return Policy.parse(name, "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}");
    }

    @ParameterizedTest
    @CsvSource({
        "ssm:SendCommand, arn:aws:ssm:eu-west-1:123456789012:document/run, true",
        "SSM:sendcommand, arn:aws:ssm:eu-west-1:123456789012:document/run, true",
        "ssm:SendCommand, arn:aws:ssm:eu-west-1:123456789012:document/other, false",
        "ssm:SendCommand, arn:aws:ssm:us-east-1:123456789012:document/run, false",
        "ssm:GetCommandInvocation, arn:aws:ssm:eu-west-1:123456789012:document/run, false",
        "s3:GetObject, arn:aws:s3:::bucket/a/b, true",
        "s3:PutObject, arn:aws:s3:::bucket/a/b, false",
        "s3:GetObject, arn:aws:s3:::bucket, false",
    })
    void an_action_is_allowed_on_the_resources_that_a_statement_names(String action, String arn, boolean isAllowed) {
        String statements = """
                {"Effect": "Allow", "Action": "ssm:Send*", "Resource": "arn:aws:ssm:eu-west-1:*:document/run"},
                {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::bucket/*"}""";
        assertThat(decide(statements, action, arn, Map.of()).isAllowed()).isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, Role, bastion, true",
        "StringEquals, role, bastion, true",
        "StringEquals, Role, web, false",
        "StringEquals, Name, bastion, false",
        "StringEqualsIfExists, Name, bastion, true",
        "StringEqualsIfExists, Role, web, false",
        "StringNotEquals, Role, web, false",
        "StringNotEquals, Name, bastion, true",
        "Null, Name, bastion, false",
        "Null, Role, bastion, true",
    })
    void a_condition_asks_for_a_tag_that_may_be_missing(String operator, String tag, String value, boolean isAllowed) {
        for (String key : List.of("aws:ResourceTag/Role", "ssm:resourceTag/Role")) {
            String wanted = operator.equals("Null") ? "false" : operator.startsWith("StringNot") ? "web" : "bastion";
            String statement = """
                    {"Effect": "Allow", "Action": "ssm:*", "Resource": "*", "Condition": {"%s": {"%s": "%s"}}}""".formatted(operator, key, wanted);
            assertThat(decide(statement, "ssm:SendCommand", INSTANCE, Map.of(tag, value))
                            .isAllowed())
                    .as(key)
                    .isEqualTo(isAllowed);
        }
    }

    @Test
    void a_denial_counts_more_than_any_permission() {
        String statements = """
                {"Effect": "Allow", "Action": "*", "Resource": "*"},
                {"Sid": "No", "Effect": "Deny", "NotAction": "ec2:*", "NotResource": "arn:aws:s3:::*"}""";
        assertThat(decide(statements, "ssm:SendCommand", INSTANCE, Map.of())).isInstanceOf(Reason.DeniedBy.class);
        assertThat(decide(statements, "ec2:DescribeInstances", "*", Map.of())).isInstanceOf(Reason.AllowedBy.class);
        assertThat(decide(statements, "s3:GetObject", "arn:aws:s3:::b/k", Map.of()))
                .isInstanceOf(Reason.AllowedBy.class);
    }

    @Test
    void a_boundary_has_to_allow_it_as_well() {
        Policy all = policy("own", "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}");
        Policy boundary = policy("limit", "{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}");
        var request = new ServicePermissions.Request("ec2:DescribeInstances", "*", "eu-west-1", Map.of());
        assertThat(decide(all, boundary, request)).isEqualTo(new Reason.OutsideBoundary("limit"));
        assertThat(decide(all, null, request).isAllowed()).isTrue();
    }

    /** Topics and groups have no tags, and a cluster's are not known here. */
    @ParameterizedTest
    @CsvSource({"kafka-cluster:Connect", "*"})
    void a_statement_about_kafka_asks_for_no_tags(String action) {
        String statement = """
                {"Effect": "Allow", "Action": "%s", "Resource": "*",
                 "Condition": {"StringEquals": {"aws:ResourceTag/Role": "x"}}}""".formatted(action);
        assertThatThrownBy(() -> policy("own", statement))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("the condition key aws:ResourceTag/Role is not evaluated here");
    }
}
