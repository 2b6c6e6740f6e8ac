package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MskPortsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b-1.demo.abc123.c2.kafka.eu-west-1.amazonaws.com",
                "boot-x.c1.kafka-serverless.eu-west-1.amazonaws.com",
                "b-1.demo.kafka.cn-north-1.amazonaws.com.cn",
                "b-1.demo.kafka.eu-west-1.api.aws"
            })
    void brokers_of_msk_are_known_by_their_names(String host) {
        assertThat(MskPorts.isMsk(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "kafka.example.com", "kafka.eu-west-1.amazonaws.com.evil.org"})
    void other_hosts_are_none_of_msk(String host) {
        assertThat(MskPorts.isMsk(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"9092, none", "9094, tls", "9196, scram", "9198, iam", "20098, iam"})
    void a_port_says_how_one_logs_in(String port, String auth) {
        assertThat(MskPorts.auth(port)).contains(auth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9093", "14001"})
    void other_ports_say_nothing(String port) {
        assertThat(MskPorts.auth(port)).isEmpty();
    }

    @Test
    void another_way_of_logging_in_has_its_port_in_the_same_network() {
        assertThat(MskPorts.port("9194", "iam")).contains("9198");
    }

    @Test
    void where_the_network_has_none_it_is_the_one_inside_the_vpc() {
        assertThat(MskPorts.port("9194", "none")).contains("9092");
    }

    @Test
    void a_way_that_msk_does_not_have_has_no_port() {
        assertThat(MskPorts.port("9092", "kerberos")).isEmpty();
    }
}
