package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of topic configs against Kafka's own LogConfig, key by key and value by value. */
class TopicConfigsAgainstKafkaTest {

    static final List<String> KAFKA_KEYS = LogConfig.nonInternalConfigNames();

    /** What MSK's older versions know and Kafka 4.3 does not. */
    private static final Set<String> NOT_IN_KAFKA_4 = Set.of(
            "message.downconversion.enable",
            "message.format.version",
            "message.timestamp.difference.max.ms",
            "remote.log.msk.disable.policy");

    /** Numbers, words and lists, good and bad; every one is tried on every key. */
    private static final String PROBES = """
            | |  |-1|-2|-3|0|1|2|3|10|+5|-0|007|1048576|2147483647|2147483648|-2147483649
            |9223372036854775807|9223372036854775808|-9223372036854775808|-9223372036854775809|99999999999999999999999
            |5_0|1,000|0x10|10L|0.5|0.50|.5|1.|1.0|1.5|1e-1|1E0|1e|-0.0|-0.1|-1e-400|1.0000001|1.00000000000000001
            |NaN|Infinity|-Infinity|0.5d|1f|0x1p-1|٣
            |true|false|TRUE|False| true |yes|on|t
            |producer|uncompressed|none|gzip|GZIP| gzip |snappy|lz4|zstd|gzip,lz4
            |CreateTime|LogAppendTime|createtime|CREATETIME
            |compact|delete|Compact|DELETE|compact,delete|delete,compact| compact , delete |compact,compact
            |compact,|,compact|,|compact delete|compact;delete|compact,other
            |*|*,*|*,0:1|0:1|0:1,1:2| 0:1 , 1:2 |0:1,0:1|0:1,|0:1:2|-1:2|a:b|0:|:1|null|unknown
            """.replace("\n", "");

    static List<String> ourKeys() {
        return List.copyOf(TopicConfigs.keys());
    }

    @Test
    void the_keys_are_kafkas_and_those_that_only_older_versions_or_msk_know() {
        Set<String> expected = new TreeSet<>(KAFKA_KEYS);
        expected.addAll(NOT_IN_KAFKA_4);
        assertThat(TopicConfigs.keys()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("ourKeys")
    void a_key_is_known_to_version_4_3_exactly_when_kafka_4_3_knows_it(String key) {
        boolean known = config(key).versions().include(new KafkaVersion(4, 3));
        assertThat(known).isEqualTo(KAFKA_KEYS.contains(key) || key.contains(".msk."));
    }

    @ParameterizedTest
    @FieldSource("KAFKA_KEYS")
    void a_value_is_accepted_exactly_when_kafka_accepts_it(String key) {
        assertThat(probes(key).filter(probe -> !isRefusedOnPurpose(key, probe)))
                .allSatisfy(probe -> assertThat(isAccepted(key, probe)).isEqualTo(isAcceptedByKafka(key, probe)));
    }

    @ParameterizedTest
    @FieldSource("KAFKA_KEYS")
    void the_canonical_value_is_the_same_to_kafka_as_the_one_written(String key) {
        assertThat(probes(key).filter(probe -> isAccepted(key, probe)))
                .allSatisfy(
                        probe -> assertThat(inKafka(key, canonical(key, probe))).isEqualTo(inKafka(key, probe)));
    }

    @ParameterizedTest
    @FieldSource("KAFKA_KEYS")
    void what_kafka_accepts_and_we_refuse_is_what_we_refuse_on_purpose(String key) {
        assertThat(probes(key).filter(probe -> isRefusedOnPurpose(key, probe)))
                .allSatisfy(probe -> assertThat(isAccepted(key, probe)).isFalse())
                .allSatisfy(probe -> assertThat(isAcceptedByKafka(key, probe)).isTrue());
    }

    /** Where we are stricter than Kafka, each for a reason. */
    private static boolean isRefusedOnPurpose(String key, String value) {
        return switch (config(key).type()) {
            // Java's own spellings of a number: nobody means them, and NaN compares with nothing.
            case ConfigType.Decimal decimal ->
                Set.of("NaN", "0.5d", "1f", "0x1p-1").contains(value);
            // Digits of other scripts, and any negative retention.bytes but -1: all of them mean unlimited.
            case ConfigType.Whole whole ->
                isOtherDigit(key, value) || (key.equals("retention.bytes") && isBelow(value, -1));
            // A stray comma.
            case ConfigType.Replicas replicas -> Set.of("0:1,", ",").contains(value);
            default -> false;
        };
    }

    private static boolean isOtherDigit(String key, String value) {
        return value.equals("٣") && isAcceptedByKafka(key, "3");
    }

    private static boolean isBelow(String value, long bound) {
        return value.matches("-[0-9]{1,18}|-9223372036854775808") && Long.parseLong(value) < bound;
    }

    private static Stream<String> probes(String key) {
        return Stream.concat(
                Stream.of(PROBES.split("\\|", -1)),
                boundsAndTheirNeighbours(config(key).type()));
    }

    private static Stream<String> boundsAndTheirNeighbours(ConfigType type) {
        if (!(type instanceof ConfigType.Whole whole)) {
            return Stream.empty();
        }
        Stream<Long> bounds = Stream.concat(Stream.of(whole.min(), whole.max()), whole.besides().stream());
        return bounds.map(BigInteger::valueOf)
                .flatMap(bound -> Stream.of(-1, 0, 1).map(step -> bound.add(BigInteger.valueOf(step))))
                .map(BigInteger::toString);
    }

    private static TopicConfig config(String key) {
        return TopicConfigs.find(key).orElseThrow();
    }

    private static boolean isAccepted(String key, String value) {
        return config(key).read(value) instanceof Reading.Value;
    }

    private static String canonical(String key, String value) {
        return ((Reading.Value) config(key).read(value)).canonical();
    }

    private static boolean isAcceptedByKafka(String key, String value) {
        try {
            LogConfig.validate(Map.of(key, value));
            return true;
        } catch (KafkaException refused) {
            return false;
        }
    }

    private static Object inKafka(String key, String value) {
        Object parsed = Objects.requireNonNull(
                LogConfig.configDefCopy().parse(Map.of(key, value)).get(key));
        return switch (parsed) {
            case List<?> list -> Set.copyOf(list); // order has no meaning
            case Double number -> number + 0.0; // nor has the sign of zero
            default -> parsed;
        };
    }
}
