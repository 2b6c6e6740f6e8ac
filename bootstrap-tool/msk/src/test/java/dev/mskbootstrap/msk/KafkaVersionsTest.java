package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "4.3.1, 4.3",
        "3.7.x.kraft, 3.7",
        "3.9-IV0, 3.9",
        "2.8, 2.8",
        "2.8.2.tiered, 2.8.tiered",
        "10.11.x, 10.11"
    })
    void what_msk_and_kafka_write_is_read(String text, String version) {
        assertThat(KafkaVersion.of(text)).map(KafkaVersion::toString).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "latest", "v3.9", "3.x", "3.9x", "99999999999.1"})
    void other_texts_are_no_version(String text) {
        assertThat(KafkaVersion.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "message.timestamp.difference.max.ms, 2.8.1 3.9.x, 4.0.0 4.3.1",
        "message.format.version, 2.8.1 3.9.x, 4.0.0",
        "message.downconversion.enable, 2.8.1 3.9.x, 4.0.0",
        "message.timestamp.before.max.ms, 3.6.0 4.3.1, 3.5.1 2.8.1",
        "compression.gzip.level, 3.8.x 4.3.1, 3.7.x",
        "remote.log.copy.disable, 3.9.x 4.3.1, 3.8.x 2.8.2.tiered",
        "remote.storage.enable, 3.6.0 2.8.2.tiered, 2.8.1 3.5.1",
        "local.retention.ms, 3.6.0 2.8.2.tiered, 2.8.1 3.5.1",
    })
    void a_key_is_known_from_the_version_that_brought_it_to_the_one_that_dropped_it(
            String key, String knownTo, String unknownTo) {
        KafkaVersions versions = TopicConfigs.find(key).orElseThrow().versions();
        assertThat(knownTo.split(" ")).allMatch(text -> versions.include(version(text)));
        assertThat(unknownTo.split(" ")).noneMatch(text -> versions.include(version(text)));
    }

    @Test
    void the_old_keys_are_known_to_every_version() {
        KafkaVersions versions = TopicConfigs.find("retention.ms").orElseThrow().versions();
        assertThat(versions.include(version("2.8.1"))).isTrue();
        assertThat(versions.include(version("5.0"))).isTrue();
    }

    private static KafkaVersion version(String text) {
        return KafkaVersion.of(text).orElseThrow();
    }
}
