package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.docs.Blocks.Block;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the README shows are valid. */
class ReadmeFilesTest {

    private static final List<Block> FILES =
            Blocks.of("README.md").stream().filter(Block::isFile).toList();

    private final Workspace workspace;

    ReadmeFilesTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
        Repository.files("topics", ".yaml")
                .forEach(file -> workspace.file("topics/" + file.getFileName(), Repository.text(file)));
    }

    @Test
    void the_two_files_of_an_environment_are_valid_together() {
        workspace.env(FILES.get(0).text()).topics(FILES.get(1).text());
        assertThat(workspace.validate())
                .extracting(CliRun::exitCode, CliRun::err)
                .containsExactly(0, "");
    }

    @Test
    void the_access_by_acls_is_valid() {
        workspace
                .env("cluster: {bootstrapServers: [b-1.example.com:9094]}\nauth: {type: tls}")
                .topics("topics: {user.activity: {}, eeg.raw: {}}\n"
                        + FILES.get(2).text());
        assertThat(workspace.validate())
                .extracting(CliRun::exitCode, CliRun::err)
                .containsExactly(0, "");
    }

    @Test
    void there_are_no_others() {
        assertThat(FILES).hasSize(3);
    }
}
