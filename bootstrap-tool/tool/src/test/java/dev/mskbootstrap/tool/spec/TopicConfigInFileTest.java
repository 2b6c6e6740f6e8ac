package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topic configs that are unknown, or have values that Kafka would refuse. */
class TopicConfigInFileTest {

    private final Workspace workspace;

    TopicConfigInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void an_unknown_config_is_answered_by_the_one_that_was_meant() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.mss: 7d}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:36: unknown topic config "retention.mss"
                    did you mean "retention.ms"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_config_like_no_other_can_be_allowed() {
        workspace.topics("""
                topics:
                  orders: {config: {colour: red}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:29: unknown topic config "colour"
                    see kafka.apache.org/documentation/#topicconfigs, or name it in allowUnknownConfig
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_duration_has_no_space() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.ms: 7 days}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:35: retention.ms cannot be "7 days"
                    write a duration such as 7d, 12h or 604800000, or unlimited
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_policy_is_one_of_kafkas() {
        workspace.topics("""
                topics:
                  orders: {config: {cleanup.policy: compacted}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:37: cleanup.policy cannot be "compacted"
                    write any of compact, delete, separated by commas
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void no_replica_in_sync_is_too_few() {
        workspace.topics("""
                topics:
                  orders: {config: {min.insync.replicas: 0}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:42: min.insync.replicas cannot be 0: the least is 1
                    write a whole number, at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_segment_has_at_least_a_mebibyte() {
        workspace.topics("""
                topics:
                  orders: {config: {segment.bytes: 10}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:36: segment.bytes cannot be 10: the least is 1MiB
                    write a size such as 1GiB, 512MiB or 1073741824
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void yes_is_text() {
        workspace.topics("""
                topics:
                  orders: {config: {preallocate: yes}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:34: preallocate cannot be "yes"
                    write true or false
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_list_is_joined() {
        workspace.topics("""
                topics:
                  orders: {config: {cleanup.policy: [compact, delete]}}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_list_holds_no_list() {
        workspace.topics("""
                topics:
                  orders: {config: {cleanup.policy: [compact, [delete]]}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:47: topics.orders.config.cleanup.policy[1] is a list, not a single value
                    write one value after the colon
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_duration() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.ms: ""}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:35: retention.ms cannot be ""
                    write a duration such as 7d, 12h or 604800000, or unlimited
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_size_is_no_duration() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.ms: 1GiB}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:35: retention.ms cannot be "1GiB": that is a size
                    write a duration such as 7d, 12h or 604800000, or unlimited
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_ratio_is_at_most_one() {
        workspace.topics("""
                topics:
                  orders: {config: {min.cleanable.dirty.ratio: 2}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:48: min.cleanable.dirty.ratio cannot be 2: the most is 1.0
                    write a number from 0.0 to 1.0
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_codec_is_one_of_kafkas() {
        workspace.topics("""
                topics:
                  orders: {config: {compression.type: zip}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:39: compression.type cannot be "zip"
                    write one of uncompressed, zstd, lz4, snappy, gzip, producer
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_is_at_most_kafkas() {
        workspace.topics("""
                topics:
                  orders: {config: {min.insync.replicas: 99999999999}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:42: min.insync.replicas cannot be 99999999999: the most is 2147483647
                    write a whole number, at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_has_decimal_digits() {
        workspace.topics("""
                topics:
                  orders: {config: {flush.messages: 0o17}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:37: flush.messages cannot be "0o17"
                    write a whole number, at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_wrong_default_is_said_once() {
        workspace.topics("""
                defaults: {config: {retention.ms: never}}
                topics: {orders: {}, refunds: {}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:35: retention.ms cannot be "never"
                    write a duration such as 7d, 12h or 604800000, or unlimited
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_pattern_allows_unknown_configs() {
        workspace.topics("""
                allowUnknownConfig: [confluent.*]
                topics:
                  orders: {config: {confluent.tier.enable: true}}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_pattern_allows_no_others() {
        workspace.topics("""
                allowUnknownConfig: [confluent.*]
                topics:
                  orders: {config: {confluence.tier: true}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:38: unknown topic config "confluence.tier"
                    see kafka.apache.org/documentation/#topicconfigs, or name it in allowUnknownConfig
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_pattern_has_its_star_at_the_end() {
        workspace.topics("""
                allowUnknownConfig: ["*.tier"]
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:22: "*.tier" is not a pattern
                    write a name, or a prefix with one * at its end, such as eeg.*
                1 problem. Nothing was contacted.
                """));
    }
}
