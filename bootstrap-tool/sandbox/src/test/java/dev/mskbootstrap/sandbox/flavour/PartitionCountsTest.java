package dev.mskbootstrap.sandbox.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionCountsTest {
    private Instant now = Instant.EPOCH;
    private final PartitionCounts counts = new PartitionCounts(() -> now);

    @Test
    void what_the_controller_shows_counts() {
        counts.show(Map.of("a", 3, "b", 4));
        assertThat(counts.partitions(false, "new")).isEqualTo(7);
        counts.show(Map.of("b", 4));
        assertThat(counts.partitions(false, "new")).isEqualTo(4);
    }

    @Test
    void compacted_topics_count_by_themselves() {
        counts.remember(Map.of("before", "compact,delete", "kept", "delete"));
        counts.show(Map.of("before", 2, "kept", 5));
        counts.expect("new", 3, "compact");
        assertThat(counts.partitions(true, "other")).isEqualTo(5);
        assertThat(counts.partitions(false, "other")).isEqualTo(5);
    }

    @Test
    void what_is_asked_for_counts_at_once_and_not_twice_when_it_is_there() {
        counts.expect("a", 3, "compact");
        assertThat(counts.partitions(true, "b")).isEqualTo(3);
        counts.show(Map.of("a", 3));
        assertThat(counts.partitions(true, "b")).isEqualTo(3);
    }

    @Test
    void what_never_comes_counts_for_half_a_minute() {
        counts.expect("only-validated", 3, "delete");
        now = now.plus(PartitionCounts.PATIENCE).minusMillis(1);
        assertThat(counts.partitions(false, "b")).isEqualTo(3);
        assertThat(counts.policy("only-validated")).contains("delete");
        now = now.plusMillis(1);
        assertThat(counts.partitions(false, "b")).isZero();
        assertThat(counts.policy("only-validated")).isEmpty();
    }

    @Test
    void a_topic_that_is_asked_for_again_does_not_count_against_itself() {
        counts.expect("a", 100, "compact");
        assertThat(counts.partitions(true, "a")).isZero();
        counts.expect("a", 20, "delete");
        assertThat(counts.partitions(true, "b")).isZero();
        assertThat(counts.partitions(false, "b")).isEqualTo(20);
    }

    @Test
    void the_policy_is_that_of_the_creation_though_the_topic_is_not_shown_for_a_while() {
        counts.expect("a", 1, "compact");
        counts.show(Map.of("a", 1));
        counts.show(Map.of());
        assertThat(counts.policy("a")).isEmpty();
        counts.show(Map.of("a", 1));
        assertThat(counts.policy("a")).contains("compact");
    }

    @Test
    void what_was_there_before_is_no_news_of_what_came_since() {
        counts.expect("a", 1, "compact");
        counts.show(Map.of("a", 1, "b", 1));
        counts.remember(Map.of("a", "delete"));
        assertThat(counts.policy("a")).contains("compact");
        assertThat(counts.policy("b")).contains("delete");
    }
}
