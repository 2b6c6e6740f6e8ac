package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicConfigValueTest {

    @ParameterizedTest
    @CsvSource({
        "retention.ms, 604800000, 7d",
        "retention.ms, -1, unlimited",
        "retention.bytes, 268435456000, 250GiB",
        "segment.bytes, 14, 014",
        "min.cleanable.dirty.ratio, 0.5, 0.50",
        "min.cleanable.dirty.ratio, 0, -0.0",
        "preallocate, true, TRUE",
        "cleanup.policy, 'compact,delete', 'delete, compact'",
        "cleanup.policy, 'compact,compact', compact",
        "follower.replication.throttled.replicas, '0:1,1:2', '1:2,0:1'",
        "compression.type, gzip, ' gzip '",
    })
    void texts_of_one_meaning_are_the_same_value(String key, String one, String other) {
        assertThat(config(key).sameValue(one, other)).isTrue();
        assertThat(config(key).sameValue(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms, 604800000, 604800001",
        "message.timestamp.before.max.ms, 9223372036854775807, unlimited",
        "min.cleanable.dirty.ratio, 0.5, 0.05",
        "preallocate, true, yes",
        "cleanup.policy, '', delete",
        "cleanup.policy, 'compact,delete', delete",
        "compression.type, gzip, GZIP",
        "retention.ms, some broker text, other broker text",
    })
    void texts_of_different_meaning_are_different_values(String key, String one, String other) {
        assertThat(config(key).sameValue(one, other)).isFalse();
        assertThat(config(key).sameValue(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "odd", "-99", "99999999999999999999", "NaN"})
    void even_an_odd_broker_value_equals_itself(String odd) {
        assertThat(TopicConfigs.keys())
                .allSatisfy(key -> assertThat(config(key).sameValue(odd, odd)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "604800000, 7d",
        "1209600000, 14d",
        "129600000, 36h",
        "90000, 90s",
        "1500, 1500",
        "0, 0",
        "-1, unlimited",
        "-2, -2",
        "9223372036854775807, 9223372036854775807"
    })
    void milliseconds_are_shown_in_the_largest_unit_that_fits(String value, String shown) {
        assertThat(config("retention.ms").display(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "268435456000, 250GiB",
        "1073741824, 1GiB",
        "1572864, 1536KiB",
        "1000000, 1MB",
        "1048588, 1048588",
        "1099511627776, 1TiB",
        "0, 0",
        "-1, unlimited"
    })
    void bytes_are_shown_in_the_largest_unit_that_fits(String value, String shown) {
        assertThat(config("retention.bytes").display(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "compression.gzip.level, -1",
        "min.insync.replicas, 86400000",
        "local.retention.ms, -2",
        "max.message.bytes, -1",
        "preallocate, TRUE",
        "cleanup.policy, 'delete,compact'",
        "retention.ms, ''",
        "retention.ms, odd",
        "retention.ms, 99999999999999999999",
        "retention.ms, 9223372036854775808",
    })
    void a_value_with_no_better_text_is_shown_as_it_is(String key, String value) {
        assertThat(config(key).display(value)).isEqualTo(value);
    }

    @Test
    void what_is_shown_can_be_written_and_means_the_same() {
        for (long number = 1; number > 0 && number < Long.MAX_VALUE / 10; number = number * 7 / 2 + 1_000) {
            String value = Long.toString(number);
            assertThat(config("retention.ms").read(config("retention.ms").display(value)))
                    .isEqualTo(new Reading.Value(value));
            assertThat(config("retention.bytes").read(config("retention.bytes").display(value)))
                    .isEqualTo(new Reading.Value(value));
        }
    }

    @Test
    void a_key_that_nobody_knows_has_values_as_they_are_written() {
        assertThat(TopicConfigs.display("odd.ms", "604800000")).isEqualTo("604800000");
        assertThat(TopicConfigs.sameValue("odd.ms", "1", "1")).isTrue();
        assertThat(TopicConfigs.sameValue("odd.ms", "1", "01")).isFalse();
    }

    @Test
    void values_are_shown_and_compared_by_their_key() {
        assertThat(TopicConfigs.display("retention.ms", "604800000")).isEqualTo("7d");
        assertThat(TopicConfigs.sameValue("segment.bytes", "14", "014")).isTrue();
        assertThat(TopicConfigs.sameValue("segment.bytes", "14", "15")).isFalse();
    }

    @Test
    void two_keys_slow_replicas_down_that_are_moved() {
        assertThat(TopicConfigs.keys())
                .filteredOn(TopicConfigs::isThrottle)
                .containsExactly("follower.replication.throttled.replicas", "leader.replication.throttled.replicas");
    }

    private static TopicConfig config(String key) {
        return TopicConfigs.find(key).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"compact, true", "'delete, compact', true", "'compact,delete', true", "delete, false", "'', false"})
    void a_cleanup_policy_says_whether_a_topic_is_compacted(String policy, boolean isCompacted) {
        assertThat(TopicConfigs.isCompacted(policy)).isEqualTo(isCompacted);
    }
}
