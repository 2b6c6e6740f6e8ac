package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.protocol.ApiKeys;
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

    @Test
    void only_serverless_fixes_the_cleanup_policy_at_creation() {
        assertThat(Flavour.SERVERLESS.keysFixedAtCreation()).containsExactly("cleanup.policy");
        assertThat(Flavour.SERVERLESS.settableKeys().orElseThrow())
                .containsAll(Flavour.SERVERLESS.keysFixedAtCreation());
        assertThat(List.of(Flavour.EXPRESS, Flavour.STANDARD, Flavour.KAFKA))
                .allMatch(flavour -> flavour.keysFixedAtCreation().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SERVERLESS | max.message.bytes     | 8388608   | 8388609   | max.message.bytes cannot be 8388609: the most is 8MiB",
                "EXPRESS    | max.compaction.lag.ms | 604800000 | 604799999 | max.compaction.lag.ms cannot be 604799999: the least is 7d",
            })
    void msk_has_closer_bounds_than_kafka(Flavour flavour, String key, String good, String bad, String why) {
        TopicConfig narrowed = flavour.narrowed(TopicConfigs.find(key).orElseThrow());
        assertThat(narrowed.read(good)).isEqualTo(new Reading.Value(good));
        assertThat(narrowed.read(bad))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.what()).isEqualTo(why));
        assertThat(TopicConfigs.find(key).orElseThrow().read(bad)).isEqualTo(new Reading.Value(bad));
    }

    @ParameterizedTest
    @EnumSource
    void every_other_config_has_the_bounds_that_kafka_has(Flavour flavour) {
        assertThat(TopicConfigs.keys().stream()
                        .map(key -> TopicConfigs.find(key).orElseThrow())
                        .filter(config -> !flavour.narrowed(config).equals(config))
                        .count())
                .isEqualTo(flavour == Flavour.SERVERLESS || flavour == Flavour.EXPRESS ? 1 : 0);
    }

    @Test
    void defaults_differ_from_kafkas() {
        assertThat(Flavour.SERVERLESS.changedDefaults()).containsExactly(Map.entry("retention.bytes", "268435456000"));
        assertThat(Flavour.EXPRESS.changedDefaults())
                .containsOnly(
                        Map.entry("message.timestamp.after.max.ms", "86400000"),
                        Map.entry("message.timestamp.before.max.ms", "86400000"));
        assertThat(Flavour.STANDARD.changedDefaults())
                .containsExactly(Map.entry("unclean.leader.election.enable", "true"));
        assertThat(Flavour.KAFKA.changedDefaults()).isEmpty();
    }

    @Test
    void express_fixes_the_replicas_in_sync_and_of_serverless_nobody_says_it() {
        assertThat(Flavour.EXPRESS.fixedMinInSyncReplicas()).hasValue(2);
        assertThat(List.of(Flavour.SERVERLESS, Flavour.STANDARD, Flavour.KAFKA))
                .allMatch(flavour -> flavour.fixedMinInSyncReplicas().isEmpty());
    }

    @Test
    void serverless_has_quotas_of_partitions_and_requests() {
        PartitionQuota quota = Flavour.SERVERLESS.partitionQuota().orElseThrow();
        assertThat(quota.of(false)).isEqualTo(2400);
        assertThat(quota.of(true)).isEqualTo(120);
        assertThat(Flavour.SERVERLESS.partitionRate()).contains(new PartitionRate(250, Duration.ofMinutes(5)));
        assertThat(Flavour.SERVERLESS.partitionRate().orElseThrow().perSecond()).isEqualTo(250.0 / 300);
        assertThat(Flavour.SERVERLESS.topicRequestRate().orElseThrow().perSecond())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPRESS", "STANDARD", "KAFKA"})
    void the_others_have_none_and_have_every_request(Flavour flavour) {
        assertThat(flavour.partitionQuota()).isEmpty();
        assertThat(flavour.partitionRate()).isEmpty();
        assertThat(flavour.topicRequestRate()).isEmpty();
        assertThat(flavour.missingRequests()).isEmpty();
    }

    @Test
    void requests_are_named_as_kafka_names_them() {
        assertThat(Flavour.SERVERLESS.missingRequests())
                .contains("CREATE_ACLS", "ALTER_PARTITION_REASSIGNMENTS")
                .doesNotContain("LIST_PARTITION_REASSIGNMENTS")
                .allSatisfy(ApiKeys::valueOf);
        assertThat(Flavour.SERVERLESS.topicRequestRate().orElseThrow().requests())
                .contains("CREATE_TOPICS")
                .allSatisfy(ApiKeys::valueOf);
    }

    @Test
    void only_serverless_lets_nobody_set_configs_of_brokers() {
        assertThat(Flavour.values())
                .filteredOn(flavour -> !flavour.canSetBrokerConfigs())
                .containsExactly(Flavour.SERVERLESS);
    }

    @Test
    void only_on_serverless_nobody_moves_replicas() {
        assertThat(Flavour.values())
                .filteredOn(flavour -> !flavour.canMoveReplicas())
                .containsExactly(Flavour.SERVERLESS);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVERLESS, retention.bytes, 268435456000, true",
        "SERVERLESS, retention.bytes, -1, false",
        "SERVERLESS, retention.ms, 604800000, false",
        "SERVERLESS, min.insync.replicas, 2, true",
        "EXPRESS, min.insync.replicas, 2, true",
        "STANDARD, min.insync.replicas, 2, false",
        "STANDARD, unclean.leader.election.enable, TRUE, true",
        "KAFKA, unclean.leader.election.enable, true, false"
    })
    void a_topic_has_some_values_by_itself(Flavour flavour, String key, String value, boolean isOwn) {
        assertThat(flavour.givesByItself(key, value)).isEqualTo(isOwn);
    }

    @Test
    void serverless_alone_has_no_acls() {
        assertThat(Flavour.values()).filteredOn(flavour -> !flavour.hasAcls()).containsExactly(Flavour.SERVERLESS);
    }

    @Test
    void an_advice_names_the_flavours_that_know_iam() {
        assertThat(Flavour.thatKnowIam()).isEqualTo("serverless, express or standard");
    }

    @ParameterizedTest
    @EnumSource
    void a_size_of_brokers_is_one_of_a_flavour_that_has_them(Flavour flavour) {
        assertThat(BrokerSize.instanceTypes().stream()
                        .anyMatch(type -> BrokerSize.of(type).orElseThrow().flavour() == flavour))
                .isEqualTo(flavour.hasInstanceTypes());
    }
}
