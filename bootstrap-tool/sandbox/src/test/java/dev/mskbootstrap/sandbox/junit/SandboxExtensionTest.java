package dev.mskbootstrap.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As the author of a policy uses it. */
class SandboxExtensionTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";

    @RegisterExtension
    static final SandboxExtension KAFKA = SandboxExtension.of(
            options -> options.withBrokers(1).withIdentities(Identities.of(app("kafka-cluster:*"))));

    @Test
    void a_policy_is_tried_in_a_few_lines(Sandbox kafka) {
        kafka.useIdentities(Identities.of(Member.iam("app", ROLE, Policy.parse("app.json", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
                  "Action": ["kafka-cluster:Connect", "kafka-cluster:CreateTopic"],
                  "Resource": ["arn:aws:kafka:*:*:cluster/*", "arn:aws:kafka:*:*:topic/*/orders.*"]}}
                """))));
        assertThat(Kafka.create(kafka, "app", "orders.eu")).isEqualTo("created");
        assertThat(Kafka.create(kafka, "app", "payments")).isEqualTo("TopicAuthorizationException");
        assertThat(kafka.decisions())
                .anyMatch(line -> line.contains("/payments to arn:aws:sts::123456789012:"
                        + "assumed-role/app/app: no statement allows it [CREATE_TOPICS]"));
    }

    @Test
    void identities_that_come_later_are_found_by_the_aws_sdk() {
        Sandbox kafka = KAFKA.sandbox();
        kafka.useIdentities(Identities.of(
                app("kafka-cluster:Connect"), Member.iam("other", "arn:aws:iam::123456789012:user/other", all())));
        assertThat(Kafka.clusterOf(kafka, "other")).isEqualTo(kafka.clusterId());
    }

    @RepeatedTest(2)
    void identities_that_a_test_replaces_are_back_for_the_next_one(Sandbox kafka) {
        assertThat(Kafka.clusterOf(kafka, "app")).isEqualTo(kafka.clusterId());
        kafka.useIdentities(Identities.of());
        assertThat(kafka.identities().orElseThrow().members()).isEmpty();
    }

    @Nested
    class In_a_nested_class {
        @Test
        void it_is_the_same_one(Sandbox kafka) {
            assertThat(kafka).isSameAs(KAFKA.sandbox());
        }
    }

    private static Member app(String action) {
        return Member.iam("app", ROLE, Policy.parse("app.json", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s", "Resource": "*"}}
                """.formatted(action)));
    }

    private static Policy all() {
        return Policy.parse("all.json", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}""");
    }
}
