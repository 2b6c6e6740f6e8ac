package dev.mskbootstrap.sandbox.access;

import static dev.mskbootstrap.sandbox.access.Msk.APP;
import static dev.mskbootstrap.sandbox.access.Msk.IN;
import static dev.mskbootstrap.sandbox.access.Msk.allow;
import static dev.mskbootstrap.sandbox.access.Msk.resource;
import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.CLUSTER_ACTION;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAcl;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MskAuthorizerTest {

    private static final String ALL = allow("kafka-cluster:*", "*");
    private static final String CONNECT = allow("kafka-cluster:Connect", IN + "cluster/demo/a1b2c3d4-1");

    /** An operation of Kafka's, and the action of IAM that it is granted by; together with what that needs. */
    @ParameterizedTest
    @CsvSource({
        "CLUSTER, DESCRIBE, DescribeCluster, ",
        "CLUSTER, ALTER, AlterCluster, DescribeCluster",
        "CLUSTER, DESCRIBE_CONFIGS, DescribeClusterDynamicConfiguration, ",
        "CLUSTER, ALTER_CONFIGS, AlterClusterDynamicConfiguration, DescribeClusterDynamicConfiguration",
        "CLUSTER, IDEMPOTENT_WRITE, WriteDataIdempotently, WriteData DescribeTopic",
        "TOPIC, CREATE, CreateTopic, ",
        "TOPIC, DESCRIBE, DescribeTopic, ",
        "TOPIC, ALTER, AlterTopic, DescribeTopic",
        "TOPIC, DELETE, DeleteTopic, DescribeTopic",
        "TOPIC, DESCRIBE_CONFIGS, DescribeTopicDynamicConfiguration, ",
        "TOPIC, ALTER_CONFIGS, AlterTopicDynamicConfiguration, DescribeTopicDynamicConfiguration",
        "TOPIC, READ, ReadData, DescribeTopic AlterGroup DescribeGroup",
        "TOPIC, WRITE, WriteData, DescribeTopic",
        "GROUP, DESCRIBE, DescribeGroup, ",
        "GROUP, READ, AlterGroup, DescribeGroup",
        "GROUP, DELETE, DeleteGroup, DescribeGroup",
        "TRANSACTIONAL_ID, DESCRIBE, DescribeTransactionalId, ",
        "TRANSACTIONAL_ID, WRITE, AlterTransactionalId, DescribeTransactionalId WriteData DescribeTopic"
    })
    void an_operation_takes_its_action_and_what_that_needs(
            ResourceType type, AclOperation operation, String action, String needs) {
        String needed = needs == null ? CONNECT : allow("kafka-cluster:" + needs.replace(" ", " kafka-cluster:"), "*");
        String name = type == CLUSTER ? "kafka-cluster" : "orders";
        try (Msk msk = Msk.standard(CONNECT, needed)) {
            assertThat(msk.may(APP, operation, type, name)).isFalse();
            msk.change(CONNECT, needed, allow("kafka-cluster:" + action, "*"));
            assertThat(msk.may(APP, operation, type, name)).isTrue();
            assertThat(msk.lastDecision().decision().action()).isEqualTo("kafka-cluster:" + action);
        }
    }

    @ParameterizedTest
    @MethodSource
    void what_no_action_stands_for_is_denied_to_whoever_may_do_everything(ResourceType type, AclOperation operation) {
        try (Msk msk = Msk.standard(ALL)) {
            assertThat(msk.may(APP, operation, type, "x")).isFalse();
            assertThat(msk.lastDecision().decision().toString()).endsWith(": IAM has no action for it");
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments>
            what_no_action_stands_for_is_denied_to_whoever_may_do_everything() {
        return Stream.of(
                        Map.entry(CLUSTER, CLUSTER_ACTION),
                        Map.entry(CLUSTER, CREATE),
                        Map.entry(GROUP, AclOperation.ALTER_CONFIGS),
                        Map.entry(TRANSACTIONAL_ID, AclOperation.TWO_PHASE_COMMIT),
                        Map.entry(ResourceType.DELEGATION_TOKEN, DESCRIBE),
                        Map.entry(ResourceType.USER, AclOperation.DESCRIBE_TOKENS))
                .map(entry -> org.junit.jupiter.params.provider.Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void kafkas_implied_operations_do_not_count() {
        try (Msk msk = Msk.standard(CONNECT, allow("kafka-cluster:AlterTopic kafka-cluster:DeleteTopic", "*"))) {
            assertThat(msk.may(APP, DESCRIBE, TOPIC, "orders")).isFalse();
        }
    }

    @Test
    void neither_do_super_users_acls_nor_their_absence() {
        try (Msk msk = Msk.standard(CONNECT)) {
            addAcl(msk, APP);
            assertThat(msk.may(APP, READ, TOPIC, "orders")).isFalse();
            assertThat(msk.may(APP, READ, TOPIC, "without-acl")).isFalse();
        }
    }

    @Test
    void to_write_to_any_topic_does_not_make_an_idempotent_producer() {
        try (Msk msk = Msk.standard(ALL)) {
            FakeRequest request = new FakeRequest(APP, ApiKeys.INIT_PRODUCER_ID);
            assertThat(msk.authorizer().authorizeByResourceType(request, WRITE, TOPIC))
                    .isEqualTo(AuthorizationResult.DENIED);
            assertThat(msk.lastDecision().decision())
                    .hasToString("denied WRITE on any TOPIC on " + Msk.CLUSTER + " to " + APP
                            + ": IAM has no action for it");
            assertThat(msk.lastDecision().isProbe()).isTrue();
        }
    }

    @Test
    void the_denial_of_an_idempotent_producer_is_no_probe_though_kafka_would_not_log_it() {
        try (Msk msk = Msk.standard(CONNECT)) {
            Action action =
                    new Action(AclOperation.IDEMPOTENT_WRITE, resource(CLUSTER, "kafka-cluster"), 1, true, false);
            assertThat(msk.answer(APP, ApiKeys.INIT_PRODUCER_ID, action)).isFalse();
            assertThat(msk.lastDecision().isProbe()).isFalse();
        }
    }

    @Test
    void everyone_else_goes_by_acls_where_there_are_some_and_may_all_where_there_are_none() {
        try (Msk msk = Msk.standard(CONNECT)) {
            addAcl(msk, "CN=reader");
            assertThat(msk.may("CN=reader", READ, TOPIC, "orders")).isTrue();
            assertThat(msk.may("CN=other", READ, TOPIC, "orders")).isFalse();
            assertThat(msk.may("CN=other", READ, TOPIC, "without-acl")).isTrue();
            assertThat(msk.may("root", READ, TOPIC, "orders")).isTrue();
            assertThat(msk.decisions()).isEmpty();
        }
    }

    @Test
    void allow_everyone_can_be_turned_off_as_on_msk() {
        Map<String, String> off = Map.of("allow.everyone.if.no.acl.found", "false");
        try (Msk msk = new Msk(Flavour.STANDARD, off, CONNECT)) {
            assertThat(msk.may("CN=other", READ, TOPIC, "without-acl")).isFalse();
        }
    }

    @Test
    void answers_come_in_the_order_of_the_questions() {
        try (Msk msk =
                Msk.standard(CONNECT, allow("kafka-cluster:CreateTopic", IN + "topic/demo/a1b2c3d4-1/orders*"))) {
            List<Action> actions = Stream.of("orders.a", "payments", "orders.b")
                    .map(name -> new Action(CREATE, resource(TOPIC, name), 1, true, true))
                    .toList();
            assertThat(msk.authorizer().authorize(new FakeRequest(APP, ApiKeys.CREATE_TOPICS), actions))
                    .containsExactly(
                            AuthorizationResult.ALLOWED, AuthorizationResult.DENIED, AuthorizationResult.ALLOWED);
        }
    }

    @Test
    void every_decision_is_logged_with_its_request() {
        try (Msk msk = Msk.standard(CONNECT, allow("kafka-cluster:CreateTopic", IN + "topic/demo/a1b2c3d4-1/orders"))) {
            msk.answer(APP, ApiKeys.CREATE_TOPICS, new Action(CREATE, resource(TOPIC, "orders"), 1, true, true));
            assertThat(msk.lastDecision().request()).isEqualTo("CREATE_TOPICS");
            assertThat(msk.lastDecision().decision())
                    .hasToString("allowed kafka-cluster:CreateTopic on " + IN + "topic/demo/a1b2c3d4-1/orders to " + APP
                            + ": statement 2 of app allows it");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "orders, true, false, false",
        "orders, false, true, true",
        "other, true, false, true",
        "other, false, true, false"
    })
    void a_decision_that_kafka_would_not_log_is_a_probe(
            String topic, boolean ifAllowed, boolean ifDenied, boolean isProbe) {
        try (Msk msk =
                Msk.standard(CONNECT, allow("kafka-cluster:DescribeTopic", IN + "topic/demo/a1b2c3d4-1/orders"))) {
            msk.answer(APP, ApiKeys.METADATA, new Action(DESCRIBE, resource(TOPIC, topic), 1, ifAllowed, ifDenied));
            assertThat(msk.lastDecision().isProbe()).isEqualTo(isProbe);
        }
    }

    @Test
    void a_new_policy_counts_from_the_next_question_on() {
        try (Msk msk = Msk.standard(ALL)) {
            assertThat(msk.may(APP, DESCRIBE, TOPIC, "orders")).isTrue();
            msk.change(CONNECT);
            assertThat(msk.may(APP, DESCRIBE, TOPIC, "orders")).isFalse();
        }
    }

    @Test
    void an_identity_that_is_gone_is_denied_everything() {
        try (Msk msk = Msk.standard(ALL)) {
            msk.forgetEveryone();
            assertThat(msk.may(APP, DESCRIBE, TOPIC, "orders")).isFalse();
            assertThat(msk.lastDecision().decision().reason()).hasToString("no identity has this ARN");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESCRIBE_ACLS", "CREATE_ACLS", "ALTER_PARTITION_REASSIGNMENTS", "DELETE_RECORDS"})
    void serverless_lacks_requests_whoever_makes_them(ApiKeys api) {
        Action action = new Action(DESCRIBE, resource(CLUSTER, "kafka-cluster"), 1, true, true);
        try (Msk serverless = new Msk(Flavour.SERVERLESS, Map.of("super.users", "User:root"), ALL);
                Msk standard = Msk.standard(ALL)) {
            assertThat(List.of(APP, "root", "CN=other")).allSatisfy(user -> {
                assertThatThrownBy(() -> serverless.answer(user, api, action))
                        .isInstanceOf(UnsupportedVersionException.class)
                        .hasMessage("MSK Serverless has no request " + api);
                assertThat(standard.answer(user, api, action)).isTrue();
            });
            assertThat(serverless.lastDecision().decision().reason()).hasToString("MSK Serverless has no such action");
        }
    }

    @Test
    void serverless_has_no_alter_cluster_either() {
        try (Msk msk = new Msk(Flavour.SERVERLESS, Map.of(), ALL)) {
            assertThat(msk.may(APP, ALTER, CLUSTER, "kafka-cluster")).isFalse();
            assertThat(msk.may(APP, DESCRIBE, CLUSTER, "kafka-cluster")).isTrue();
        }
    }

    @Test
    void two_clusters_in_one_process_have_each_their_rules() {
        try (Msk one = Msk.standard(ALL);
                Msk other = Msk.standard(CONNECT)) {
            assertThat(one.may(APP, DESCRIBE, TOPIC, "orders")).isTrue();
            assertThat(other.may(APP, DESCRIBE, TOPIC, "orders")).isFalse();
        }
    }

    @Test
    void without_rules_it_does_not_start() {
        MskAuthorizer authorizer = new MskAuthorizer();
        assertThatThrownBy(() -> authorizer.configure(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessage("sandbox.access.rules is missing: the id that OpenRules.open gave");
        assertThatThrownBy(() -> authorizer.configure(Map.of(MskAuthorizer.RULES_CONFIG, "gone")))
                .hasMessage("There are no access rules gone");
    }

    private static void addAcl(Msk msk, String user) {
        AccessControlEntry entry = new AccessControlEntry("User:" + user, "*", READ, AclPermissionType.ALLOW);
        msk.authorizer()
                .addAcl(
                        Uuid.randomUuid(),
                        StandardAcl.fromAclBinding(new AclBinding(resource(TOPIC, "orders"), entry)));
    }
}
