package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {
    private final SandboxOptions options = SandboxOptions.in(Path.of("/tmp/sandbox"));

    @Test
    void three_brokers_on_free_ports_in_three_racks_are_the_default() {
        List<String> racks = List.of("local-az1", "local-az2", "local-az3");
        assertThat(options).isEqualTo(new SandboxOptions(Path.of("/tmp/sandbox"), 3, 0, racks));
        assertThat(options.withBrokers(1).racks()).containsExactly("local-az1");
    }

    @Test
    void only_one_or_three_brokers_and_sensible_ports_are_accepted() {
        assertThatThrownBy(() -> options.withBrokers(2)).hasMessage("a sandbox has 1 or 3 brokers, not 2");
        assertThatThrownBy(() -> options.withFirstPort(80))
                .hasMessage("the first port is 0 (any free ports) or 1024 to 65533, not 80");
    }

    @Test
    void a_rack_for_each_broker_or_for_none_is_accepted() {
        assertThat(options.withRacks("a", "b", "a").racks()).containsExactly("a", "b", "a");
        assertThat(options.withRacks().racks()).isEmpty();
        assertThatThrownBy(() -> options.withRacks("a", "b"))
                .hasMessage("each of 3 brokers has a rack, or none has; not 2");
        assertThatThrownBy(() -> options.withRacks("a", "b,c", "d"))
                .hasMessage("a rack has a name without commas; not so in [a, b,c, d]");
    }

    @Test
    void the_detached_process_is_told_the_same_options() {
        SandboxOptions one = options.withBrokers(1).withFirstPort(19092);
        for (SandboxOptions told : List.of(one, one.withRacks(), options.withRacks("a", "b", "a"))) {
            assertThat(SandboxArguments.parse(SandboxArguments.of(told).toArray(String[]::new)))
                    .isEqualTo(told);
        }
        assertThatThrownBy(() -> SandboxArguments.parse("--brokers", "1")).hasMessageStartingWith("usage:");
    }
}
