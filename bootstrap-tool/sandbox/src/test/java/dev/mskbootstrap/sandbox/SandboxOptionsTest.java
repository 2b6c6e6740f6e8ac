package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
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
        SandboxOptions flavoured = options.withFlavour(Flavour.EXPRESS);
        for (SandboxOptions told : List.of(one, one.withRacks(), options.withRacks("a", "b", "a"), flavoured)) {
            assertThat(SandboxArguments.parse(SandboxArguments.of(told).toArray(String[]::new)))
                    .isEqualTo(told);
        }
        assertThatThrownBy(() -> SandboxArguments.parse("--brokers", "1")).hasMessageStartingWith("usage:");
    }

    @Test
    void serverless_and_express_have_three_brokers() {
        assertThat(options.flavour()).isEqualTo(Flavour.KAFKA);
        assertThat(options.withBrokers(1).withFlavour(Flavour.STANDARD).flavour())
                .isEqualTo(Flavour.STANDARD);
        assertThatThrownBy(() -> options.withBrokers(1).withFlavour(Flavour.SERVERLESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sandbox that is like MSK Serverless has 3 brokers, not 1");
        assertThatThrownBy(() -> options.withFlavour(Flavour.EXPRESS).withBrokers(1))
                .hasMessage("a sandbox that is like MSK Express has 3 brokers, not 1");
        assertThat(options.withFlavour(Flavour.EXPRESS)
                        .withFirstPort(19092)
                        .withRacks()
                        .flavour())
                .isEqualTo(Flavour.EXPRESS);
    }
}
