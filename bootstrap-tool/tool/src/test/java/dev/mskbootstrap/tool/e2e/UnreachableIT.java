package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Nobody, or somebody else, listens where the cluster should be: said within a few seconds, and why. */
class UnreachableIT {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(15);

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    @Test
    void a_port_that_refuses() {
        assertThat(plan("127.0.0.1:1")).isEqualTo(failed("""
                Failed: cannot reach the cluster: 127.0.0.1:PORT refuses the connection
                    check the port, and that the brokers are running
                """));
    }

    @Test
    void a_host_that_does_not_resolve() {
        assertThat(plan("kafka.invalid:9092")).isEqualTo(failed("""
                Failed: cannot reach the cluster: kafka.invalid:9092 has a name that does not resolve
                    check the host name, and that DNS is reachable from here
                """));
    }

    @Test
    void a_server_that_says_nothing() {
        try (FakeServer server = FakeServer.silent()) {
            assertThat(plan(server.address())).isEqualTo(failed("""
                    Failed: cannot reach the cluster: 127.0.0.1:PORT takes the connection and did not answer in time
                        try again, or give it longer with --timeout 1m; check that the port is Kafka's, and that its brokers are healthy
                    """));
        }
    }

    @Test
    void a_web_server() {
        try (FakeServer server = FakeServer.answering("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(plan(server.address())).isEqualTo(failed("""
                    Failed: cannot reach the cluster: 127.0.0.1:PORT does not speak Kafka
                        check the port: something else listens there
                    """));
        }
    }

    @Test
    void a_listener_that_wants_tls() {
        try (FakeServer server = FakeServer.answering("\u0015\u0003\u0003\u0000\u0002\u0002P")) {
            assertThat(plan(server.address())).isEqualTo(failed("""
                    Failed: cannot reach the cluster: 127.0.0.1:PORT speaks TLS
                        auth none is for plaintext listeners: use the plaintext port, or another auth
                    """));
        }
    }

    @Test
    void another_cluster_than_the_pinned_one() {
        try (Sandbox brokers = WORKSPACE.brokers("e", 1, "topics: {eeg.raw: {}}\n")) {
            String address = brokers.bootstrapServers();
            WORKSPACE.write(
                    "envs/e/env.yaml",
                    "cluster: {bootstrapServers: [\"" + address + "\"], id: 4L6g3nShT-eMCtK--X86sw}\n");
            assertThat(WORKSPACE.launcher().run("apply", "--env", "e", "--yes"))
                    .isEqualTo(new Run(5, "", """
                    Refused: this is another cluster: its id is %s, and e pins 4L6g3nShT-eMCtK--X86sw. Nothing was changed.
                        check the address in env.yaml, or cluster.id if the cluster was replaced
                    """.formatted(brokers.clusterId())));
        }
    }

    private static Run plan(String address) {
        WORKSPACE.environment("e", Workspace.servers(address), "topics: {eeg.raw: {}}\n");
        return WORKSPACE
                .launcher()
                .start("plan", "--env", "e")
                .endWithin(A_FEW_SECONDS)
                .plain();
    }

    private static Run failed(String err) {
        return new Run(1, "", err);
    }
}
