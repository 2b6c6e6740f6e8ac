package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedSandboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @TempDir
    Path temp;

    @AfterEach
    void nothing_stays_behind() {
        DetachedSandbox.stop(temp, PATIENCE);
    }

    @Test
    void it_answers_at_the_address_it_tells_until_it_is_stopped() {
        SandboxStatus.Running running = DetachedSandbox.start(SandboxOptions.in(temp), PATIENCE);
        assertThat(DetachedSandbox.status(temp)).isEqualTo(running);
        try (Client client = Client.of(running.bootstrapServers())) {
            assertThat(client.brokers()).containsExactly(1, 2, 3);
            assertThat(client.clusterId()).isEqualTo(running.clusterId());
        }
        assertThat(DetachedSandbox.stop(temp, PATIENCE)).isTrue();
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(true, false));
        assertThat(temp.resolve("sandbox.log")).hasContent("");
    }

    @Test
    void killed_it_starts_again_with_its_topics() {
        SandboxOptions options = SandboxOptions.in(temp);
        SandboxStatus.Running first = DetachedSandbox.start(options, PATIENCE);
        create("orders", first);
        kill(first);
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(true, true));
        SandboxStatus.Running second = DetachedSandbox.start(options, PATIENCE);
        try (Client client = Client.of(second.bootstrapServers())) {
            assertThat(client.sees("orders")).isTrue();
            assertThat(second.clusterId()).isEqualTo(first.clusterId());
        }
    }

    @Test
    void a_running_one_keeps_others_out_and_reset_ends_it() {
        SandboxOptions options = SandboxOptions.in(temp).withBrokers(1);
        SandboxStatus.Running running = DetachedSandbox.start(options, PATIENCE);
        assertThatThrownBy(() -> DetachedSandbox.start(options, PATIENCE))
                .isInstanceOf(SandboxBusyException.class)
                .hasMessageContaining("process " + running.pid())
                .hasMessageContaining(running.bootstrapServers());
        assertThatThrownBy(() -> Sandbox.start(options)).isInstanceOf(SandboxBusyException.class);
        DetachedSandbox.reset(temp, PATIENCE);
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(false, false));
    }

    @Test
    void why_it_did_not_start_is_told() {
        new Layout(3, "4L6g3nShT-eMCtK--X86sw", Sandbox.kafkaVersion()).write(new SandboxFolder(temp));
        assertThatThrownBy(() -> DetachedSandbox.start(SandboxOptions.in(temp).withBrokers(1), PATIENCE))
                .hasMessageStartingWith("The sandbox did not start: The data in " + temp)
                .hasMessageContaining("set brokers: 3");
        assertThatThrownBy(() -> DetachedSandbox.start(SandboxOptions.in(temp), PATIENCE, List.of("-XX:+NoSuchFlag")))
                .hasMessageContaining("Unrecognized VM option 'NoSuchFlag'");
    }

    @Test
    void one_that_takes_too_long_is_ended() {
        assertThatThrownBy(() -> DetachedSandbox.start(SandboxOptions.in(temp), Duration.ofMillis(50)))
                .hasMessageStartingWith("The sandbox did not answer within");
        assertThat(DetachedSandbox.status(temp)).isInstanceOf(SandboxStatus.Stopped.class);
    }

    @Test
    void nothing_to_stop_is_no_error() {
        assertThat(DetachedSandbox.stop(temp.resolve("absent"), PATIENCE)).isFalse();
        assertThat(DetachedSandbox.status(temp.resolve("absent"))).isEqualTo(new SandboxStatus.Stopped(false, false));
        DetachedSandbox.reset(temp.resolve("absent"), PATIENCE);
        assertThat(temp.resolve("absent")).doesNotExist();
    }

    private static void create(String topic, SandboxStatus.Running sandbox) {
        try (Client client = Client.of(sandbox.bootstrapServers())) {
            client.create(topic);
        }
    }

    private static void kill(SandboxStatus.Running sandbox) {
        ProcessHandle process = ProcessHandle.of(sandbox.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
