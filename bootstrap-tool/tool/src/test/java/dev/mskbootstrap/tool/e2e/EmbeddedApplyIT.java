package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a stranger does first: {@code apply --env local --yes}, with nothing prepared. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedApplyIT {

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static Run first = new Run(-1, "", "");

    @BeforeAll
    static void apply_for_the_first_time() {
        first = WORKSPACE.launcher().run("apply", "--env", "local", "--yes");
    }

    @Test
    @Order(1)
    void the_first_apply_creates_and_verifies_five_topics() {
        assertThat(first.plain()).isEqualTo(new Run(0, """
                local · embedded Kafka 4.3.1, 3 brokers · data stays in .msk-bootstrap/local

                  + alerts.events        3 partitions x 3   retention.ms=7d
                  + analytics.triggers   3 partitions x 3   retention.ms=7d
                  + eeg.processed.data   3 partitions x 3   retention.ms=7d
                  + eeg.raw.data         3 partitions x 3   retention.ms=7d
                  + user.activity        3 partitions x 3   retention.ms=7d
                Plan: 5 to create, 0 to change, 0 to delete.

                  ✓ alerts.events   ✓ analytics.triggers   ✓ eeg.processed.data   ✓ eeg.raw.data   ✓ user.activity
                Applied: 5 created in N s.
                Verified: 5 topics, 15 partitions, every one with a leader and 3 of 3 replicas in sync.
                The brokers have stopped; `msk-bootstrap sandbox start` keeps them running for your own clients.
                """, ""));
    }

    @Test
    @Order(2)
    void a_second_apply_finds_nothing_to_do_and_without_utf8_shows_ascii_only() {
        Run run = WORKSPACE.launcher().with("LANG", "C").run("apply", "--env", "local");
        assertThat(run.plain()).isEqualTo(new Run(0, """
                local - embedded Kafka 4.3.1, 3 brokers - data stays in .msk-bootstrap/local

                No changes. 5 topics are as declared.
                Verified: 5 topics, 15 partitions, every one with a leader and 3 of 3 replicas in sync.
                The brokers have stopped; `msk-bootstrap sandbox start` keeps them running for your own clients.
                """, ""));
    }

    @Test
    @Order(3)
    void of_two_at_once_one_works_and_the_other_says_who_is_in_the_way() {
        List<Started> both = Stream.generate(() -> WORKSPACE.launcher().start("apply", "--env", "local", "--yes"))
                .limit(2)
                .toList();
        List<Run> runs = both.stream().map(Started::end).toList();
        assertThat(runs).extracting(Run::exitCode).containsExactlyInAnyOrder(0, 1);
        int loser = runs.getFirst().exitCode() == 1 ? 0 : 1;
        assertThat(runs.get(loser).err())
                .contains("Process " + both.get(1 - loser).process().pid());
        assertThat(runs.get(loser).plain()).isEqualTo(new Run(1, "", """
                Failed: cannot start the embedded cluster: Process PID has used FOLDER/.msk-bootstrap/local since TIME; wait until it ends
                    `msk-bootstrap sandbox start` keeps one running that all commands share
                """));
    }

    @Test
    @Order(4)
    void the_other_commands_agree_on_the_brokers_that_sandbox_start_leaves_running() {
        Launcher launcher = WORKSPACE.launcher();
        assertThat(launcher.run("sandbox", "start", "--port", "0").exitCode()).isZero();
        assertThat(launcher.run("plan", "--env", "local", "--detailed-exitcode").exitCode())
                .isZero();
        assertThat(launcher.run("verify", "--env", "local", "--strict").plain()).isEqualTo(new Run(0, """
                local · sandbox, Kafka 4.3.1, 3 brokers · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · data stays in .msk-bootstrap/local

                Verified: 5 topics, 15 partitions, every one with a leader and 3 of 3 replicas in sync.
                """, ""));
        assertThat(launcher.run("describe", "--env", "local", "eeg.raw.data").plain())
                .isEqualTo(new Run(0, """
                local · sandbox, Kafka 4.3.1, 3 brokers · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · data stays in .msk-bootstrap/local

                  eeg.raw.data   3 partitions x 3
                      retention.ms=7d (topic)
                1 topic on cluster ID, 3 brokers.
                """, ""));
    }

    @Test
    @Order(5)
    void a_name_that_is_not_there_is_answered_by_the_topic_that_was_meant() {
        Run run = WORKSPACE.launcher().run("describe", "--env", "local", "eeg.raw.dta");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("  eeg.raw.dta   missing; did you mean \"eeg.raw.data\"?\n");
    }

    @Test
    @Order(5)
    void in_a_locale_without_utf8_every_byte_is_ascii() {
        Launcher launcher = WORKSPACE.launcher().with("LANG", "C");
        assertThat(ascii(launcher.run("describe", "--env", "local"))).isTrue();
        assertThat(ascii(launcher.run("verify", "--env", "local"))).isTrue();
        assertThat(ascii(launcher.run("plan", "--env", "local"))).isTrue();
    }

    private static boolean ascii(Run run) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(run.out() + run.err())
                && !run.out().isEmpty();
    }
}
