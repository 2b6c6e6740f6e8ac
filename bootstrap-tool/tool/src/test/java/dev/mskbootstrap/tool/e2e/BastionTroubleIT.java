package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a bastion that are stopped, held up or killed there, and answers that are too large for SSM. */
@EnabledIfSystemProperty(
        named = "faults",
        matches = "true",
        disabledReason = "takes a minute: -Dfaults=true, as in .ci/run")
class BastionTroubleIT {

    /** Serverless takes 250 partitions in 5 minutes: an apply of more than these waits, for as long as a test needs it. */
    private static final int TOO_MANY = 260;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AutoClose
    private static final PlayedBastion BASTION = PlayedBastion.installed();

    @Test
    void progress_is_shown_and_ctrl_c_stops_the_command_there_which_says_what_it_did() {
        assumeFalse(Signals.isInterruptIgnored(), "whoever runs the tests ignores Ctrl-C");
        waiting("cut", "logGroup: bastion");
        int sent = sent();
        Started apply =
                BASTION.started("--env", "cut", "--", "apply", "--yes").awaitErr("waiting for MSK Serverless: ");
        Run run = apply.signal("INT").end();
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(6);
        assertThat(run.plain().out()).contains("\nInterrupted: 250 created, 10 not tried in N s.\n");
        assertThat(sent()).isEqualTo(sent + 2);
        assertThat(BASTION.aws().calls()).doesNotContain("ssm:CancelCommand");
        assertThat(BASTION.left()).isEmpty();
    }

    @Test
    void a_second_apply_is_told_who_holds_the_first_whose_death_frees_the_lock() throws IOException {
        waiting("held", "");
        BASTION.environment("other", "", "topics: {other.a: {partitions: 1, replicationFactor: 1}}\n");
        Started first = BASTION.ann().start("bastion", "run", "--env", "held", "--quiet", "--", "apply", "--yes");
        ProcessHandle child = process();
        Run second = applied("other");
        killed(child);
        assertThat(second.plain().err()).isEqualTo("""
                Refused: another one runs there, started by ann@laptop at TIME (i-1). Nothing was changed.
                    wait until it has ended; `bastion status` shows it
                """);
        assertThat(second.exitCode()).isEqualTo(5);
        assertThat(first.end()).isEqualTo(new Run(1, "", """
                Failed: cannot get an answer from the bastion i-1: what ran there was killed by signal 9
                    see the memory there; then run plan: it shows what was done, and what it left there goes with a later run
                """));
        aDayPasses();
        assertThat(applied("other").exitCode()).isZero();
        assertThat(BASTION.left()).isEmpty();
    }

    /** Both the agent and the command that it has started. */
    private static void killed(ProcessHandle child) {
        ProcessHandle agent = child.parent().orElseThrow();
        agent.destroyForcibly();
        child.destroyForcibly();
        agent.onExit().join();
    }

    private static void aDayPasses() throws IOException {
        for (String work : BASTION.left()) {
            Path folder = BASTION.root().resolve("work").resolve(work);
            Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
        }
    }

    private static Run applied(String environment) {
        return BASTION.run("--env", environment, "--quiet", "--", "apply", "--yes");
    }

    /** The one that runs on the BASTION. */
    private static ProcessHandle process() {
        Poll.until("a command on the bastion", PATIENCE, () -> recorded() != null);
        return ProcessHandle.of(Objects.requireNonNull(recorded())).orElseThrow();
    }

    private static @Nullable Long recorded() {
        for (String work : BASTION.left()) {
            Path file = BASTION.root().resolve("work").resolve(work).resolve("process");
            try {
                String text = Files.exists(file) ? Files.readString(file) : "";
                if (text.endsWith("}")) {
                    return Run.json(text).path("pid").asLong();
                }
            } catch (IOException e) {
                return null;
            }
        }
        return null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bucket: niura"})
    void an_answer_beyond_ssms_24000_characters_comes_back_whole(String bucket) {
        Random random = new Random(1);
        String topics = IntStream.range(0, 1500)
                .mapToObj(i -> "  large.%016x%016x: {}\n".formatted(random.nextLong(), random.nextLong()))
                .collect(Collectors.joining());
        BASTION.environment("large", bucket, "defaults: {partitions: 1, replicationFactor: 1}\ntopics:\n" + topics);
        Run run = BASTION.run("--env", "large", "--quiet", "--", "plan", "--format", "json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().path("changes")).hasSize(1500);
        assertThat(BASTION.aws().keys("niura").stream().anyMatch(key -> key.startsWith("out/large/")))
                .isEqualTo(!bucket.isEmpty());
        assertThat(BASTION.left()).isEmpty();
    }

    @Test
    void the_profile_is_the_operators_and_the_bastion_goes_by_its_role() {
        BASTION.environment(
                "profile", "", ", profile: ops", "", "topics: {mine.p: {partitions: 1, replicationFactor: 1}}\n");
        Map<String, String> known = new HashMap<>(BASTION.aws().variables("operator"));
        String key = String.valueOf(known.remove("AWS_ACCESS_KEY_ID"));
        String secret = String.valueOf(known.remove("AWS_SECRET_ACCESS_KEY"));
        BASTION.workspace()
                .write(
                        "home/.aws/credentials",
                        "[ops]\naws_access_key_id = " + key + "\naws_secret_access_key = " + secret + "\n");
        known.put("HOME", BASTION.workspace().folder().resolve("home").toString());
        Run run = BASTION.workspace()
                .launcher()
                .with(known)
                .run("bastion", "run", "--env", "profile", "--quiet", "--", "apply", "--yes");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("+ mine.p");
    }

    private static int sent() {
        return (int)
                BASTION.aws().calls().stream().filter("ssm:SendCommand"::equals).count();
    }

    private static void waiting(String prefix, String more) {
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < TOO_MANY; i++) {
            topics.add("  %s.%03d: {partitions: 1}\n".formatted(prefix, i));
        }
        BASTION.environment(prefix, ", flavour: serverless", "", more, "topics:\n" + String.join("", topics));
    }
}
