package dev.mskbootstrap.tool.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.KafkaAction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of a right that is missing. */
class StandingTest {

    private static final String CLUSTER = "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1";
    private static final String ROLE = "arn:aws:iam::123456789012:role/bastion";

    @Test
    void by_policies_it_is_an_action_on_an_arn() {
        assertThat(byPolicies(CLUSTER).lack(KafkaAction.ALTER_TOPIC, "orders"))
                .isEqualTo(new Lack(
                        ROLE,
                        "kafka-cluster:AlterTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/orders",
                        "allow it in the policies of this identity: msk-bootstrap policy --env mine --for tool --mode apply"
                                + " prints all that the tool takes; a change has effect after a minute or more"));
        assertThat(byPolicies(CLUSTER).lack(KafkaAction.DESCRIBE_CLUSTER).right())
                .isEqualTo("kafka-cluster:DescribeCluster on " + CLUSTER);
    }

    @Test
    void what_is_not_known_of_the_cluster_is_a_star_and_said() {
        assertThat(byPolicies("arn:aws:kafka:eu-west-1:123456789012:cluster/prod/*")
                        .lack(KafkaAction.DESCRIBE_GROUP, "readers")
                        .sentence())
                .isEqualTo(ROLE + " needs kafka-cluster:DescribeGroup on"
                        + " arn:aws:kafka:eu-west-1:123456789012:group/prod/*/readers"
                        + " (* stands for its UUID: cluster.arn in env.yaml would say)");
    }

    @Test
    void by_acls_it_is_an_operation_on_a_resource_as_a_file_states_it() {
        Lack lack = byAcls().lack(KafkaAction.DELETE_TOPIC, "orders");
        assertThat(lack.refusal()).isEqualTo("not authorised: User:CN=tool,O=acme needs Delete on topic orders");
        assertThat(lack.fix())
                .contains("acls: [{principal: \"User:CN=tool,O=acme\", topic: \"orders\", allow: [Delete]}]")
                .contains("--mode delete");
        assertThat(byAcls().lack(KafkaAction.ALTER_CLUSTER).fix()).contains("cluster: true, allow: [Alter]");
    }

    @Test
    void a_name_that_no_pattern_can_be_stands_for_all() {
        assertThat(byAcls().lack(KafkaAction.DESCRIBE_GROUP, "a*b").right()).isEqualTo("Describe on group *");
    }

    @Test
    void to_log_in_takes_a_right_where_policies_decide() {
        assertThat(byPolicies(CLUSTER).toConnect())
                .contains("it needs kafka-cluster:Connect on " + CLUSTER
                        + ": see msk-bootstrap policy --env mine --for tool --mode plan");
        assertThat(byAcls().toConnect()).isEmpty();
    }

    @Test
    void to_see_topics_takes_a_right_on_each_pattern() {
        assertThat(byAcls().toSee(List.of(new NamePattern("eeg.*"), new NamePattern("orders"))))
                .map(Lack::orNone)
                .containsExactly(
                        "no topic is visible: there is none, or User:CN=tool,O=acme needs Describe on topic eeg.*",
                        "no topic is visible: there is none, or User:CN=tool,O=acme needs Describe on topic orders");
    }

    @Test
    void who_it_is_is_asked_once() {
        AtomicInteger asked = new AtomicInteger();
        Standing standing = Standing.byAcls(() -> "User:" + asked.incrementAndGet(), "mine");
        assertThat(asked).hasValue(0);
        Stream.of("a", "b").forEach(name -> standing.lack(KafkaAction.DESCRIBE_TOPIC, name));
        assertThat(asked).hasValue(1);
    }

    private static Standing byPolicies(String arn) {
        ClusterPattern cluster =
                arn.endsWith("*") ? ClusterPattern.parse(arn) : ClusterPattern.of(ClusterArn.parse(arn));
        return Standing.byPolicies(() -> ROLE, cluster, "mine");
    }

    private static Standing byAcls() {
        return Standing.byAcls(() -> "User:CN=tool,O=acme", "mine");
    }
}
