package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns of undeclared topics to delete. */
class UnmanagedDeleteTest {

    private final Workspace workspace;

    UnmanagedDeleteTest(@TempDir Path folder) {
        workspace = Workspace.in(folder).env("""
                cluster: {sandbox: {}}
                scope: ["shop.*", orders]
                """);
    }

    @Test
    void a_pattern_to_delete_is_in_scope() {
        workspace.topics("""
                topics: {}
                unmanaged: {delete: ["shop.old.*", "pay.*", "*"]}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:36: unmanaged.delete: pay.* reaches beyond this environment's scope
                    keep to the scope in env.yaml (shop.*, orders), or extend it
                envs/mine/topics.yaml:2:45: unmanaged.delete: * reaches beyond this environment's scope
                    keep to the scope in env.yaml (shop.*, orders), or extend it
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void patterns_to_delete_are_not_left_empty() {
        workspace.topics("""
                topics: {}
                unmanaged: {delete: []}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:21: unmanaged.delete names nothing
                    list names or prefixes, such as old.*
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void patterns_to_delete_are_mandatory() {
        workspace.topics("""
                topics: {}
                unmanaged: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:12: unmanaged.delete is missing
                    add "delete:", and there write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_pattern_to_delete_is_a_pattern() {
        workspace.topics("""
                topics: {}
                unmanaged: {delete: ["shop.*.old"]}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:22: "shop.*.old" is not a pattern
                    write a name, or a prefix with one * at its end, such as eeg.*
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_pattern_to_delete_is_in_a_list() {
        workspace.topics("""
                topics: {}
                unmanaged: {delete: "shop.*"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:21: unmanaged.delete is the text "shop.*", not a list
                    write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void patterns_to_delete_need_a_scope_that_is_stated() {
        workspace.env("cluster: {sandbox: {}}");
        workspace.topics("unmanaged: {delete: [old.*]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unmanaged.delete needs a scope: this environment's covers every topic of the cluster
                    state in env.yaml which names it owns, such as scope: [eeg.*]
                1 problem. Nothing was contacted.
                """));
    }
}
