package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static dev.mskbootstrap.tool.planfile.StoredPlan.WANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.About;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant.Task;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan file keeps, and whether it is as it was written. */
class PlanFileTest {

    private final MemoryCluster cluster = StoredPlan.cluster();
    private final Path file;
    private final String text;

    PlanFileTest(@TempDir Path folder) throws IOException {
        file = StoredPlan.in(folder, cluster);
        text = Files.readString(file);
    }

    @Test
    void what_was_wanted_is_read_back() {
        PlanFile read = PlanFile.read(file);
        assertThat(read.environment()).isEqualTo("staging");
        assertThat(read.desired()).isEqualTo(WANTED);
        read.requireEqual(plan(cluster, read.desired()));
    }

    @Test
    void every_part_of_what_can_be_wanted_is_read_back() throws IOException {
        TopicSpec told = new TopicSpec(
                name("told"),
                null,
                null,
                new TreeMap<>(Map.of("retention.ms", "1", "cleanup.policy", "")),
                new About("what it \"is\" \u001b for\nus", "eeg"),
                new Location("C:\\envs\\a:b.yaml", 3, 4),
                Map.of());
        Unmanaged delete = new Unmanaged.Delete(List.of(new NamePattern("old.*")));
        Desired all = new Desired(
                new TreeMap<>(Map.of(told.name(), told)), new TreeSet<>(), delete, true, List.of(new NamePattern("*")));
        Files.writeString(file, PlanFile.text("e", all, plan(cluster, all)));
        assertThat(PlanFile.read(file).desired()).isEqualTo(all);
    }

    @Test
    void access_is_read_back_with_it() throws IOException {
        Access access = new Access(
                List.of(
                        grant("User:CN=app,O=acme", Task.CONSUME, List.of("eeg.*"), List.of("app"), List.of()),
                        grant("role/app", Task.PRODUCE, List.of("users"), List.of(), List.of("app-*"))),
                Map.of(acl("deny User:x AlterConfigs topic a* from h"), new Location("topics.yaml", 7, 5)),
                List.of(new NamePattern("eeg.*")));
        Desired all = WANTED.withAccess(access);
        Files.writeString(file, PlanFile.text("e", all, plan(cluster, all)));
        assertThat(PlanFile.read(file).desired()).isEqualTo(all);
        PlanFile.read(file).requireEqual(plan(cluster, all));
    }

    @Test
    void a_plan_of_another_version_is_refused() {
        RefusedException refused = refusal(text.replace("\"" + ToolVersion.TEXT + "\"", "\"0.0.1\""));
        assertThat(refused)
                .hasMessage(file + " was written by msk-bootstrap 0.0.1, and this is " + ToolVersion.TEXT
                        + ". Nothing was changed.");
        assertThat(refused.details()).containsExactly("make the plan again with this version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\'',
            value = {
                "\"topicId\" : \"id-2\" > \"topicId\" : \"id-1\"",
                "[ \"reorders-keys\" ] > [ ]",
                "\"to\" : 6 > \"to\" : 7",
                "\"partitions\" : 6 > \"partitions\" : 60",
                "\"remove\" : [ \"old\" ] > \"remove\" : [ \"old\", \"orders.v2\" ]",
                "\"changes\" : [ { > \"changes\" : [ {}, {",
                "\"brokers\" : 3 > \"brokers\" : 4",
                "\"environment\" : \"staging\" > \"environment\" : \"prod\"",
                "\"sha256\" > \"sha512\""
            })
    void a_plan_that_somebody_edited_is_refused(String before, String after) {
        assertThat(text).contains(before);
        RefusedException refused = refusal(text.replace(before, after));
        assertThat(refused)
                .hasMessage(file + " was edited after it was written: its checksum does not fit. Nothing was changed.");
        assertThat(refused.details()).containsExactly("change the topic files instead, and make the plan again");
    }

    @Test
    void other_spaces_are_no_edit() throws IOException {
        Files.writeString(file, text.replace("\n", "\r\n  "));
        assertThat(PlanFile.read(file).desired()).isEqualTo(WANTED);
    }

    private RefusedException refusal(String content) {
        return catchThrowableOfType(RefusedException.class, () -> {
            Files.writeString(file, content);
            PlanFile.read(file);
        });
    }
}
