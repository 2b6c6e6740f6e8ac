package dev.mskbootstrap.msk.iam;

import static dev.mskbootstrap.msk.iam.Iam.allow;
import static dev.mskbootstrap.msk.iam.Iam.deny;
import static dev.mskbootstrap.msk.iam.Iam.group;
import static dev.mskbootstrap.msk.iam.Iam.permissions;
import static dev.mskbootstrap.msk.iam.Iam.policy;
import static dev.mskbootstrap.msk.iam.Iam.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionsTest {

    private static final String CONNECT = allow("kafka-cluster:Connect", Iam.CLUSTER.toString());

    @Test
    void a_decision_names_who_what_and_which_statement() {
        assertThat(decide(permissions(CONNECT, allow("kafka-cluster:*Topic", topic("orders.*"))), "CREATE_TOPIC"))
                .isEqualTo("allowed kafka-cluster:CreateTopic on " + topic("orders.v1") + " to " + Iam.SESSION
                        + ": statement 2 of app.json allows it");
    }

    @Test
    void a_statement_is_called_by_its_sid_too() {
        String sid = "{\"Sid\": \"NoOrders\", \"Effect\": \"Deny\", \"Action\": \"*\", \"Resource\": \"*\"}";
        assertThat(decide(permissions(CONNECT, sid), "CREATE_TOPIC"))
                .endsWith(": statement 2 \"NoOrders\" of app.json denies it");
    }

    @Test
    void without_any_statement_it_is_denied() {
        assertThat(decide(permissions(CONNECT), "CREATE_TOPIC"))
                .startsWith("denied kafka-cluster:CreateTopic on ")
                .endsWith(": no statement allows it");
    }

    @Test
    void connect_comes_before_everything() {
        assertThat(decide(permissions(allow("kafka-cluster:CreateTopic", "*")), "CREATE_TOPIC"))
                .endsWith(": it also needs kafka-cluster:Connect on the cluster: no statement allows it");
    }

    @Test
    void what_it_needs_on_the_same_topic_has_to_be_allowed_on_that_topic() {
        Permissions permissions = permissions(
                CONNECT,
                allow("kafka-cluster:AlterTopic", topic("*")),
                allow("kafka-cluster:DescribeTopic", topic("payments")));
        assertThat(decide(permissions, "ALTER_TOPIC"))
                .endsWith(": it also needs kafka-cluster:DescribeTopic on the topic: no statement allows it");
        assertThat(permissions.decide("p", KafkaAction.ALTER_TOPIC, "payments").isAllowed())
                .isTrue();
    }

    @Test
    void reading_needs_some_group_to_read_with() {
        String read = allow("kafka-cluster:ReadData kafka-cluster:DescribeTopic", topic("*"));
        assertThat(decide(permissions(CONNECT, read), "READ_DATA"))
                .endsWith(": it also needs kafka-cluster:AlterGroup on some group: it is allowed on no group whatever");
        String any = allow("kafka-cluster:AlterGroup kafka-cluster:DescribeGroup", group("team-*"));
        assertThat(decide(permissions(CONNECT, read, any), "READ_DATA")).startsWith("allowed");
    }

    @Test
    void a_group_that_can_be_altered_but_not_described_is_none_to_read_with() {
        String read = allow("kafka-cluster:ReadData kafka-cluster:DescribeTopic", topic("*"));
        String alter = allow("kafka-cluster:AlterGroup", group("team-*"));
        String describe = allow("kafka-cluster:DescribeGroup", group("other-*"));
        assertThat(decide(permissions(CONNECT, read, alter, describe), "READ_DATA"))
                .endsWith(": it also needs kafka-cluster:AlterGroup on some group: it is allowed on no group"
                        + " together with kafka-cluster:DescribeGroup, which it needs");
        String overlapping = allow("kafka-cluster:DescribeGroup", group("*-a"));
        assertThat(decide(permissions(CONNECT, read, alter, overlapping), "READ_DATA"))
                .startsWith("allowed");
    }

    @Test
    void a_deny_that_covers_every_allowed_group_leaves_none() {
        String read = allow("kafka-cluster:*", "*");
        assertThat(decide(permissions(read, deny("kafka-cluster:AlterGroup", group("*"))), "READ_DATA"))
                .startsWith("denied");
        assertThat(decide(permissions(read, deny("kafka-cluster:AlterGroup", group("?*"))), "READ_DATA"))
                .startsWith("denied");
        assertThat(decide(permissions(read, deny("kafka-cluster:AlterGroup", group("??*"))), "READ_DATA"))
                .startsWith("allowed");
    }

    @Test
    void writing_idempotently_needs_some_topic_to_write_to() {
        String idempotent = allow("kafka-cluster:WriteDataIdempotently", Iam.CLUSTER.toString());
        assertThat(decide(permissions(CONNECT, idempotent), "WRITE_DATA_IDEMPOTENTLY"))
                .endsWith(": it also needs kafka-cluster:WriteData on some topic: it is allowed on no topic whatever");
        String write = allow("kafka-cluster:WriteData kafka-cluster:DescribeTopic", topic("a"));
        assertThat(decide(permissions(CONNECT, idempotent, write), "WRITE_DATA_IDEMPOTENTLY"))
                .startsWith("allowed");
    }

    @Test
    void a_topic_that_cannot_be_named_so_is_no_topic() {
        String idempotent = allow("kafka-cluster:WriteDataIdempotently", "*");
        String dots =
                allow("kafka-cluster:WriteData kafka-cluster:DescribeTopic", topic("."), topic("a/b"), topic(".."));
        assertThat(decide(permissions(CONNECT, idempotent, dots), "WRITE_DATA_IDEMPOTENTLY"))
                .startsWith("denied");
        String more = allow("kafka-cluster:WriteData kafka-cluster:DescribeTopic", topic(".?.?"));
        assertThat(decide(permissions(CONNECT, idempotent, more), "WRITE_DATA_IDEMPOTENTLY"))
                .startsWith("allowed");
    }

    @Test
    void what_the_boundary_does_not_allow_is_denied() {
        Policy boundary = Policy.parse("limit", Iam.json(CONNECT, allow("kafka-cluster:CreateTopic", topic("a*"))));
        Permissions permissions = permissions(boundary, policy(allow("kafka-cluster:*", "*")));
        assertThat(decide(permissions, "CREATE_TOPIC"))
                .endsWith(": no statement of the permissions boundary limit allows it");
        assertThat(permissions.decide("p", KafkaAction.CREATE_TOPIC, "a").isAllowed())
                .isTrue();
        assertThat(permissions.decide("p", KafkaAction.DELETE_TOPIC, "a").isAllowed())
                .isFalse();
    }

    @Test
    void what_the_boundary_alone_allows_is_denied() {
        Policy boundary = Policy.parse("limit", Iam.json(allow("*", "*")));
        assertThat(decide(permissions(boundary, policy(CONNECT)), "CREATE_TOPIC"))
                .endsWith(": no statement allows it");
    }

    @ParameterizedTest
    @EnumSource
    void a_boundary_that_denies_everything_leaves_nothing(KafkaAction action) {
        Policy boundary = Policy.parse("limit", Iam.json(allow("*", "*"), deny("*", "*")));
        Permissions permissions = permissions(boundary, policy(allow("*", "*")));
        String name = action.kind() == ResourceKind.CLUSTER ? "" : "a";
        assertThat(permissions.decide("p", action, name).reason()).hasToString("statement 2 of limit denies it");
    }

    @Test
    void several_policies_count_together() {
        Permissions permissions = permissions(
                null, policy(CONNECT), Policy.parse("topics", Iam.json(allow("kafka-cluster:CreateTopic", "*"))));
        assertThat(decide(permissions, "CREATE_TOPIC")).endsWith(": statement 1 of topics allows it");
    }

    @ParameterizedTest
    @EnumSource
    void serverless_has_all_actions_but_three(KafkaAction action) {
        IamIdentity identity = new IamIdentity(Iam.ROLE, List.of(policy(allow("*", "*"))), null);
        Permissions permissions = Permissions.of(identity, Iam.CLUSTER, Flavour.SERVERLESS);
        String name = action.kind() == ResourceKind.CLUSTER ? "" : "a";
        boolean isMissing = List.of(
                        "AlterCluster", "DescribeClusterDynamicConfiguration", "AlterClusterDynamicConfiguration")
                .contains(action.word());
        assertThat(permissions.decide("p", action, name).isAllowed()).isNotEqualTo(isMissing);
    }

    @Test
    void a_caller_of_another_account_needs_more_than_policies() {
        IamIdentity stranger =
                new IamIdentity("arn:aws:iam::210987654321:user/eve", List.of(policy(allow("*", "*"))), null);
        assertThat(decide(Permissions.of(stranger, Iam.CLUSTER, Flavour.STANDARD), "CONNECT"))
                .endsWith(
                        ": the caller is of account 210987654321, the cluster is not, and has no policy that lets it in");
    }

    @Test
    void a_caller_of_another_partition_has_no_way_in() {
        IamIdentity stranger =
                new IamIdentity("arn:aws-cn:iam::123456789012:user/app", List.of(policy(allow("*", "*"))), null);
        assertThat(decide(Permissions.of(stranger, Iam.CLUSTER, Flavour.STANDARD), "CONNECT"))
                .endsWith(": the caller is of the partition aws-cn, the cluster is not");
    }

    @Test
    void names_with_colons_are_matched_as_they_are() {
        Permissions permissions =
                permissions(CONNECT, allow("kafka-cluster:DescribeGroup", group("a:*"), group("b?c"), group("d")));
        assertThat(Stream.of("a:", "a:b:c", "b:c", "d")
                        .map(name -> permissions.decide("p", KafkaAction.DESCRIBE_GROUP, name)))
                .allMatch(Decision::isAllowed);
        assertThat(Stream.of("a", "b:", "d:", ":d")
                        .map(name -> permissions.decide("p", KafkaAction.DESCRIBE_GROUP, name)))
                .noneMatch(Decision::isAllowed);
    }

    @Test
    void a_character_that_is_escaped_is_that_character() {
        Permissions permissions = permissions(CONNECT, allow("kafka-cluster:DescribeGroup", group("a${*}b${?}c")));
        assertThat(permissions.decide("p", KafkaAction.DESCRIBE_GROUP, "a*b?c").isAllowed())
                .isTrue();
        assertThat(permissions.decide("p", KafkaAction.DESCRIBE_GROUP, "a-b-c").isAllowed())
                .isFalse();
    }

    @Test
    void what_sandboxes_cannot_decide_by_policies_says_why() {
        assertThat(new Reason.NoSuchAction()).hasToString("IAM has no action for it");
        assertThat(new Reason.UnknownIdentity()).hasToString("no identity has this ARN");
        assertThat(new Reason.NotOnServerless()).hasToString("MSK Serverless has no such action");
    }

    @Test
    void patterns_too_intricate_to_tell_are_refused() {
        // A name has to have two of each letter.
        String[] denials = IntStream.range(0, 26)
                .mapToObj(i -> "*" + (char) ('a' + i) + "*" + (char) ('a' + i) + "*")
                .map(pattern -> deny("kafka-cluster:AlterGroup", group(pattern)).replace("Resource", "NotResource"))
                .toArray(String[]::new);
        String[] statements = Stream.concat(Stream.of(allow("kafka-cluster:*", "*")), Stream.of(denials))
                .toArray(String[]::new);
        assertThatThrownBy(() -> permissions(statements))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("its policies are too many to say whether any group or topic is allowed");
    }

    @Test
    void an_identity_is_called_by_the_arn_of_a_user_or_role() {
        assertThatThrownBy(() -> new IamIdentity("app", List.of(), null))
                .hasMessage("app is no ARN of a user or role; one reads arn:aws:iam::ACCOUNT:role/NAME");
    }

    private static String decide(Permissions permissions, String action) {
        KafkaAction known = KafkaAction.valueOf(action);
        String name = known.kind() == ResourceKind.CLUSTER ? "" : "orders.v1";
        return permissions.decide(Iam.SESSION, known, name).toString();
    }
}
