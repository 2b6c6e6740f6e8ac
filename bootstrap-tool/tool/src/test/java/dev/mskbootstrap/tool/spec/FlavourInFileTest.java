package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a flavour of MSK refuses. */
class FlavourInFileTest {

    private final Workspace workspace;

    FlavourInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void serverless_lets_a_topic_set_seven_configs() {
        workspace.env("cluster: {sandbox: {}, flavour: serverless}");
        workspace.topics("""
                topics:
                  orders: {config: {unclean.leader.election.enable: true}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:53: unclean.leader.election.enable cannot be set on MSK Serverless
                    remove it; settable are cleanup.policy, compression.type, max.message.bytes, message.timestamp.difference.max.ms, message.timestamp.type, retention.bytes, retention.ms
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void serverless_has_three_replicas() {
        workspace.env("cluster: {sandbox: {}, flavour: serverless}");
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 2}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:31: replicationFactor is 2, on MSK Serverless it is always 3
                    write 3, or leave it out
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void express_lets_a_topic_set_eleven_configs() {
        workspace.env("cluster: {sandbox: {}, flavour: express}");
        workspace.topics("""
                topics:
                  orders: {config: {unclean.leader.election.enable: true}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:53: unclean.leader.election.enable cannot be set on MSK Express
                    remove it; settable are cleanup.policy, compression.type, delete.retention.ms, max.compaction.lag.ms, max.message.bytes, message.timestamp.after.max.ms, message.timestamp.before.max.ms, message.timestamp.type, min.compaction.lag.ms, retention.bytes, retention.ms
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void express_has_three_replicas() {
        workspace.env("cluster: {sandbox: {}, flavour: express}");
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 2}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:31: replicationFactor is 2, on MSK Express it is always 3
                    write 3, or leave it out
                1 problem. Nothing was contacted.
                """));
    }
}
