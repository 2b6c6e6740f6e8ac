package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFailureTest {
    @TempDir
    Path temp;

    @Test
    void clients_see_two_brokers_then_three_again() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp));
                Client client = Client.of(sandbox)) {
            client.create("orders");
            sandbox.stopBroker(2);
            assertThat(client.brokers()).containsExactly(1, 3);
            sandbox.startBroker(2);
            assertThat(client.brokers()).containsExactly(1, 2, 3);
            assertThat(client.seesWhole("orders", 3)).isTrue();
        }
    }

    @Test
    void without_the_controller_no_other_broker_starts() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp));
                Client client = Client.of(sandbox)) {
            sandbox.stopBroker(2);
            sandbox.stopBroker(1);
            assertThatThrownBy(() -> sandbox.startBroker(2)).hasMessageContaining("Broker 1 is also the controller");
            sandbox.startBroker(1);
            sandbox.startBroker(2);
            client.create("orders");
            assertThat(client.sees("orders")).isTrue();
            assertThat(client.seesWhole("orders", 3)).isTrue();
        }
    }

    @Test
    void a_sandbox_without_its_controller_closes() {
        Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp));
        sandbox.stopBroker(1);
        sandbox.close();
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(true, false));
        assertThatThrownBy(() -> sandbox.startBroker(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unknown_brokers_are_refused() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1))) {
            assertThatThrownBy(() -> sandbox.stopBroker(2)).hasMessage("There is no broker 2; there are 1 to 1");
        }
    }

    @Test
    void kafka_cannot_end_this_process() {
        KafkaExits.intercept();
        Exit.halt(7, "disk on fire");
        assertThat(KafkaExits.last()).endsWith("with code 7: disk on fire");
        Exit.exit(8);
        assertThat(KafkaExits.last()).endsWith("with code 8");
    }
}
