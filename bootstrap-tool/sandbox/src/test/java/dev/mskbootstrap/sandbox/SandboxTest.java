package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    @TempDir
    Path temp;

    @Test
    void topics_and_cluster_id_survive_a_restart() {
        SandboxOptions options = SandboxOptions.in(temp.resolve("kept"));
        String clusterId = createTopicIn(options, "orders");
        try (Sandbox again = Sandbox.start(options);
                Client client = Client.of(again)) {
            assertThat(again.clusterId()).isEqualTo(clusterId).isEqualTo(client.clusterId());
            assertThat(client.sees("orders")).isTrue();
        }
    }

    @Test
    void a_topic_has_a_replica_on_each_of_three_brokers() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp));
                Client client = Client.of(sandbox)) {
            client.create("orders");
            assertThat(client.seesWhole("orders", 3)).isTrue();
            assertThat(client.brokers()).containsExactly(1, 2, 3);
            assertThat(String.join(",", client.addresses())).isEqualTo(sorted(sandbox.bootstrapServers()));
        }
    }

    @Test
    void brokers_default_to_what_msk_does() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp));
                Client client = Client.of(sandbox)) {
            assertThat(client.brokerSetting("default.replication.factor")).isEqualTo("3");
            assertThat(client.brokerSetting("min.insync.replicas")).isEqualTo("2");
            assertThat(client.brokerSetting("auto.create.topics.enable")).isEqualTo("false");
        }
    }

    @Test
    void each_broker_has_a_rack_as_on_msk_which_the_options_may_change_for_the_same_data() {
        SandboxOptions options = SandboxOptions.in(temp);
        String clusterId = createTopicIn(options, "orders");
        try (Sandbox again = Sandbox.start(options.withRacks("a", "a", "b"));
                Client client = Client.of(again)) {
            assertThat(again.clusterId()).isEqualTo(clusterId);
            assertThat(client.racks()).containsExactly("a", "a", "b");
        }
        try (Sandbox again = Sandbox.start(options);
                Client client = Client.of(again)) {
            assertThat(client.racks()).containsExactly("local-az1", "local-az2", "local-az3");
            assertThat(client.seesWhole("orders", 3)).isTrue();
        }
    }

    @Test
    void a_sandbox_may_have_no_racks() {
        try (Sandbox sandbox =
                        Sandbox.start(SandboxOptions.in(temp).withBrokers(1).withRacks());
                Client client = Client.of(sandbox)) {
            assertThat(client.racks()).containsExactly("none");
        }
    }

    @Test
    void one_broker_is_enough() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1));
                Client client = Client.of(sandbox)) {
            client.create("orders");
            assertThat(client.seesWhole("orders", 1)).isTrue();
            assertThat(sandbox.brokers()).isEqualTo(1);
        }
    }

    @Test
    void two_sandboxes_run_side_by_side() {
        SandboxOptions first = SandboxOptions.in(temp.resolve("a")).withBrokers(1);
        SandboxOptions second = SandboxOptions.in(temp.resolve("b")).withBrokers(1);
        try (Sandbox b = Sandbox.start(second);
                Client ofB = Client.of(b)) {
            String other = createTopicIn(first, "only-in-a");
            ofB.create("orders");
            assertThat(ofB.clusterId()).isEqualTo(b.clusterId()).isNotEqualTo(other);
        }
    }

    @Test
    void the_folder_is_for_its_owner_only() throws Exception {
        SandboxFolder folder = new SandboxFolder(temp.resolve("parent/private"));
        folder.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothing_is_printed_and_warnings_go_to_the_log() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1))) {
            Logger.getLogger("kafka.server.Test").warning("a warning for " + sandbox.brokers());
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(temp.resolve("broker.log.0")).content().contains("a warning for 1");
    }

    private static String createTopicIn(SandboxOptions options, String topic) {
        try (Sandbox sandbox = Sandbox.start(options);
                Client client = Client.of(sandbox)) {
            client.create(topic);
            return sandbox.clusterId();
        }
    }

    private static String sorted(String bootstrapServers) {
        return String.join(",", new TreeSet<>(List.of(bootstrapServers.split(","))));
    }
}
