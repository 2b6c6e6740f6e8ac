package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code export --from terraform} answers, and wrong usage; {@code ExportIT} exports from brokers. */
class ExportCommandTest {

    private static final String STATE = """
            {"format_version":"1.0","values":{"root_module":{"resources":[{"address":"kafka_topic.a","mode":"managed",
            "type":"kafka_topic","provider_name":"p","values":{"name":"orders","partitions":3,"replication_factor":2}}]}}}
            """;

    private static final String FILE = """
            # yaml-language-server: $schema=../../bootstrap-tool/docs/schema/topics.json
            # Exported by msk-bootstrap <version> from Terraform: the state in state.json; of p.
            # 1 topic, as Terraform states them. Nothing was contacted.
            topics:
              # kafka_topic.a
              orders:
                partitions: 3
                replicationFactor: 2
            """;

    private static final String NEXT =
            "  * terraform   still manages these topics, and two tools undo each other's work: before its next apply, run"
                    + " terraform state rm 'kafka_topic.a' and delete their blocks (or put removed blocks with"
                    + " destroy = false in their place)\n";

    private static final CliRun WRITTEN = new CliRun(0, "", NEXT + "Written: topics.yaml (1 topic)\n");

    private final Workspace workspace;

    ExportCommandTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @BeforeEach
    void write() {
        workspace.file("state.json", STATE);
    }

    @Test
    void the_file_goes_to_stdout_and_what_to_know_to_stderr() {
        assertThat(run("--from terraform state.json")).isEqualTo(new CliRun(0, FILE, NEXT));
        assertThat(run("--from terraform --format yaml state.json")).isEqualTo(new CliRun(0, FILE, NEXT));
    }

    @Test
    void the_file_goes_where_it_is_told_to() throws IOException {
        assertThat(run("--from terraform state.json --out topics.yaml")).isEqualTo(WRITTEN);
        assertThat(Files.readString(workspace.path("topics.yaml"))).endsWith("    replicationFactor: 2\n");
    }

    @Test
    void an_earlier_export_is_replaced() throws IOException {
        workspace.file("topics.yaml", FILE.replace("<version>", "0.0.1").replace("2", "3"));
        assertThat(run("--from terraform state.json --out topics.yaml")).isEqualTo(WRITTEN);
        assertThat(Files.readString(workspace.path("topics.yaml"))).endsWith("    replicationFactor: 2\n");
    }

    @Test
    void an_empty_file_is_replaced() {
        workspace.file("topics.yaml", "\n");
        assertThat(run("--from terraform state.json --out topics.yaml")).isEqualTo(WRITTEN);
    }

    @Test
    void a_file_that_people_have_written_is_replaced_only_when_they_say_so() throws IOException {
        String written = "topics: {orders: {owner: shop}} # ours\n# Exported by msk-bootstrap, once\n";
        workspace.file("envs/mine/topics.yaml", written);
        String command = "--from terraform state.json --out envs/mine/topics.yaml";
        assertThat(run(command)).isEqualTo(new CliRun(5, "", """
                Refused: envs/mine/topics.yaml exists and is no export; its descriptions, owners, comments and includes would be lost. Nothing was changed.
                    add --overwrite, or give another path
                """));
        assertThat(Files.readString(workspace.path("envs/mine/topics.yaml"))).isEqualTo(written);
        assertThat(run(command + " --overwrite").err()).endsWith("Written: envs/mine/topics.yaml (1 topic)\n");
        assertThat(Files.readString(workspace.path("envs/mine/topics.yaml"))).startsWith("# yaml-language-server");
    }

    @Test
    void only_a_file_can_be_overwritten() {
        assertThat(run("--from terraform state.json --overwrite")).isEqualTo(misused("""
                --overwrite is for the file of --out: name it
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    void a_file_is_not_written_when_there_is_a_problem() throws IOException {
        workspace.file("topics.yaml", FILE).file("bad.json", "{}");
        assertThat(run("--from terraform bad.json --out topics.yaml")).isEqualTo(invalid("""
                bad.json:1:2: not what terraform show -json prints: it has no format_version
                    run: terraform show -json > state.json
                1 problem. Nothing was contacted.
                """));
        assertThat(Files.readString(workspace.path("topics.yaml"))).isEqualTo(FILE);
    }

    @Test
    void an_environment_lends_its_scope() {
        workspace.env("{cluster: {sandbox: {}}, scope: [eeg.*]}");
        CliRun run = run("--from terraform state.json --env mine");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).endsWith("topics: {}\n");
        assertThat(run.err()).isEqualTo("  * orders   the topic is left out: it is outside the scope of mine\n");
    }

    @Test
    void a_pattern_that_covers_nothing_is_told_from_success() {
        CliRun run = run("--from terraform state.json --only eeg.*");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).isEqualTo("""
                  * eeg.*   Terraform has no such topic
                Incomplete: not all that was asked for is there, as said above and in the file.
                """);
    }

    @Test
    void a_value_that_is_hidden_is_told_from_success() {
        workspace.file(
                "state.json",
                STATE.replace("\"values\":{\"name", "\"sensitive_values\":{\"partitions\":true},\"values\":{\"name"));
        CliRun run = run("--from terraform state.json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("orders      partitions is left out: it is sensitive in Terraform\n")
                .endsWith("Incomplete: not all that is there could be seen, as said above and in the file.\n");
    }

    @Test
    void files_are_for_terraform_alone() {
        assertThat(run("--env mine state.json")).isEqualTo(misused("""
                'state.json' is one argument too many: files are read with --from terraform
                See `msk-bootstrap export --help`.
                """));
        assertThat(run("--env mine --cluster kafka")).isEqualTo(misused("""
                --cluster chooses among Terraform's topics: it needs --from terraform
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    void terraform_is_for_files_alone() {
        assertThat(run("--from terraform")).isEqualTo(misused("""
                --from terraform reads files: name what terraform show -json printed, or - for stdin
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    void there_is_no_other_source_or_format() {
        assertThat(run("--from pulumi x")).isEqualTo(misused("""
                --from SOURCE cannot be 'pulumi'; known: terraform
                See `msk-bootstrap export --help`.
                """));
        assertThat(run("--from terraform --format json x")).isEqualTo(misused("""
                --format FORMAT cannot be 'json'; known: yaml
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    void without_a_source_an_environment_is_named() {
        assertThat(run("")).isEqualTo(misused("""
                --env is missing: say which environment. Those there are: mine.
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    void a_pattern_outside_the_scope_is_refused_before_anything_is_contacted() {
        workspace.env("{cluster: {bootstrapServers: ['127.0.0.1:1']}, scope: [eeg.*, user.a]}");
        assertThat(run("--env mine --only user.*,x")).isEqualTo(misused("""
                --only x is outside the scope of mine: eeg.*, user.a
                See `msk-bootstrap export --help`.
                """));
    }

    private CliRun run(String arguments) {
        return workspace.run(("export " + arguments).trim().split(" ", -1));
    }
}
