package dev.mskbootstrap.sandbox.flavour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.server.policy.CreateTopicPolicy.RequestMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What takes too many partitions, or too much time, for real brokers. */
class CreationPolicyTest {
    private Instant now = Instant.EPOCH;
    private final PartitionCounts counts = new PartitionCounts(() -> now);
    private final String regime = OpenRegimes.open(new Regime(Flavour.SERVERLESS, principal -> false, counts, null));
    private final CreationPolicy policy = new CreationPolicy();

    {
        policy.configure(Map.of(OpenRegimes.CONFIG, regime));
    }

    @AfterEach
    void close() {
        OpenRegimes.close(regime);
        policy.close();
    }

    @Test
    void partitions_that_are_not_compacted_add_up_to_2400() {
        counts.show(Map.of("there", 1000));
        policy.validate(topic("a", 1000));
        policy.validate(topic("b", 400));
        assertThatThrownBy(() -> policy.validate(topic("c", 1)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("partitions wanted: 1; topics that are not compacted have 2400 of the 2400 that MSK"
                        + " Serverless allows them; delete topics, or ask AWS support for a higher quota");
        assertThatCode(() -> policy.validate(topic("compacted", 120, "cleanup.policy", "compact")))
                .doesNotThrowAnyException();
    }

    @Test
    void assigned_partitions_count_too() {
        policy.validate(topic("a", 2399));
        var two = Map.of(0, List.of(1, 2, 3), 1, List.of(1, 2, 3));
        assertThatThrownBy(() -> policy.validate(new RequestMetadata("b", null, null, two, Map.of())))
                .hasMessageStartingWith("partitions wanted: 2;");
    }

    @Test
    void what_was_only_validated_is_free_again_after_a_while() {
        policy.validate(topic("only-validated", 2400));
        assertThatThrownBy(() -> policy.validate(topic("b", 1))).isInstanceOf(InvalidRequestException.class);
        now = now.plus(PartitionCounts.PATIENCE);
        assertThatCode(() -> policy.validate(topic("b", 1))).doesNotThrowAnyException();
    }

    @Test
    void kafkas_own_topics_are_neither_refused_nor_counted() {
        policy.validate(new RequestMetadata(
                "__consumer_offsets", 50, (short) 1, null, Map.of("cleanup.policy", "compact", "segment.bytes", "1")));
        assertThat(counts.partitions(true, "")).isZero();
    }

    @Test
    void a_config_that_names_no_regime_is_refused() {
        assertThatThrownBy(() -> new CreationPolicy().configure(Map.of()))
                .hasMessage("sandbox.flavour.regime is missing");
        assertThatThrownBy(() -> new ConfigPolicy().configure(Map.of(OpenRegimes.CONFIG, "gone")))
                .hasMessage("There is no open regime gone");
    }

    private static RequestMetadata topic(String name, int partitions) {
        return new RequestMetadata(name, partitions, (short) 3, null, Map.of());
    }

    private static RequestMetadata topic(String name, int partitions, String key, String value) {
        return new RequestMetadata(name, partitions, (short) 3, null, Map.of(key, value));
    }
}
