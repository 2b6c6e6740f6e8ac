package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions and replicas that Kafka would refuse. */
class TopicSizeTest {

    private final Workspace workspace;

    TopicSizeTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void partitions_are_at_least_one() {
        workspace.topics("""
                topics:
                  orders: {partitions: 0}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is 0, the least is 1
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void partitions_are_not_negative() {
        workspace.topics("""
                topics:
                  orders: {partitions: -1}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is -1, the least is 1
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_billion_partitions_are_too_many() {
        workspace.topics("""
                topics:
                  orders: {partitions: 1000000000}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is 1000000000, the most is 9999
                    write a smaller number
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_beyond_64_bits_is_too_large() {
        workspace.topics("""
                topics:
                  orders: {partitions: 99999999999999999999}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is 99999999999999999999, the most is 9999
                    write a smaller number
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_of_100_digits_is_shown_abbreviated() {
        workspace.topics("""
                topics:
                  orders: {partitions: -9999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is -99999999999999999999999999999999999999999999999999999999..., the least is 1
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void configs_count_against_the_partitions() {
        workspace.topics("""
                topics:
                  orders:
                    partitions: 9999
                    config: {retention.ms: 7d, retention.bytes: 1GiB, segment.ms: 1d, cleanup.policy: delete, preallocate: false}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:17: orders: 9999 partitions are more than Kafka creates in one request, beside 5 configs
                    write at most 9994
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void as_many_as_fit_into_one_request_are_right() {
        workspace.topics("topics: {orders: {partitions: 9998, config: {retention.ms: 1d}}}");
        assertThat(workspace.validate().exitCode()).isZero();
    }

    @Test
    void a_default_can_be_too_large_for_each_of_two_topics() {
        workspace.topics("""
                defaults: {partitions: 9999}
                topics:
                  orders: {config: {retention.ms: 7d}}
                  refunds: {config: {retention.ms: 7d}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:24: orders: 9999 partitions are more than Kafka creates in one request, beside 1 config
                    write at most 9998
                envs/mine/topics.yaml:1:24: refunds: 9999 partitions are more than Kafka creates in one request, beside 1 config
                    write at most 9998
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void replicas_are_at_least_one() {
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 0}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:31: topics.orders.replicationFactor is 0, the least is 1
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void replicas_are_at_most_32767() {
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 40000}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:31: topics.orders.replicationFactor is 40000, the most is 32767
                    write a smaller number
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void more_replicas_in_sync_than_there_are_stop_every_write_of_older_brokers() {
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 2, config: {min.insync.replicas: 3}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:64: orders: min.insync.replicas 3 is above the replication factor 2: brokers before Kafka 3.7 refuse every write with acks=all
                    write at most 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void with_one_replica_one_is_in_sync() {
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 1, config: {min.insync.replicas: 2}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:64: orders: min.insync.replicas 2 is above the replication factor 1: brokers before Kafka 3.7 refuse every write with acks=all
                    write at most 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void the_default_of_one_can_be_wrong_with_the_other_of_a_topic() {
        workspace.topics("""
                defaults: {config: {min.insync.replicas: 3}}
                topics:
                  orders: {replicationFactor: 2}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:42: orders: min.insync.replicas 3 is above the replication factor 2: brokers before Kafka 3.7 refuse every write with acks=all
                    write at most 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void as_many_in_sync_as_there_are_is_worth_a_note() {
        workspace.topics("""
                topics:
                  orders: {replicationFactor: 2, config: {min.insync.replicas: 2}}
                """);
        assertThat(workspace.validate()).isEqualTo(good("""
                mine - 1 topic, no problems.
                  * orders   min.insync.replicas equals the replication factor (2): one broker down stops writes with acks=all
                """));
    }
}
