package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is allowed on all names with a prefix, and what beyond what is needed. */
class AuditTest {

    private static final ClusterArn CLUSTER = ClusterArn.parse("arn:aws:kafka:eu-west-1:123456789012:cluster/c/u-1");
    private static final String CONNECT = allow("Connect", "*");

    @Test
    void a_prefix_is_allowed_when_a_wider_one_is() {
        assertThat(describe("eeg.*", allow("DescribeTopic", topics("ee*")))).endsWith("statement 2 of p allows it");
    }

    @Test
    void a_prefix_is_not_allowed_when_only_names_with_it_are() {
        assertThat(describe("eeg.*", allow("DescribeTopic", topics("eeg.a*"))))
                .isEqualTo(
                        "denied kafka-cluster:DescribeTopic on arn:aws:kafka:eu-west-1:123456789012:topic/c/u-1/eeg. to "
                                + "arn:aws:iam::123456789012:role/r: no statement allows it");
    }

    @Test
    void two_statements_can_allow_a_prefix_together() {
        String all = allow("DescribeTopic", topics("eeg.")) + "," + allow("DescribeTopic", topics("eeg.?*"));
        assertThat(describe("eeg.*", all)).startsWith("allowed ");
    }

    @Test
    void one_name_that_is_denied_denies_the_prefix() {
        String denied = allow("DescribeTopic", topics("*")) + "," + deny("*", topics("*.secret"));
        assertThat(describe("eeg.*", denied)).contains("/eeg.secret to ").endsWith("statement 3 of p denies it");
    }

    @Test
    void what_an_action_also_needs_is_looked_for_on_each_name() {
        String both = allow("AlterTopic", topics("*")) + "," + allow("DescribeTopic", topics("eeg.a*"));
        assertThat(audit(both)
                        .decide(KafkaAction.ALTER_TOPIC, new NamePattern("eeg.*"))
                        .toString())
                .endsWith("it also needs kafka-cluster:DescribeTopic on the topic: no statement allows it");
    }

    @Test
    void what_an_action_also_needs_is_needed_on_every_name() {
        String both = allow("AlterTopic", topics("*")) + "," + allow("DescribeTopic", topics("eeg."));
        assertThat(audit(both)
                        .decide(KafkaAction.ALTER_TOPIC, new NamePattern("eeg.*"))
                        .toString())
                .startsWith("denied ")
                .contains("/eeg.a to ");
    }

    @Test
    void a_prefix_is_not_allowed_when_its_shortest_name_is() {
        assertThat(describe("eeg.*", allow("DescribeTopic", topics("eeg."))))
                .startsWith("denied ")
                .contains("/eeg.a to ");
    }

    @Test
    void a_statement_about_everything_else_does_not_allow_a_prefix() {
        String others = "{\"Effect\": \"Allow\", \"Action\": \"kafka-cluster:*\", \"NotResource\": \"" + topics("eeg.*")
                + "\"}";
        assertThat(describe("eeg.*", allow("DescribeTopic", topics("eeg.")) + "," + others))
                .startsWith("denied ")
                .contains("/eeg.a to ");
    }

    @Test
    void of_all_names_one_that_a_topic_can_have_is_named() {
        assertThat(describe("*", allow("DescribeTopic", topics("*")))).contains("topic/c/u-1/a to ");
    }

    @Test
    void the_cluster_has_no_name() {
        assertThat(audit(CONNECT).decide(KafkaAction.CONNECT))
                .hasToString("allowed kafka-cluster:Connect on " + CLUSTER
                        + " to arn:aws:iam::123456789012:role/r: statement 1 of p allows it");
    }

    @Test
    void a_prefix_is_more_than_the_name_it_consists_of() {
        Audit audit = audit(allow("DescribeTopic", topics("eeg.*")));
        assertThat(audit.excess(Map.of(
                        KafkaAction.CONNECT, List.of(),
                        KafkaAction.DESCRIBE_TOPIC, List.of(new NamePattern("eeg.")))))
                .extracting(Audit.Excess::example)
                .containsExactly("eeg.a");
    }

    @Test
    void what_the_boundary_does_not_allow_is_no_excess() {
        Policy wide = Policy.parse("p", document(CONNECT, allow("DescribeTopic", topics("*"))));
        Policy boundary = Policy.parse("limit", document(CONNECT, allow("DescribeTopic", topics("eeg.a"))));
        IamIdentity role = new IamIdentity("arn:aws:iam::123456789012:role/r", List.of(wide), boundary);
        assertThat(Audit.of(role, CLUSTER, Flavour.STANDARD).excess(Map.of(KafkaAction.CONNECT, List.of())))
                .extracting(Audit.Excess::example)
                .containsExactly("eeg.a");
    }

    @Test
    void excess_is_told_for_each_action_of_each_statement() {
        Audit audit = audit(allow("*Topic", topics("eeg.*")) + "," + allow("DescribeTopic", topics("eeg.a")));
        assertThat(audit.excess(Map.of(
                        KafkaAction.CONNECT, List.of(),
                        KafkaAction.DESCRIBE_TOPIC, List.of(new NamePattern("eeg.a*")),
                        KafkaAction.ALTER_TOPIC, List.of(new NamePattern("*")))))
                .extracting(Audit.Excess::toString)
                .containsExactly(
                        "Excess[statement=statement 2 of p, action=kafka-cluster:CreateTopic, example=eeg.]",
                        "Excess[statement=statement 2 of p, action=kafka-cluster:DescribeTopic, example=eeg.]",
                        "Excess[statement=statement 2 of p, action=kafka-cluster:DeleteTopic, example=eeg.]");
    }

    @Test
    void what_is_denied_again_is_no_excess() {
        Audit audit = audit(allow("DescribeTopic", topics("*")) + "," + deny("DescribeTopic", topics("?*")));
        assertThat(audit.excess(Map.of(KafkaAction.CONNECT, List.of()))).isEmpty();
    }

    @Test
    void thousands_of_names_are_no_more_intricate_than_one() {
        List<String> names =
                IntStream.range(0, 3_000).mapToObj("topic.number-%d"::formatted).toList();
        Audit audit = audit(
                allow("DescribeTopic", names.stream().map(AuditTest::topics).collect(Collectors.joining("\", \""))));
        assertThat(audit.excess(Map.of(
                        KafkaAction.CONNECT, List.of(),
                        KafkaAction.DESCRIBE_TOPIC,
                                names.stream().map(NamePattern::new).toList())))
                .isEmpty();
    }

    private static String describe(String names, String statements) {
        return audit(statements)
                .decide(KafkaAction.DESCRIBE_TOPIC, new NamePattern(names))
                .toString();
    }

    private static Audit audit(String statements) {
        Policy policy = Policy.parse("p", document(CONNECT, statements));
        IamIdentity role = new IamIdentity("arn:aws:iam::123456789012:role/r", List.of(policy), null);
        return Audit.of(role, CLUSTER, Flavour.STANDARD);
    }

    private static String document(String... statements) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(",", statements) + "]}";
    }

    private static String topics(String pattern) {
        return "arn:aws:kafka:eu-west-1:123456789012:topic/c/u-1/" + pattern;
    }

    private static String allow(String action, String resource) {
        return statement("Allow", action, resource);
    }

    private static String deny(String action, String resource) {
        return statement("Deny", action, resource);
    }

    private static String statement(String effect, String action, String resource) {
        return "{\"Effect\": \"" + effect + "\", \"Action\": \"kafka-cluster:" + action + "\", \"Resource\": [\""
                + resource + "\"]}";
    }
}
