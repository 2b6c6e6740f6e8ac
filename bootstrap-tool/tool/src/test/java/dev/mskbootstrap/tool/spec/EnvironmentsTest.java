package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsTest {

    private final Workspace workspace;

    EnvironmentsTest(@TempDir Path folder) throws IOException {
        workspace = Workspace.in(folder)
                .file("src/deep/envs/near/env.yaml", "")
                .file("home/envs/local/env.yaml", "")
                .file("home/envs/mine/env.yaml", "");
        Files.createDirectories(workspace.path("envs/unfinished"));
    }

    @Test
    void a_name_is_looked_up_here_then_above_then_at_home() {
        assertThat(from("").find("mine")).contains(workspace.path("envs/mine"));
        assertThat(from("src/deep").find("near")).contains(workspace.path("src/deep/envs/near"));
        assertThat(from("src/deep").find("mine")).contains(workspace.path("envs/mine"));
        assertThat(from("src/deep").find("local")).contains(workspace.path("home/envs/local"));
    }

    @Test
    void a_path_counts_from_the_working_directory() {
        assertThat(from("src").find("deep/envs/near")).contains(workspace.path("src/deep/envs/near"));
        assertThat(from("envs/mine").find(".")).map(Path::normalize).contains(workspace.path("envs/mine"));
        assertThat(from("").find(workspace.path("envs/mine").toString())).contains(workspace.path("envs/mine"));
    }

    @Test
    void a_folder_of_that_name_here_will_do() {
        assertThat(from("src/deep/envs").find("near")).contains(workspace.path("src/deep/envs/near"));
    }

    @Test
    void a_folder_without_env_yaml_is_found_so_that_the_missing_file_can_be_named() {
        assertThat(from("").find("unfinished")).contains(workspace.path("envs/unfinished"));
        assertThat(from("").find("envs/unfinished")).contains(workspace.path("envs/unfinished"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"other", "", " ", "envs/other", "../there-is-no-such-folder", "envs/mine/env.yaml", "src", "a\0b"
            })
    void what_is_not_there_is_not_found(String name) {
        assertThat(from("").find(name)).isEmpty();
    }

    @Test
    void the_names_are_those_here_above_and_at_home() {
        assertThat(from("src/deep").names()).containsExactly("local", "mine", "near");
        assertThat(from("").names()).containsExactly("local", "mine");
    }

    private Environments from(String folder) {
        return new Environments(workspace.path(folder), workspace.path("home"));
    }
}
