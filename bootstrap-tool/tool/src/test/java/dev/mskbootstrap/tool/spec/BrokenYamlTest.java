package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not YAML, or not one document of it. */
class BrokenYamlTest {

    private final Workspace workspace;

    BrokenYamlTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_tab_is_no_indentation() {
        workspace.topics("""
                topics:
                \torders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:1: not YAML: found character 'TAB' that cannot start any token
                    indent with spaces
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_bracket_is_never_closed() {
        workspace.topics("topics: {orders: {}\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:1: not YAML: expected ',' or '}', but got the end of the file
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_carriage_return_at_the_end_ends_the_line() {
        workspace.topics("topics: {orders: {}\r");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:1: not YAML: expected ',' or '}', but got the end of the file
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_indentation_fits_nothing() {
        workspace.topics("""
                topics:
                  orders: {}
                 refunds: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:2: not YAML: expected the end of this block, but found a mapping
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_alias_has_no_anchor() {
        workspace.topics("""
                topics:
                  orders: *common
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:11: not YAML: found undefined alias common
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_value_holds_a_colon() {
        workspace.topics("""
                topics:
                  orders: description: Orders
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:22: not YAML: mapping values are not allowed here
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_variable_inside_braces_needs_quotes() {
        workspace.topics("topics: {orders: {partitions: ${N}}}\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:32: not YAML: expected ',' or '}', but got {
                    check the indentation, quotes and colons here
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_control_character_is_named_by_its_number() {
        workspace.topics("""
                topics:
                  orders: {description: a\1b}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:26: not YAML: the character U+0001 cannot stand here
                    remove it, or write it as an escape in double quotes
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_is_empty() {
        workspace.topics("");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file is empty
                    see envs/local for an example
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_holds_comments_only() {
        workspace.topics("""
                # topics:
                #   orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file is empty
                    see envs/local for an example
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_holds_a_marker_only() {
        workspace.topics("---\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:1: the file is empty, not a mapping
                    write keys out of: include, defaults, topics, omit, remove, access, acls, unmanaged, undeclaredConfig, allowUnknownConfig
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_second_document_is_refused() {
        workspace.topics("""
                topics: {}
                ---
                topics: {orders: {}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:1: a second YAML document begins here
                    keep one document in each file: remove the ---
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_that_holds_itself_is_read_once() {
        workspace.topics("""
                topics: &t
                  orders: *t
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: unknown key "orders" in topics.orders
                    known: config, description, owner, partitions, replicationFactor
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_version_of_yaml_that_is_not_1_2_is_refused() {
        workspace.topics("""
                %YAML 3.0
                ---
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the %YAML line asks for a version that is not 1.2
                    remove the line that begins %YAML
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_set_is_a_mapping_of_nothing() {
        workspace.topics("topics: !!set {orders}\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:22: topics.orders is empty, not a mapping
                    write keys out of: partitions, replicationFactor, config, description, owner; or {} for none of them
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_tag_makes_no_number_of_text() {
        workspace.topics("topics: {orders: {partitions: !!int three}}\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:31: topics.orders.partitions is the number three, not a whole number
                    write a whole number of at least 1, in decimal digits
                1 problem. Nothing was contacted.
                """));
    }
}
