package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicConfigReadTest {

    @ParameterizedTest
    @CsvSource({
        "7d, 604800000", "12h, 43200000", "30m, 1800000", "45s, 45000", "100ms, 100", "2w, 1209600000",
        "1d12h, 129600000", "1w1d1h1m1s1ms, 694861001", "0d, 0", "604800000, 604800000", "+5, 5", "007, 7",
        "-1, -1", "unlimited, -1", "' 7d ', 604800000", "9223372036854775807ms, 9223372036854775807"
    })
    void a_duration_becomes_milliseconds(String written, String canonical) {
        assertThat(read("retention.ms", written)).isEqualTo(new Reading.Value(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "250GiB, 268435456000", "1MiB, 1048576", "512KiB, 524288", "10B, 10", "1TiB, 1099511627776",
        "1MB, 1000000", "1kB, 1000", "1KB, 1000", "1GB, 1000000000", "1TB, 1000000000000",
        "1GiB512MiB, 1610612736", "1048588, 1048588", "-1, -1", "unlimited, -1"
    })
    void a_size_becomes_bytes(String written, String canonical) {
        assertThat(read("retention.bytes", written)).isEqualTo(new Reading.Value(canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "preallocate, TRUE, true",
        "min.cleanable.dirty.ratio, .50, 0.5",
        "cleanup.policy, ' compact , delete ', 'compact,delete'",
        "cleanup.policy, 'delete,delete', delete",
        "cleanup.policy, '', ''",
        "compression.gzip.level, -1, -1",
        "local.retention.ms, -2, -2",
        "local.retention.bytes, unlimited, -1",
        "message.format.version, 2.8-IV1, 2.8-IV1",
        "leader.replication.throttled.replicas, '0:1, 1:2', '0:1,1:2'"
    })
    void a_good_value_becomes_canonical(String key, String written, String canonical) {
        assertThat(read(key, written)).isEqualTo(new Reading.Value(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7 days",
                "1.5d",
                "-1d",
                "+1d",
                "7D",
                "12h1d",
                "1d1d",
                "1d12",
                "d",
                "7d ago",
                "Unlimited",
                "1e3",
                "",
                "٣d"
            })
    void a_text_that_is_no_duration_is_shown_as_written(String written) {
        String fix = "write a duration such as 7d, 12h or 604800000, or unlimited";
        assertThat(read("retention.ms", written))
                .isInstanceOf(Reading.Wrong.class)
                .extracting(reading -> ((Reading.Wrong) reading).fix())
                .isEqualTo(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention.ms | 7 days | retention.ms cannot be \"7 days\"",
                "retention.ms | 1GiB | retention.ms cannot be \"1GiB\": that is a size",
                "retention.bytes | 7d | retention.bytes cannot be \"7d\": that is a duration",
                "min.insync.replicas | 2d | min.insync.replicas cannot be \"2d\": that is a duration",
                "retention.ms | -3 | retention.ms cannot be -3: the least is 0",
                "retention.ms | 99999999999999999999 | retention.ms cannot be 99999999999999999999: the most is 9223372036854775807",
                "retention.ms | 106751991168d | retention.ms cannot be 106751991168d: the most is 9223372036854775807",
                "max.message.bytes | -5 | max.message.bytes cannot be -5: the least is 0",
                "max.message.bytes | unlimited | max.message.bytes cannot be \"unlimited\"",
                "segment.bytes | 1kB | segment.bytes cannot be 1kB: the least is 1MiB",
                "segment.bytes | 2GiB | segment.bytes cannot be 2GiB: the most is 2147483647",
                "min.cleanable.dirty.ratio | 1.5 | min.cleanable.dirty.ratio cannot be 1.5: the most is 1.0",
                "min.cleanable.dirty.ratio | -1 | min.cleanable.dirty.ratio cannot be -1: the least is 0.0",
                "min.cleanable.dirty.ratio | NaN | min.cleanable.dirty.ratio cannot be \"NaN\"",
                "cleanup.policy | Compact | cleanup.policy cannot be \"Compact\"",
            })
    void what_is_wrong_names_the_key_the_text_and_the_reason(String key, String written, String what) {
        assertThat(((Reading.Wrong) read(key, written)).what()).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max.compaction.lag.ms | write a duration such as 7d, 12h or 604800000",
                "retention.bytes | write a size such as 1GiB, 512MiB or 1073741824, or unlimited",
                "local.retention.ms | write a duration such as 7d, 12h or 604800000, or unlimited, or -2",
                "min.insync.replicas | write a whole number, at least 1",
                "compression.gzip.level | write a whole number from 1 to 9, or -1",
                "min.cleanable.dirty.ratio | write a number from 0.0 to 1.0",
                "preallocate | write true or false",
                "compression.type | write one of uncompressed, zstd, lz4, snappy, gzip, producer",
                "cleanup.policy | write any of compact, delete, separated by commas",
                "leader.replication.throttled.replicas | write partition:broker pairs such as 0:1,1:2, or * for all",
            })
    void the_fix_says_what_to_write(String key, String fix) {
        assertThat(((Reading.Wrong) read(key, "nonsense")).fix()).isEqualTo(fix);
    }

    @Test
    void what_the_fix_suggests_is_accepted_by_every_key_of_its_unit() {
        assertThat(TopicConfigs.keys()).allSatisfy(key -> {
            for (String example : examples(key)) {
                assertThat(read(key, example)).isInstanceOf(Reading.Value.class);
            }
        });
    }

    @Test
    void a_text_of_any_kind_needs_a_character() {
        assertThat(read("message.format.version", " "))
                .isEqualTo(new Reading.Wrong("message.format.version cannot be \"\"", "write a value"));
    }

    @Test
    void a_number_of_a_million_digits_is_beyond_every_bound() {
        assertThat(((Reading.Wrong) read("retention.ms", "9".repeat(1_000_000) + "d")).what())
                .endsWith("9d: the most is 9223372036854775807");
        assertThat(read("retention.ms", "0".repeat(1_000) + "5d")).isEqualTo(new Reading.Value("432000000"));
    }

    private static String[] examples(String key) {
        ConfigType type = TopicConfigs.find(key).orElseThrow().type();
        return type instanceof ConfigType.Whole whole ? whole.unit().examples().split(", | or ") : new String[0];
    }

    private static Reading read(String key, String written) {
        return TopicConfigs.find(key).orElseThrow().read(written);
    }
}
