package dev.mskbootstrap.sandbox.flavour;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy.RequestMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigPolicyTest {
    private final PartitionCounts counts = new PartitionCounts(InstantSource.system());
    private final String regime = OpenRegimes.open(new Regime(Flavour.SERVERLESS, principal -> false, counts, null));
    private final ConfigPolicy policy = new ConfigPolicy();

    {
        policy.configure(Map.of(OpenRegimes.CONFIG, regime));
    }

    @AfterEach
    void close() {
        OpenRegimes.close(regime);
        policy.close();
    }

    @Test
    void a_topic_that_comes_in_a_moment_has_its_policy_already() {
        counts.expect("new", 1, "compact");
        assertThatThrownBy(() -> policy.validate(topic("new", "cleanup.policy", "delete")))
                .isInstanceOf(PolicyViolationException.class);
        assertThatCode(() -> policy.validate(topic("new", "cleanup.policy", "compact")))
                .doesNotThrowAnyException();
    }

    /** Kafka asks while it creates a topic, too. */
    @Test
    void a_topic_that_is_created_again_may_have_another() {
        counts.show(Map.of("deleted-a-moment-ago", 1));
        assertThatCode(() -> createTopics(topic("deleted-a-moment-ago", "cleanup.policy", "compact")))
                .doesNotThrowAnyException();
    }

    private void createTopics(RequestMetadata change) {
        policy.validate(change);
    }

    @Test
    void a_topic_that_is_not_there_yet_may_have_any() {
        assertThatCode(() -> policy.validate(topic("new", "cleanup.policy", "compact")))
                .doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_set_can_be_reset_as_data_of_another_flavour_may_need() {
        assertThatCode(() -> policy.validate(topic("any", "segment.ms", null))).doesNotThrowAnyException();
    }

    @Test
    void kafkas_own_topics_and_groups_have_what_configs_they_like() {
        assertThatCode(() -> policy.validate(topic("__transaction_state", "segment.bytes", "1")))
                .doesNotThrowAnyException();
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, "any");
        assertThatCode(() -> policy.validate(new RequestMetadata(group, Map.of("consumer.session.timeout.ms", "1"))))
                .doesNotThrowAnyException();
    }

    private static RequestMetadata topic(String name, String key, @Nullable String value) {
        Map<String, @Nullable String> configs = new HashMap<>();
        configs.put(key, value);
        return new RequestMetadata(new ConfigResource(ConfigResource.Type.TOPIC, name), configs);
    }
}
