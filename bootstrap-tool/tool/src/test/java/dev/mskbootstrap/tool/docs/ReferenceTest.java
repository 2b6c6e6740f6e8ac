package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.cli.ExitCodes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in docs/reference say what the code says; {@code -Dreference.update=true} writes them. */
class ReferenceTest {

    @Test
    void the_files_are_up_to_date() {
        new Page("reference/files.md").requireUpToDate(FilesPage.text());
    }

    @Test
    void the_commands_are_up_to_date(@TempDir Path folder) {
        new Page("reference/commands.md").requireUpToDate(new CommandsPage(Workspace.empty(folder)).text());
    }

    @Test
    void the_exit_codes_are_up_to_date() {
        new Page("reference/exit-codes.md").requireUpToDate(ExitCodesPage.text());
    }

    @Test
    void the_risks_are_up_to_date() {
        new Page("reference/risks.md").requireUpToDate(RisksPage.text());
    }

    @Test
    void the_flavours_are_up_to_date() {
        new Page("reference/flavours.md").requireUpToDate(FlavoursPage.text());
    }

    @Test
    void the_configs_are_up_to_date() {
        new Page("reference/configs.md").requireUpToDate(ConfigsPage.text());
    }

    @Test
    void the_readme_has_the_same_exit_codes() {
        assertThat(Repository.text(Repository.path("README.md")).lines())
                .containsSequence(ExitCodes.rows().toList());
    }
}
