package dev.mskbootstrap.tool.bastion.agent;

import static dev.mskbootstrap.tool.bastion.agent.Installed.WORK;
import static dev.mskbootstrap.tool.bastion.agent.Installed.run;
import static dev.mskbootstrap.tool.bastion.agent.Installed.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.bastion.Packed;
import dev.mskbootstrap.tool.bastion.Reply;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Request.Bundle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {

    private static final String LONG = "for i in $(seq 60000); do echo $RANDOM$RANDOM; done";

    @TempDir
    private Path folder;

    @Test
    void a_command_answers_with_its_output_and_its_exit_code_and_leaves_nothing() {
        Installed bastion = Installed.in(folder, "echo out $1; echo err >&2; exit 6");
        Reply.Ran ran = bastion.ask(run("apply", "--yes"), Reply.Ran.class);
        assertThat(text(ran.stdout())).isEqualTo("out apply\n");
        assertThat(text(ran.stderr())).isEqualTo("err\n");
        assertThat(ran.exit()).isEqualTo(6);
        assertThat(bastion.left()).isEmpty();
    }

    @Test
    void the_exit_code_is_also_the_agents_own_for_whoever_has_only_ssm() {
        assertThat(Installed.in(folder, "exit 4").ask(run("plan")).exit()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; rm -rf /",
                "$(touch owned)",
                "`touch owned`",
                "a\nb",
                "\"",
                "\\",
                "𝕏 ünï",
                "{{ssm:x}}",
                "--",
                ""
            })
    void an_argument_arrives_as_it_was_typed(String argument) {
        Installed bastion = Installed.in(folder, "printf '%s' \"$2\"");
        Reply.Ran ran = bastion.ask(run("plan", argument), Reply.Ran.class);
        assertThat(text(ran.stdout())).isEqualTo(argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "bastion", "bastion-agent", "completion", "schema", "/bin/sh", "", "--help"})
    void nothing_but_commands_of_use_there_is_run(String command) throws Exception {
        Installed bastion = Installed.in(folder, "touch \"$MSK_BOOTSTRAP_ROOT/ran\"");
        String request = Base64.getEncoder()
                .encodeToString(("{\"version\":1,\"id\":\"x\",\"do\":\"run\",\"arguments\":[\"" + command + "\"]}")
                        .getBytes(StandardCharsets.UTF_8));
        Agent agent = new Agent(folder, bastion.bucket, text -> {});
        assertThat(agent.answer(request).line()).contains("\"error\"").contains("cannot be read");
        assertThat(agent.answer(request).exit()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "e30=", "W10=", "eyJ2ZXJzaW9uIjoyLCJkbyI6InN0YXR1cyJ9", "/w=="})
    void what_is_no_request_is_refused_in_a_sentence(String request) {
        Agent agent = new Agent(folder, new Installed.Bucket(), text -> {});
        assertThat(agent.answer(request).line()).startsWith("{\"error\":{\"kind\":\"FAILED\"");
    }

    @Test
    void variables_of_the_files_arrive_under_names_that_nothing_else_obeys() {
        Installed bastion = Installed.in(folder, "env | grep -E 'LD_PRELOAD|STAGE' | sort");
        Request.Run run = run("plan");
        Request.Run with = new Request.Run(
                WORK,
                run.arguments(),
                run.by(),
                60,
                new TreeMap<>(Map.of("STAGE", "prod", "LD_PRELOAD", "/evil.so")),
                run.files(),
                null,
                null,
                null,
                Set.of());
        assertThat(text(bastion.ask(with, Reply.Ran.class).stdout())).isEqualTo("""
                MSK_BOOTSTRAP_VALUE_LD_PRELOAD=/evil.so
                MSK_BOOTSTRAP_VALUE_STAGE=prod
                """);
    }

    @Test
    void files_that_the_command_writes_come_back() {
        Installed bastion = Installed.in(folder, "echo '{}' >../out/plan.json");
        Reply.Ran ran = bastion.ask(run("plan", "--out", "../out/plan.json"), Reply.Ran.class);
        assertThat(ran.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("out/plan.json"));
        assertThat(text(ran.files().getFirst())).isEqualTo("{}\n");
    }

    @Test
    void output_beyond_ssms_limit_stays_until_it_is_fetched_page_by_page() {
        Installed bastion = Installed.in(folder, LONG);
        Reply.Ran ran = bastion.ask(run("plan"), Reply.Ran.class);
        assertThat(ran.isKept()).isTrue();
        assertThat(Packed.sha256(fetched(bastion, "stdout")))
                .isEqualTo(ran.stdout().sha256());
        bastion.ask(new Request.Clean(WORK), Reply.Done.class);
        assertThat(bastion.left()).isEmpty();
    }

    private static byte[] fetched(Installed bastion, String name) {
        byte[] all = new byte[0];
        Long offset = 0L;
        while (offset != null) {
            Agent.Answer answer = bastion.ask(new Request.Get(WORK, name, offset));
            assertThat(answer.line()).hasSizeLessThan(24_000);
            Reply.Page page = dev.mskbootstrap.tool.bastion.Wire.reply(answer.line(), Reply.Page.class)
                    .orElseThrow();
            byte[] bytes = Packed.bytes(page.data(), 1 << 20);
            byte[] more = Arrays.copyOf(all, all.length + bytes.length);
            System.arraycopy(bytes, 0, more, all.length, bytes.length);
            all = more;
            offset = page.next();
        }
        return all;
    }

    @Test
    void output_beyond_ssms_limit_goes_to_the_bucket_and_nothing_stays() {
        Installed bastion = Installed.in(folder, LONG);
        Reply.Ran ran = bastion.ask(withOut(run("plan")), Reply.Ran.class);
        assertThat(ran.stdout().isInBucket()).isTrue();
        assertThat(Packed.sha256(bastion.bucket.get(Installed.Bucket.OUT.with("stdout"))))
                .isEqualTo(ran.stdout().sha256());
        assertThat(bastion.left()).isEmpty();
    }

    @Test
    void without_a_right_to_write_to_the_bucket_output_is_fetched_page_by_page() {
        Installed bastion = Installed.in(folder, LONG);
        bastion.bucket.isClosed = true;
        Reply.Ran ran = bastion.ask(withOut(run("plan")), Reply.Ran.class);
        assertThat(ran.stdout().isInBucket()).isFalse();
        assertThat(bastion.left()).containsExactly(WORK);
    }

    private static Request.Run withOut(Request.Run run) {
        return new Request.Run(
                WORK,
                run.arguments(),
                run.by(),
                60,
                run.variables(),
                run.files(),
                null,
                Installed.Bucket.OUT,
                null,
                Set.of());
    }

    @Test
    void files_come_in_parts_when_there_is_no_bucket() {
        Installed bastion = Installed.in(folder, "cat env.yaml");
        byte[] zip = Installed.zip(Map.of("files/env.yaml", "cluster: {}"));
        int half = zip.length / 2;
        put(bastion, 0, Arrays.copyOf(zip, half));
        put(bastion, 1, Arrays.copyOfRange(zip, half, zip.length));
        Request.Run run = run(new Bundle(Packed.sha256(zip), null, null, 2), "plan");
        assertThat(text(bastion.ask(run, Reply.Ran.class).stdout())).isEqualTo("cluster: {}");
    }

    private static void put(Installed bastion, int part, byte[] bytes) {
        String data = Base64.getEncoder().encodeToString(bytes);
        bastion.ask(new Request.Put(WORK, part, data), Reply.Done.class);
    }

    @Test
    void half_a_bundle_is_refused_and_leaves_nothing() {
        Installed bastion = Installed.in(folder, "echo ran");
        byte[] zip = Installed.zip(Map.of("files/env.yaml", "cluster: {}"));
        put(bastion, 0, Arrays.copyOf(zip, 20));
        assertThat(bastion.refusal(run(new Bundle(Packed.sha256(zip), null, null, 2), "plan")))
                .isEqualTo("FAILED: cannot use the files that were sent to the bastion: they have another checksum than"
                        + " they had where the command was typed; run the command again: they came only in part, or"
                        + " somebody else wrote to the bucket");
        assertThat(bastion.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files/../../../owned",
                "/etc/owned",
                "owned",
                "files/./a",
                "given/..",
                "files\\..\\a",
                "files/a\nb"
            })
    void a_bundle_that_leads_out_of_its_folder_is_refused(String name) {
        Installed bastion = Installed.in(folder, "echo ran");
        Request.Run run = run(Installed.bundle(Installed.zip(Map.of(name, "x"))), "plan");
        assertThat(bastion.refusal(run))
                .startsWith("FAILED: cannot unpack the files on the bastion: a file's name leads");
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    @Test
    void another_distribution_than_expected_is_refused() {
        Installed bastion = Installed.in(folder, "echo ran");
        Request.Run run = run("plan");
        Request.Run other = new Request.Run(
                WORK,
                run.arguments(),
                run.by(),
                60,
                run.variables(),
                run.files(),
                "e".repeat(64),
                null,
                null,
                Set.of());
        assertThat(bastion.refusal(other)).startsWith("DISTRIBUTION: cannot run plan: the distribution ddd");
    }

    @Test
    void a_bastion_without_a_distribution_says_so() {
        Agent.Answer answer = new Agent(folder, new Installed.Bucket(), text -> {})
                .answer(dev.mskbootstrap.tool.bastion.Wire.encode(run("plan"), WORK));
        assertThat(answer.line()).contains("no distribution is installed").contains("DISTRIBUTION");
    }

    @Test
    void status_tells_what_is_there() {
        Reply.Status status = Installed.in(folder, "true").ask(new Request.Status(), Reply.Status.class);
        assertThat(status.distribution()).isEqualTo(Installed.DISTRIBUTION);
        assertThat(status.java()).isEqualTo(System.getProperty("java.version"));
        assertThat(status.architecture()).isIn("x86_64", "aarch64");
        assertThat(status.running()).isNull();
    }

    @Test
    void work_that_nobody_came_back_for_goes_after_a_day() throws Exception {
        Installed bastion = Installed.in(folder, "true");
        Path old = Files.createDirectories(folder.resolve("work/00000000-0000-4000-8000-00000000000f"));
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(0));
        bastion.ask(run("plan"), Reply.Ran.class);
        assertThat(bastion.left()).isEqualTo(List.of());
    }
}
