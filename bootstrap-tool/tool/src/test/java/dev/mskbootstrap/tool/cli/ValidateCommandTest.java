package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.failed;
import static dev.mskbootstrap.tool.CliRun.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What validate answers, and where it writes it. */
class ValidateCommandTest {

    private final Workspace workspace;

    ValidateCommandTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_part_that_is_nothing_is_a_slip() {
        CliRun run = workspace.run("validate", "--env", "mine", "--only", "x.*");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--only covers no declared topic: x.*\n");
    }

    @Test
    void valid_files_as_json() {
        assertThat(workspace.run("validate", "--env", "mine", "--format", "json"))
                .isEqualTo(good("""
                {
                  "formatVersion" : 1,
                  "kind" : "validation",
                  "toolVersion" : "<version>",
                  "environment" : "mine",
                  "valid" : true,
                  "topics" : 1,
                  "problems" : [ ],
                  "notes" : [ ]
                }
                """));
    }

    @Test
    void invalid_files_as_json() {
        workspace.topics("topics: {a b: {}}");
        assertThat(workspace.run("validate", "--env", "mine", "--format", "json"))
                .isEqualTo(new CliRun(3, """
                {
                  "formatVersion" : 1,
                  "kind" : "validation",
                  "toolVersion" : "<version>",
                  "valid" : false,
                  "problems" : [ {
                    "file" : "envs/mine/topics.yaml",
                    "line" : 1,
                    "column" : 10,
                    "what" : "a topic name cannot contain a space",
                    "fix" : "use 1 to 249 of a-z A-Z 0-9 . _ -"
                  } ]
                }
                """, ""));
    }

    @Test
    void a_file_is_written_to_a_folder_that_is_there() {
        assertThat(workspace.run("validate", "--env", "mine", "--resolved", "no/such/x.json"))
                .isEqualTo(failed("""
                        Failed: cannot write <workspace>/no/such/x.json: there is no folder <workspace>/no/such
                            create that folder, or give another path
                        """));
    }

    @Test
    void a_folder_cannot_be_written() {
        assertThat(workspace.run("validate", "--env", "mine", "--resolved", "envs"))
                .isEqualTo(failed("""
                        Failed: cannot write <workspace>/envs: it is a folder
                            give the path of a file
                        """));
    }

    @Test
    void a_file_is_no_folder() {
        assertThat(workspace.run("validate", "--env", "mine", "--resolved", "envs/mine/env.yaml/x.json"))
                .isEqualTo(failed("""
                        Failed: cannot write <workspace>/envs/mine/env.yaml/x.json: there is no folder <workspace>/envs/mine/env.yaml
                            create that folder, or give another path
                        """));
    }
}
