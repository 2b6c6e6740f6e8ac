package dev.mskbootstrap.tool.planfile;

import static dev.mskbootstrap.tool.Topics.cluster;
import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.access.AccessTexts.access;
import static dev.mskbootstrap.tool.access.AccessTexts.acl;
import static dev.mskbootstrap.tool.access.AccessTexts.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.cluster.ConfigEdit;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.spec.About;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Grant.Task;
import dev.mskbootstrap.tool.spec.TopicSpec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // JUnit sets the folder.
class PlanFileTest {

    static final Desired WANTED =
            desired(List.of("old"), topic("orders", 3, 3), topic("users", 6, 3, Map.of("retention.ms", "604800000")));

    @TempDir
    private Path folder;

    private final MemoryCluster cluster = new MemoryCluster(3);
    private Path file = Path.of("plan.json");
    private String text = "";

    @BeforeEach
    void write_a_plan() throws IOException {
        cluster.with(topic("users", 3, 3)).with(topic("old", 1, 3));
        file = folder.resolve("plan.json");
        text = PlanFile.text("staging", WANTED, plan(cluster, WANTED));
        Files.writeString(file, text);
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
    void access_that_somebody_else_gave_meanwhile_makes_a_plan_stale() throws IOException {
        Desired all =
                WANTED.withAccess(access(grant("User:app", Task.PRODUCE, List.of("users"), List.of(), List.of())));
        cluster.access().with(acl("allow User:x Read topic users"));
        Files.writeString(file, PlanFile.text("e", all, plan(cluster, all)));
        cluster.access().with(acl("allow User:app Write topic users"));
        assertThat(refusal(PlanFile.read(file), plan(cluster, all)).details())
                .containsExactly(
                        "User:app: planned \"+ may produce to users\", now \"+ may perform Describe on topic users\"");
    }

    @Test
    void of_a_stale_plan_every_move_is_told() {
        PlanFile stored = PlanFile.read(file);
        cluster.create(List.of(topic("orders", 3, 3)));
        cluster.addPartitions(Map.of(name("users"), 4));
        cluster.delete(Map.of(name("old"), id("old")));
        RefusedException refused = refusal(stored, plan(cluster, WANTED));
        assertThat(refused)
                .hasMessage("the plan in " + file + " is stale: the cluster has moved since. Nothing was changed.");
        assertThat(refused.details())
                .containsExactly(
                        "old: planned \"- delete, 1 partition\" (topic id id-2), now nothing to do",
                        "orders: planned \"+ 3 partitions x 3\", now nothing to do",
                        "users: planned \"~ partitions 3 -> 6\" (topic id id-1), now \"~ partitions 4 -> 6\" (topic id id-1)");
    }

    @Test
    void a_topic_made_anew_under_its_old_name_makes_a_plan_stale() {
        PlanFile stored = PlanFile.read(file);
        cluster.delete(Map.of(name("old"), id("old")));
        cluster.with(topic("old", 1, 3));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly(
                        "old: planned \"- delete, 1 partition\" (topic id id-2), now \"- delete, 1 partition\" (topic id id-3)");
    }

    @Test
    void what_is_new_to_do_makes_a_plan_stale() {
        PlanFile stored = PlanFile.read(file);
        cluster.alterConfigs(Map.of(name("users"), List.of(new ConfigEdit("retention.ms", "60000"))));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly("users: planned \"~ partitions 3 -> 6\" (topic id id-1), now \"~ partitions 3 -> 6\""
                        + " (topic id id-1) and \"~ retention.ms 1m -> 7d\" (topic id id-1)");
    }

    @Test
    void a_conflict_that_is_new_makes_a_plan_stale_when_it_takes_a_change_away() {
        PlanFile stored = PlanFile.read(file);
        cluster.read("billing", name("old"));
        assertThat(refusal(stored, plan(cluster, WANTED)).details())
                .containsExactly("old: planned \"- delete, 1 partition\" (topic id id-2), now nothing to do");
    }

    @Test
    void a_plan_for_another_cluster_is_refused() throws IOException {
        Plan plan = plan(cluster, WANTED);
        Files.writeString(file, PlanFile.text("staging", WANTED, other(plan)));
        assertThat(refusal(PlanFile.read(file), plan))
                .hasMessage(
                        "the plan in " + file + " is for the cluster other, and this is memory. Nothing was changed.")
                .extracting(RefusedException::details)
                .isEqualTo(List.of("make a plan of this cluster, or check --env"));
    }

    private static Plan other(Plan plan) {
        return new Plan(
                cluster("other", 3),
                plan.changes(),
                plan.conflicts(),
                plan.notes(),
                plan.undeclared(),
                plan.matching());
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
    void a_missing_file_is_a_problem() throws IOException {
        Files.delete(file);
        assertThat(problem())
                .isEqualTo("plan.json:1:1: the plan file cannot be read; give the file that plan --out wrote");
    }

    @Test
    void a_folder_is_a_problem() throws IOException {
        Files.delete(file);
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

    private String id(String name) {
        return cluster.describe(List.of(name(name))).get(name(name)) instanceof TopicState.Present present
                ? present.id()
                : "none";
    }

    private static RefusedException refusal(PlanFile stored, Plan fresh) {
        return catchThrowableOfType(RefusedException.class, () -> stored.requireEqual(fresh));
    }

    private RefusedException refusal(String content) {
        return catchThrowableOfType(RefusedException.class, () -> {
            Files.writeString(file, content);
            PlanFile.read(file);
        });
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
