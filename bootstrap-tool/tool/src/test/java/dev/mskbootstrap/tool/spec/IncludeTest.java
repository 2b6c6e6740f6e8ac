package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that include others. */
class IncludeTest {

    private final Workspace workspace;

    IncludeTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_file_cannot_include_itself() {
        workspace.topics("include: [topics.yaml]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file topics.yaml closes a cycle: envs/mine/topics.yaml -> envs/mine/topics.yaml
                    remove one of these includes
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_cycle_through_two_files_is_shown() {
        workspace.topics("include: [../../topics/a.yaml]");
        workspace.file("topics/a.yaml", "include: [b.yaml]");
        workspace.file("topics/b.yaml", "include: [a.yaml]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                topics/b.yaml:1:11: the included file a.yaml closes a cycle: topics/a.yaml -> topics/b.yaml -> topics/a.yaml
                    remove one of these includes
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_missing_file_is_answered_by_its_neighbours() {
        workspace.topics("include: [../../topics/shp.yaml]");
        workspace.file("topics/shop.yaml", """
                topics:
                  orders: {}
                """);
        workspace.file("topics/ads.yaml", "topics: {}");
        workspace.file("topics/README.md", "x");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../topics/shp.yaml does not exist (topics/shp.yaml)
                    that folder holds ads.yaml, shop.yaml
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_missing_file_may_have_no_neighbours() {
        workspace.topics("include: [../../topics/shop.yaml]");
        workspace.file("topics/README.md", "x");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../topics/shop.yaml does not exist (topics/shop.yaml)
                    that folder holds no .yaml file
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_missing_file_may_have_no_folder() {
        workspace.topics("include: [../../topics/shop.yaml]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../topics/shop.yaml does not exist (topics/shop.yaml)
                    that folder does not exist either
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void dots_do_not_lead_out_of_the_repository() {
        workspace.topics("include: [../../../shop.yaml]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../../shop.yaml is outside the repository (<workspace>)
                    include files below that folder only
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_absolute_path_does_not_lead_out_of_the_repository() {
        workspace.topics("include: [/etc/hostname]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file /etc/hostname is outside the repository (<workspace>)
                    include files below that folder only
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_folder_is_no_file() {
        workspace.topics("include: [../../topics]");
        workspace.file("topics/shop.yaml", """
                topics:
                  orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file ../../topics is a folder
                    that folder holds shop.yaml
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_topic_is_declared_in_one_file_only() {
        workspace.topics("include: [../../topics/a.yaml, ../../topics/b.yaml]");
        workspace.file("topics/a.yaml", """
                topics:
                  orders: {}
                """);
        workspace.file("topics/b.yaml", "topics: {refunds: {}, orders: {partitions: 3}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                topics/b.yaml:1:23: orders is declared in two included files
                    keep one; the other is at topics/a.yaml:2
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_may_be_included_by_two_others() {
        workspace.topics("include: [../../topics/a.yaml, ../../topics/b.yaml]");
        workspace.file("topics/a.yaml", "include: [c.yaml]");
        workspace.file("topics/b.yaml", "include: [c.yaml]");
        workspace.file("topics/c.yaml", """
                topics:
                  orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_file_may_be_included_twice() {
        workspace.topics("include: [../../topics/a.yaml, ../../topics/a.yaml]");
        workspace.file("topics/a.yaml", """
                topics:
                  orders: {}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_path_may_hold_a_variable() {
        workspace.topics("include: [\"../../topics/${D}.yaml\"]");
        workspace.file("topics/a.yaml", """
                topics:
                  orders: {}
                """);
        workspace.variable("D", "a");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_text_that_is_no_path_is_refused() {
        workspace.topics("include: [\"a\\0b\"]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:11: the included file a\\u0000b is not a path
                    write the path of a file, relative to this one
                1 problem. Nothing was contacted.
                """));
    }
}
