package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FlavourTest {

    @Test
    void serverless_lets_seven_keys_be_set() {
        assertThat(Flavour.SERVERLESS.settableKeys().orElseThrow())
                .containsExactly(
                        "cleanup.policy",
                        "compression.type",
                        "max.message.bytes",
                        "message.timestamp.difference.max.ms",
                        "message.timestamp.type",
                        "retention.bytes",
                        "retention.ms");
    }

    @Test
    void express_lets_eleven_keys_be_set() {
        assertThat(Flavour.EXPRESS.settableKeys().orElseThrow())
                .containsExactly(
                        "cleanup.policy",
                        "compression.type",
                        "delete.retention.ms",
                        "max.compaction.lag.ms",
                        "max.message.bytes",
                        "message.timestamp.after.max.ms",
                        "message.timestamp.before.max.ms",
                        "message.timestamp.type",
                        "min.compaction.lag.ms",
                        "retention.bytes",
                        "retention.ms");
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "KAFKA"})
    void the_others_let_every_key_be_set(Flavour flavour) {
        assertThat(flavour.settableKeys()).isEmpty();
        assertThat(flavour.canSet("segment.bytes")).isTrue();
        assertThat(flavour.canSet("a.key.that.nobody.knows")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVERLESS", "EXPRESS"})
    void those_with_a_list_let_nothing_else_be_set(Flavour flavour) {
        assertThat(flavour.canSet("retention.ms")).isTrue();
        assertThat(List.of("segment.bytes", "min.insync.replicas", "unclean.leader.election.enable"))
                .noneMatch(flavour::canSet);
    }

    @ParameterizedTest
    @EnumSource
    void every_settable_key_is_a_known_one(Flavour flavour) {
        flavour.settableKeys().ifPresent(keys -> assertThat(TopicConfigs.keys()).containsAll(keys));
    }

    @ParameterizedTest
    @CsvSource({
        "serverless, SERVERLESS, MSK Serverless",
        "express, EXPRESS, MSK Express",
        "standard, STANDARD, MSK Standard",
        "kafka, KAFKA, Apache Kafka",
    })
    void a_flavour_has_a_word_for_files_and_a_title_for_people(String word, Flavour flavour, String title) {
        assertThat(Flavour.of(word)).contains(flavour);
        assertThat(flavour.word()).isEqualTo(word);
        assertThat(flavour.title()).isEqualTo(title);
    }

    @Test
    void other_words_are_no_flavour() {
        assertThat(Flavour.of("Serverless")).isEmpty();
        assertThat(Flavour.of("")).isEmpty();
    }

    @Test
    void serverless_and_express_fix_the_replication_factor_at_three() {
        assertThat(Flavour.SERVERLESS.fixedReplicationFactor()).hasValue(3);
        assertThat(Flavour.EXPRESS.fixedReplicationFactor()).hasValue(3);
        assertThat(Flavour.STANDARD.fixedReplicationFactor()).isEmpty();
        assertThat(Flavour.KAFKA.fixedReplicationFactor()).isEmpty();
    }

    @Test
    void only_serverless_must_not_be_asked_with_validate_only() {
        assertThat(Flavour.values())
                .filteredOn(flavour -> !flavour.preflightAllowed())
                .containsExactly(Flavour.SERVERLESS);
    }
}
