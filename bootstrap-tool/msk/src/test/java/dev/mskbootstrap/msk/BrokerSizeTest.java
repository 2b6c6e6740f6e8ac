package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSizeTest {

    @ParameterizedTest
    @CsvSource({
        "kafka.t3.small, STANDARD, 300, 300",
        "kafka.m5.large, STANDARD, 1000, 1500",
        "kafka.m7g.xlarge, STANDARD, 1000, 1500",
        "kafka.m7g.2xlarge, STANDARD, 2000, 3000",
        "kafka.m5.24xlarge, STANDARD, 4000, 6000",
        "express.m7g.large, EXPRESS, 1000, 1500",
        "express.m7g.xlarge, EXPRESS, 1000, 2000",
        "express.m7g.2xlarge, EXPRESS, 2500, 4000",
        "express.m7g.4xlarge, EXPRESS, 6000, 8000",
        "express.m7g.8xlarge, EXPRESS, 12000, 16000",
        "express.m7g.12xlarge, EXPRESS, 16000, 24000",
        "express.m7g.16xlarge, EXPRESS, 20000, 32000",
    })
    void an_instance_type_has_its_partitions(String type, Flavour flavour, int recommended, int most) {
        assertThat(BrokerSize.of(type)).contains(new BrokerSize(flavour, recommended, most));
    }

    @Test
    void other_instance_types_are_not_known() {
        assertThat(BrokerSize.of("express.m7g.small")).isEmpty();
        assertThat(BrokerSize.of("kafka.m7g.99xlarge")).isEmpty();
        assertThat(BrokerSize.of("m5.large")).isEmpty();
        assertThat(BrokerSize.of("")).isEmpty();
    }

    @Test
    void those_that_are_offered_are_known() {
        assertThat(BrokerSize.instanceTypes())
                .contains("kafka.t3.small", "kafka.m5.24xlarge", "kafka.m7g.16xlarge", "express.m7g.large")
                .doesNotContain("kafka.m5.small", "kafka.m7g.24xlarge")
                .allMatch(type -> BrokerSize.of(type).isPresent());
    }
}
