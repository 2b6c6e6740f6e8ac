package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far an include may reach. */
class RepositoryTest {

    private final Workspace workspace;

    RepositoryTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder).file("all.yaml", "topics: {a: {}}");
    }

    @Test
    void anywhere_within_the_repository() {
        workspace.file(".git/HEAD", "");
        assertThat(read("deep/envs/mine", "../../../all.yaml").topics()).containsOnlyKeys(new TopicName("a"));
    }

    @Test
    void without_a_repository_anywhere_beside_envs() {
        assertThat(read("envs/mine", "../../all.yaml").topics()).containsOnlyKeys(new TopicName("a"));
        assertThatThrownBy(() -> read("deep/envs/mine", "../../../all.yaml"))
                .hasMessageContaining("is outside the repository (deep)");
    }

    @Test
    void without_envs_in_the_environments_own_folder() {
        workspace.file("alone/own.yaml", "topics: {b: {}}");
        assertThat(read("alone", "own.yaml").topics()).containsOnlyKeys(new TopicName("b"));
        assertThatThrownBy(() -> read("alone", "../all.yaml"))
                .hasMessageContaining("is outside the repository (alone)");
    }

    @Test
    void a_folder_that_is_not_there_has_no_files() {
        assertThatThrownBy(() -> new SpecReader(workspace.path(""), Map.of()).read(workspace.path("nowhere")))
                .hasMessageContaining("nowhere/env.yaml");
    }

    private Desired read(String folder, String include) {
        workspace.file(folder + "/env.yaml", "cluster: {sandbox: {}}");
        workspace.file(folder + "/topics.yaml", "include: [" + include + "]");
        return new SpecReader(workspace.path(""), Map.of())
                .read(workspace.path(folder))
                .desired();
    }
}
