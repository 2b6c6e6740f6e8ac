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

    @Test
    void express_has_a_fixed_number_of_replicas_in_sync() {
        workspace.env("cluster: {sandbox: {}, flavour: express}");
        workspace.topics("""
                topics:
                  orders: {config: {min.insync.replicas: 1}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:42: min.insync.replicas cannot be set on MSK Express: it is always 2
                    remove it
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void serverless_takes_no_messages_beyond_8_mib() {
        workspace.env("cluster: {sandbox: {}, flavour: serverless}");
        workspace.topics("""
                topics:
                  orders: {config: {max.message.bytes: 9000000}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:40: max.message.bytes cannot be 9000000: the most is 8MiB on MSK Serverless
                    write a value within this bound
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void express_compacts_no_sooner_than_after_7_days() {
        workspace.env("cluster: {sandbox: {}, flavour: express}");
        workspace.topics("""
                topics:
                  orders: {config: {max.compaction.lag.ms: 1d}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:44: max.compaction.lag.ms cannot be 1d: the least is 7d on MSK Express
                    write a value within this bound
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_value_that_kafka_refuses_is_one_problem() {
        workspace.env("cluster: {sandbox: {}, flavour: serverless}");
        workspace.topics("""
                topics:
                  orders: {config: {max.message.bytes: -1}}
                """);
        assertThat(workspace.validate().err()).endsWith("1 problem. Nothing was contacted.\n");
    }

    @Test
    void no_topic_has_more_partitions_than_the_whole_cluster() {
        workspace.env("cluster: {sandbox: {}, flavour: serverless}");
        workspace.topics("""
                topics:
                  orders: {partitions: 2401}
                  states: {partitions: 121, config: {cleanup.policy: [delete, compact]}}
                  good: {partitions: 2400}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: orders: 2401 partitions are more than MSK Serverless has in all for topics that are not compacted
                    write at most 2400; if AWS has raised it, state cluster.partitionQuota in env.yaml
                envs/mine/topics.yaml:3:24: states: 121 partitions are more than MSK Serverless has in all for topics that are compacted
                    write at most 120; if AWS has raised it, state cluster.partitionQuota in env.yaml
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void a_raised_quota_counts() {
        workspace.env("""
                cluster: {sandbox: {}, flavour: serverless, partitionQuota: {uncompacted: 5000, compacted: 300}}
                """);
        workspace.topics("""
                topics:
                  orders: {partitions: 4000}
                  states: {partitions: 300, config: {cleanup.policy: compact}}
                """);
        assertThat(workspace.validate().exitCode()).isZero();
    }
}
