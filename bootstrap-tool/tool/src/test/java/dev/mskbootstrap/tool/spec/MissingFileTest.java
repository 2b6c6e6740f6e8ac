package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingFileTest {

    private final Workspace workspace;

    MissingFileTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
    }

    @Test
    void an_environment_has_an_env_yaml() {
        workspace.topics("topics: {}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:1: the file does not exist
                    create it, or see envs/local for an example
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_environment_has_a_topics_yaml() {
        workspace.env("cluster: {sandbox: {}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file does not exist
                    create it, or see envs/local for an example
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_folder_by_its_path_has_both() throws IOException {
        Files.createDirectories(workspace.path("elsewhere"));
        assertThat(workspace.run("validate", "--env", "./elsewhere")).isEqualTo(invalid("""
                elsewhere/env.yaml:1:1: the file does not exist
                    create it, or see envs/local for an example
                elsewhere/topics.yaml:1:1: the file does not exist
                    create it, or see envs/local for an example
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void a_folder_is_no_topics_yaml() throws IOException {
        Files.createDirectories(workspace.env("cluster: {sandbox: {}}").path("envs/mine/topics.yaml"));
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file cannot be read (it is a folder)
                    make it a file that you may read
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void without_any_environment_none_can_be_named() {
        assertThat(workspace.validate()).isEqualTo(misused("""
                there is no environment "mine". No envs/ here or above holds one; give the path of a folder with an env.yaml.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void without_any_environment_none_can_be_suggested() {
        assertThat(workspace.run("plan")).isEqualTo(misused("""
                --env is missing: say which environment. No envs/ here or above holds one; give the path of a folder with an env.yaml.
                See `msk-bootstrap plan --help`.
                """));
    }

    @Test
    void a_link_does_not_lead_out_of_the_repository() throws IOException {
        workspace.file("outside/shop.yaml", "topics: {}").file("repo/envs/mine/env.yaml", "cluster: {sandbox: {}}");
        workspace.file("repo/envs/mine/topics.yaml", "include: [shop.yaml]");
        Files.createSymbolicLink(workspace.path("repo/envs/mine/shop.yaml"), workspace.path("outside/shop.yaml"));
        assertThat(workspace.run("validate", "--env", "repo/envs/mine")).isEqualTo(invalid("""
                repo/envs/mine/topics.yaml:1:11: the included file shop.yaml is outside the repository (repo)
                    include files below that folder only
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_link_within_the_repository_is_fine() throws IOException {
        workspace.env("cluster: {sandbox: {}}").topics("include: [shop.yaml]").file("topics/shop.yaml", "topics: {}");
        Files.createSymbolicLink(workspace.path("envs/mine/shop.yaml"), workspace.path("topics/shop.yaml"));
        assertThat(workspace.validate()).isEqualTo(good("mine - 0 topics, no problems.\n"));
    }
}
