package dev.mskbootstrap.tool.bastion.agent;

import static dev.mskbootstrap.tool.bastion.agent.Installed.WORK;
import static dev.mskbootstrap.tool.bastion.agent.Installed.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.bastion.Reply;
import dev.mskbootstrap.tool.bastion.Reply.Running;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands do to each other on a bastion. */
class RunningTest {

    private static final String WAITS =
            "trap 'echo stopped; exit 6' TERM; echo ready >&2; while true; do sleep 0.05; done";

    @TempDir
    private Path folder;

    @Test
    void stop_ends_the_recorded_process_which_still_answers() {
        Installed bastion = Installed.in(folder, WAITS);
        CompletableFuture<Reply.Ran> ran = started(bastion, showing(run("apply")));
        awaitProgress(bastion, "ready");
        bastion.ask(new Request.Stop(WORK), Reply.Done.class);
        assertThat(ran.join().exit()).isEqualTo(6);
        assertThat(Installed.text(ran.join().stdout())).isEqualTo("stopped\n");
    }

    @Test
    void a_second_apply_is_told_who_holds_the_first_and_since_when() {
        Installed bastion = Installed.in(folder, WAITS);
        CompletableFuture<Reply.Ran> first = started(bastion, showing(run("apply")));
        awaitProgress(bastion, "ready");
        String refusal = InAnotherJvm.refusal(folder, other(run("apply")));
        bastion.ask(new Request.Stop(WORK), Reply.Done.class);
        first.join();
        assertThat(refusal)
                .matches(
                        "(?s)BUSY: cannot start apply on the bastion: another one runs there, started by"
                                + " ann@laptop at \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z; wait until it has ended; `bastion status` shows it\\s*");
    }

    @Test
    void status_tells_what_runs() {
        Installed bastion = Installed.in(folder, WAITS);
        CompletableFuture<Reply.Ran> ran = started(bastion, showing(run("plan")));
        awaitProgress(bastion, "ready");
        Running running = bastion.ask(new Request.Status(), Reply.Status.class).running();
        bastion.ask(new Request.Stop(WORK), Reply.Done.class);
        ran.join();
        assertThat(running).extracting(Running::command, Running::by).containsExactly("plan", "ann@laptop");
    }

    @Test
    void a_command_whose_time_is_up_is_ended_and_says_so() {
        Installed bastion = Installed.in(folder, WAITS);
        Request.Run run = run("plan");
        Request.Run brief = new Request.Run(
                WORK, run.arguments(), run.by(), 1, run.variables(), run.files(), null, null, null, Set.of());
        Reply.Ran ran = bastion.ask(brief, Reply.Ran.class);
        assertThat(ran.isLate()).isTrue();
        assertThat(ran.exit()).isEqualTo(6);
    }

    @Test
    void a_process_of_the_same_number_that_is_another_is_left_alone() throws Exception {
        Installed bastion = Installed.in(folder, "true");
        Process other = new ProcessBuilder("sleep", "60").start();
        Path work = Files.createDirectories(folder.resolve("work").resolve(WORK));
        Running running = new Running(WORK, "plan", "2026-01-01T00:00:00Z", "ann@laptop");
        Files.writeString(work.resolve("process"), Wire.line(new RecordedProcess(other.pid(), 1, running)));
        bastion.ask(new Request.Stop(WORK), Reply.Done.class);
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }

    @Test
    void a_stop_that_comes_before_the_process_counts() throws Exception {
        Installed bastion = Installed.in(folder, WAITS.replace("echo ready", "sleep 0"));
        Files.createDirectories(folder.resolve("work").resolve(WORK));
        bastion.ask(new Request.Stop(WORK), Reply.Done.class);
        assertThat(bastion.ask(run("plan"), Reply.Ran.class).exit()).isIn(6, 143);
    }

    private static Request.Run other(Request.Run run) {
        String id = WORK.replace('1', '2');
        return new Request.Run(
                id, run.arguments(), "bob@ci", 60, run.variables(), run.files(), null, null, null, Set.of());
    }

    private static CompletableFuture<Reply.Ran> started(Installed bastion, Request.Run run) {
        return CompletableFuture.supplyAsync(() -> bastion.ask(run, Reply.Ran.class));
    }

    private static Request.Run showing(Request.Run run) {
        return new Request.Run(
                WORK,
                run.arguments(),
                run.by(),
                60,
                run.variables(),
                run.files(),
                null,
                null,
                null,
                Set.of(Request.Show.PROGRESS));
    }

    private static void awaitProgress(Installed bastion, String text) {
        for (int i = 0; i < 600 && !bastion.progress.toString().contains(text); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(bastion.progress.toString()).contains(text);
    }
}
