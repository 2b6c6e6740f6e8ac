package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.Flavour;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxRefusalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    @Test
    void a_folder_has_one_owner_at_a_time() {
        SandboxOptions options = SandboxOptions.in(temp).withBrokers(1);
        try (Sandbox first = Sandbox.start(options)) {
            assertThatExceptionOfType(SandboxBusyException.class)
                    .isThrownBy(() -> Sandbox.start(options))
                    .withMessageContaining("Process " + ProcessHandle.current().pid() + " has used " + temp)
                    .extracting(SandboxBusyException::holder)
                    .isInstanceOf(SandboxStatus.Busy.class);
            assertThat(first.brokers()).isEqualTo(1);
        }
    }

    @Test
    void a_foreground_run_is_neither_stopped_nor_reset_by_others() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1))) {
            assertThatThrownBy(() -> DetachedSandbox.stop(temp, PATIENCE)).isInstanceOf(SandboxBusyException.class);
            assertThatThrownBy(() -> DetachedSandbox.reset(temp, PATIENCE)).isInstanceOf(SandboxBusyException.class);
            assertThat(DetachedSandbox.status(temp)).isInstanceOf(SandboxStatus.Busy.class);
            assertThat(sandbox.brokers()).isEqualTo(1);
        }
    }

    @Test
    void a_run_that_was_killed_is_no_owner() {
        SandboxFolder folder = new SandboxFolder(temp);
        new Run(ProcessHandle.current().pid(), Instant.EPOCH, Run.Kind.DETACHED, "127.0.0.1:1", null, Flavour.KAFKA)
                .write(folder);
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(false, true));
        Sandbox.start(SandboxOptions.in(temp).withBrokers(1)).close();
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(true, false));
    }

    @Test
    void a_reused_pid_is_not_the_run_that_was_written_down() {
        Run self = Run.ofThisProcess(Run.Kind.DETACHED);
        assertThat(self.process()).isPresent();
        assertThat(new Run(self.pid(), self.since().minusSeconds(60), self.kind(), null, null, Flavour.KAFKA).process())
                .isEmpty();
    }

    @Test
    void data_of_three_brokers_cannot_be_used_by_one() {
        new Layout(3, "4L6g3nShT-eMCtK--X86sw", Sandbox.kafkaVersion()).write(new SandboxFolder(temp));
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(temp).withBrokers(1)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("The data in " + temp
                        + " was made with brokers: 3, not 1; set brokers: 3, or reset the sandbox");
        assertThat(FolderLock.isHeld(new SandboxFolder(temp))).isFalse();
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            SandboxOptions options = SandboxOptions.in(temp).withBrokers(1).withFirstPort(port);
            assertThatThrownBy(() -> Sandbox.start(options))
                    .isInstanceOf(SandboxException.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 is in use: end what listens there,"
                            + " or choose another first port");
        }
    }

    @Test
    void a_port_taken_at_the_last_moment_is_recognised() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports picked = Ports.pick(SandboxOptions.in(temp));
            Ports late = new Ports(taken.getLocalPort(), picked.internal(), picked.clients(), Map.of());
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Brokers.start(new SandboxFolder(temp), Layout.fresh(3), late, Equipment.NONE))
                    .matches(StartFailure::isPortTaken);
        }
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(file)))
                .isInstanceOf(SandboxException.class)
                .hasMessage(file + " is a file; a sandbox needs a folder");
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(file.resolve("below"))))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("Cannot create the folder");
    }

    @Test
    void somebody_elses_folder_is_neither_used_nor_deleted() throws Exception {
        Path notes = Files.writeString(temp.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> DetachedSandbox.reset(temp, PATIENCE)).hasMessageContaining("not a sandbox folder");
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(temp))).hasMessageContaining("not a sandbox folder");
        assertThat(notes).hasContent("mine");
        assertThat(temp.resolve("lock")).doesNotExist();
    }

    @Test
    void reset_deletes_the_data_and_nothing_else() throws Exception {
        Sandbox.start(SandboxOptions.in(temp).withBrokers(1)).close();
        Path notes = Files.writeString(temp.resolve("notes.txt"), "mine");
        DetachedSandbox.reset(temp, PATIENCE);
        assertThat(temp).isDirectoryContaining(notes::equals).isDirectoryNotContaining("glob:**data");
        assertThat(DetachedSandbox.status(temp)).isEqualTo(new SandboxStatus.Stopped(false, false));
    }

    @Test
    void unreadable_data_of_another_version_asks_for_a_reset() throws Exception {
        SandboxFolder folder = new SandboxFolder(temp);
        new Layout(1, "4L6g3nShT-eMCtK--X86sw", "9.9.9").write(folder);
        Files.createDirectories(folder.nodeData(1));
        Files.writeString(folder.nodeData(1).resolve("meta.properties"), "version=99\n");
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(temp).withBrokers(1)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("made by Kafka 9.9.9")
                .hasMessageContaining("reset the sandbox");
    }
}
