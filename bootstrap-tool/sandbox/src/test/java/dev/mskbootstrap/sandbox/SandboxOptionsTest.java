package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {
    private final SandboxOptions options = SandboxOptions.in(Path.of("/tmp/sandbox"));

    @Test
    void three_brokers_on_free_ports_are_the_default() {
        assertThat(options).isEqualTo(new SandboxOptions(Path.of("/tmp/sandbox"), 3, 0));
    }

    @Test
    void only_one_or_three_brokers_and_sensible_ports_are_accepted() {
        assertThatThrownBy(() -> options.withBrokers(2)).hasMessage("a sandbox has 1 or 3 brokers, not 2");
        assertThatThrownBy(() -> options.withFirstPort(80))
                .hasMessage("the first port is 0 (any free ports) or 1024 to 65533, not 80");
    }

    @Test
    void the_detached_process_is_told_the_same_options() {
        SandboxOptions told = options.withBrokers(1).withFirstPort(19092);
        assertThat(SandboxMain.parse(SandboxMain.arguments(told).toArray(String[]::new)))
                .isEqualTo(told);
        assertThatThrownBy(() -> SandboxMain.parse("--brokers", "1")).hasMessageStartingWith("usage:");
    }
}
