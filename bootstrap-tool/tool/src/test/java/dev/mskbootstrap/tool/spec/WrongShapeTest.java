package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists where mappings should be, and the other way round. */
class WrongShapeTest {

    private final Workspace workspace;

    WrongShapeTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_list_is_no_topic() {
        workspace.topics("""
                topics:
                  orders: [partitions]
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:11: topics.orders is a list, not a mapping
                    write keys out of: partitions, replicationFactor, config, description, owner
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_of_which_nothing_is_said_needs_braces() {
        workspace.topics("""
                topics:
                  orders:
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:10: topics.orders is empty, not a mapping
                    write keys out of: partitions, replicationFactor, config, description, owner; or {} for none of them
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_list_of_topics_is_no_mapping() {
        workspace.topics("""
                topics:
                  - orders
                  - refunds
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: topics is a list, not a mapping
                    write "eeg.raw.data: ..." for each, indented
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_mapping_of_topics() {
        workspace.topics("topics:");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:8: topics is empty, not a mapping
                    write "eeg.raw.data: ..." for each, indented
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void text_is_no_mapping_of_topics() {
        workspace.topics("topics: orders");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:9: topics is the text "orders", not a mapping
                    write "eeg.raw.data: ..." for each, indented
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void one_path_is_no_list_of_includes() {
        workspace.topics("""
                include: ../../topics/shop.yaml
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:10: include is the text "../../topics/shop.yaml", not a list
                    write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_list() {
        workspace.topics("""
                omit:
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:6: omit is empty, not a list
                    write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_mapping_is_no_list() {
        workspace.topics("""
                omit: {orders: true}
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:7: omit is a mapping, not a list
                    write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_that_is_text_is_no_mapping() {
        workspace.topics("hello");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file is the text "hello", not a mapping
                    write keys out of: include, defaults, topics, omit, remove, access, acls, unmanaged, undeclaredConfig, allowUnknownConfig
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_that_is_a_list_is_no_mapping() {
        workspace.topics("- orders");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file is a list, not a mapping
                    write keys out of: include, defaults, topics, omit, remove, access, acls, unmanaged, undeclaredConfig, allowUnknownConfig
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_env_yaml_that_is_a_list_is_no_mapping() {
        workspace.env("- orders");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:1: the file is a list, not a mapping
                    write keys out of: cluster, scope, auth, bastion, limits
                1 problem. Nothing was contacted.
                """));
    }
}
