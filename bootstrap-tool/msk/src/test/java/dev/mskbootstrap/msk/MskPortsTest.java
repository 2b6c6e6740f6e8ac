package dev.mskbootstrap.msk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MskPortsTest {

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
