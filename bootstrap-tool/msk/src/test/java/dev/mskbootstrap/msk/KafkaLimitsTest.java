package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaLimitsTest {

    @Test
    void a_request_holds_ten_thousand_records_and_partitions() {
        assertThat(KafkaLimits.MAX_RECORDS_PER_REQUEST).isEqualTo(10_000);
        assertThat(KafkaLimits.MAX_PARTITIONS_PER_REQUEST).isEqualTo(10_000);
    }

    /** The last sizes that a broker accepted, one topic below those that it refused. */
    @ParameterizedTest
    @CsvSource({"2500, 3, 0", "2000, 3, 1", "5000, 1, 0", "1, 9999, 0"})
    void the_requests_that_a_broker_just_accepted_are_exactly_full(int topics, int partitions, int configs) {
        assertThat(topics * KafkaLimits.recordsToCreate(partitions, configs)).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"0, 9999", "1, 9998", "10, 9989"})
    void every_config_costs_a_partition(int configs, int partitions) {
        assertThat(KafkaLimits.largestPartitionCount(configs)).isEqualTo(partitions);
    }
}
