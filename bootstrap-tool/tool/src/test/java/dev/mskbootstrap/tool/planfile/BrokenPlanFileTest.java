package dev.mskbootstrap.tool.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.files.InvalidFilesException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no plans. */
class BrokenPlanFileTest {

    private final Path folder;
    private final Path file;

    BrokenPlanFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("plan.json");
    }

    @Test
    void of_a_truncated_plan_the_place_is_told() {
        assertThat(problem("{\"kind\": \"plan\",\n \"desired\": {"))
                .isEqualTo(
                        "plan.json:2:14: not a plan file: the JSON ends too early; give a file that plan --out wrote");
    }

    @Test
    void what_is_no_json_is_no_plan() {
        assertThat(problem("topics:\n  orders: {}\n"))
                .isEqualTo("plan.json:1:1: not a plan file: here it is no JSON; give a file that plan --out wrote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "7",
                "\"plan\"",
                "{\"kind\": \"plan\"}",
                "{\"kind\": \"apply\", \"desired\": {}}"
            })
    void other_json_is_no_plan(String other) {
        assertThat(problem(other)).isEqualTo("plan.json:1:1: not a plan file; give a file that plan --out wrote");
    }

    @Test
    void a_key_that_is_there_twice_is_no_plan() {
        assertThat(problem("{\"kind\": \"plan\", \"kind\": \"plan\"}"))
                .isEqualTo(
                        "plan.json:1:26: not a plan file: here a key stands twice, or something after the end; give a file that plan --out wrote");
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThat(problem())
                .isEqualTo("plan.json:1:1: the plan file cannot be read; give the file that plan --out wrote");
    }

    @Test
    void a_folder_is_a_problem() throws IOException {
        Files.createDirectory(file);
        assertThat(problem())
                .isEqualTo("plan.json:1:1: the plan file cannot be read; give the file that plan --out wrote");
    }

    @Test
    void a_file_that_is_too_large_is_a_problem() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(65L * 1024 * 1024);
        }
        assertThat(problem())
                .isEqualTo(
                        "plan.json:1:1: the plan file is larger than 64 MiB; plan fewer topics at once, with --only");
    }

    @Test
    void a_pit_of_brackets_is_a_problem() {
        assertThat(problem("[".repeat(1_000_000)))
                .isEqualTo("plan.json:1:1: not a plan file: the JSON is nested too deeply, or a text or number is"
                        + " too long; give a file that plan --out wrote");
    }

    private String problem(String content) {
        return shown(catchThrowableOfType(InvalidFilesException.class, () -> {
            Files.writeString(file, content);
            PlanFile.read(file);
        }));
    }

    private String problem() {
        return shown(catchThrowableOfType(InvalidFilesException.class, () -> PlanFile.read(file)));
    }

    private String shown(InvalidFilesException e) {
        return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
}
