package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.spec.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that {@code terraform show -json} did not print, or not in whole. */
class BrokenTerraformFileTest {

    private static final String FIX = "; run: terraform show -json > state.json";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                            | 1:1: not what terraform show -json prints: there is nothing in it
            []                                            | 1:1: not what terraform show -json prints: here should be an object
            `"text"`                                      | 1:1: not what terraform show -json prints: here should be an object
            {}                                            | 1:2: not what terraform show -json prints: it has no format_version
            {"format_version":"1.0"} {}                   | 1:26: not what terraform show -json prints: something follows its end
            {"format_version":"1.0","values":[]}          | 1:34: not what terraform show -json prints: here should be an object
            {"format_version":"1.0","values":null}        | 1:34: not what terraform show -json prints: here should be an object
            {"format_version":"1.0","format_version":"1"} | 1:25: not what terraform show -json prints: the key format_version stands twice
            {"format_version":"1.0","values":{"root_module":{"resources":[7]}}} | 1:63: not what terraform show -json prints: a resource has no address or no type
            {"format_version":"1.0","values":{"root_module":{"resources":7}}}   | 1:62: not what terraform show -json prints: here should be a list
            {"format_version":"1.0","values":{"root_module":{"resources":[{"a":1,"a":2}]}}} | 1:74: not JSON: here a key stands twice, or something after the end
            {"format_version":"1.0",                      | 1:25: not JSON: here it is no JSON
            {"format_version":"1.0","values":{"root_mod   | 1:44: not JSON: the JSON ends too early
            kafka_topic.a:                                | 1:1: not JSON: here it is no JSON
            """)
    void it_is_said_where_they_break(String text, String problem) {
        assertThat(json(text).problems()).containsExactly("f.json:" + problem + FIX);
    }

    @Test
    void a_newer_format_is_not_guessed_at() {
        assertThat(json("{\"format_version\":\"2.0\",\"values\":{}}").problems())
                .containsExactly(
                        "f.json:1:19: format_version is \"2.0\", and this tool reads 1.x; use a newer msk-bootstrap");
        assertThat(json("{\"format_version\":1}").problems())
                .containsExactly(
                        "f.json:1:19: format_version is \"1\", and this tool reads 1.x; use a newer msk-bootstrap");
        assertThat(json("{\"format_version\":\"0.2\"}").export().text()).contains("# 0 topics");
    }

    @Test
    void the_state_file_itself_is_not_read() {
        assertThat(json("{\n  \"version\": 4,\n  \"serial\": 7,\n  \"lineage\": \"x\",\n  \"resources\": []\n}")
                        .problems())
                .containsExactly(
                        "f.json:4:14: this is Terraform's state file itself, whose form differs from version to"
                                + " version" + FIX + ", where Terraform runs");
    }

    @Test
    void a_plan_that_failed_is_not_whole() {
        assertThat(json("{\"format_version\":\"1.2\",\"planned_values\":{},\"errored\":true}")
                        .problems())
                .containsExactly("f.json:1:55: this plan ended in an error, and does not hold everything;"
                        + " run terraform plan again, and show a plan that succeeded");
    }

    @Test
    void modules_within_modules_without_end_are_refused() {
        String open = "{\"child_modules\":[".repeat(100_000);
        assertThat(json("{\"format_version\":\"1.0\",\"values\":{\"root_module\":" + open)
                        .problems())
                .singleElement()
                .asString()
                .endsWith("not JSON: the JSON is nested too deeply, or a text or number is too long" + FIX);
    }

    @Test
    void files_that_are_not_there_folders_and_binaries_are_told_apart(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("tfplan"), new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0});
        assertThat(problem(binary)).isEqualTo("f:1:1: the file is no text in UTF-8" + FIX);
        assertThat(problem(folder)).isEqualTo("f:1:1: the file cannot be read; make it a file that you may read");
        assertThat(problem(folder.resolve("none"))).isEqualTo("f:1:1: the file does not exist" + FIX);
    }

    @Test
    void a_file_that_powershell_wrote_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state.json");
        Files.write(file, "\ufeff{\"format_version\":\"1.0\"}".getBytes(StandardCharsets.UTF_16LE));
        assertThat(TerraformReader.read(file, "f").topics()).isEmpty();
        Files.writeString(file, "\ufeff{\"format_version\":\"1.0\"}");
        assertThat(TerraformReader.read(file, "f").topics()).isEmpty();
    }

    @Test
    void all_files_are_looked_at_before_anything_is_said() {
        assertThat(json("[]").and("g.json", "{").problems()).hasSize(2);
    }

    private static String problem(Path file) {
        TerraformExport export = new TerraformExport(Environment.none(Path.of("/work")), List.of());
        export.read(file, "f");
        return Exporting.problems(export, List.of()).getFirst();
    }
}
