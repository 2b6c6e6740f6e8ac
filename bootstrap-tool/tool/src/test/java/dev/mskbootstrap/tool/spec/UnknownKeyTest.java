package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that a file may not have. */
class UnknownKeyTest {

    private final Workspace workspace;

    UnknownKeyTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void an_unknown_key_of_a_topic_is_named_with_the_one_that_was_meant() {
        workspace.topics("""
                topics:
                  orders: {partitons: 3}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:12: unknown key "partitons" in topics.orders
                    did you mean "partitions"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_of_the_defaults_is_named_with_the_one_that_was_meant() {
        workspace.topics("""
                defaults: {replicationfactor: 3, partitons: 3}
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unknown key "replicationfactor" in defaults
                    did you mean "replicationFactor"?
                envs/mine/topics.yaml:1:34: unknown key "partitons" in defaults
                    did you mean "partitions"?
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_at_the_top_is_named_with_the_one_that_was_meant() {
        workspace.topics("""
                topic:
                  orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: unknown key "topic"
                    did you mean "topics"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_of_env_yaml_is_named_with_the_one_that_was_meant() {
        workspace.env("""
                cluster: {sandbox: {broker: 3}}
                limit: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:21: unknown key "broker" in cluster.sandbox
                    did you mean "brokers"?
                envs/mine/env.yaml:2:1: unknown key "limit"
                    did you mean "limits"?
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_of_a_catalogue_is_named_with_the_one_that_was_meant() {
        workspace.topics("include: [../../topics/shop.yaml]");
        workspace.file("topics/shop.yaml", """
                topics:
                  orders: {partitons: 3}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                topics/shop.yaml:2:12: unknown key "partitons" in topics.orders
                    did you mean "partitions"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_that_only_an_environment_has_is_unknown_in_a_catalogue() {
        workspace.topics("include: [../../topics/shop.yaml]");
        workspace.file("topics/shop.yaml", "remove: [orders]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                topics/shop.yaml:1:1: unknown key "remove"
                    known: defaults, include, topics
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_like_no_other_lists_the_known_ones() {
        workspace.topics("""
                topics:
                  orders: {compression: zstd}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:12: unknown key "compression" in topics.orders
                    known: config, description, owner, partitions, replicationFactor
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_that_stands_twice_names_the_line_of_the_first() {
        workspace.topics("""
                topics:
                  orders: {partitions: 3}
                  refunds: {}
                  orders: {partitions: 6}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:4:3: the key "orders" in topics stands twice
                    keep one; the first is in line 2
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_that_stands_twice_at_the_top_names_the_line_of_the_first() {
        workspace.topics("""
                topics: {}

                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:1: the key "topics" stands twice
                    keep one; the first is in line 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_that_is_no_word_is_refused() {
        workspace.topics("""
                topics:
                  [orders]: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a key in topics is a list, not a word
                    write key: value
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_key_cannot_write_to_the_terminal() {
        workspace.topics("""
                "\\e[2J": 1
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: unknown key "\\u001b[2J"
                    known: access, acls, allowUnknownConfig, defaults, include, omit, remove, topics, undeclaredConfig, unmanaged
                1 problem. Nothing was contacted.
                """));
    }
}
