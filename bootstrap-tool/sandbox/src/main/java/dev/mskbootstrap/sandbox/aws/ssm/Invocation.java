package dev.mskbootstrap.sandbox.aws.ssm;

import dev.mskbootstrap.sandbox.aws.world.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command on one instance: where it stands, and what came of it. */
final class Invocation {

    /** The command has not run, or not to its end. */
    private static final int NO_RESPONSE = -1;
    /** The agent's code for what it stopped: https://github.com/aws/amazon-ssm-agent, appconfig. */
    private static final int STOPPED = 137;

    private static final int MOST_STDOUT = 24_000;
    private static final int MOST_STDERR = 8_000;

    private final Order order;
    private final Instance instance;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private Progress progress = new Progress(State.PENDING, NO_RESPONSE, null, null);
    private Printed printed = new Printed("", "");
    private boolean isVisible;

    /** Why a command goes on no longer. */
    enum Ending {
        EXITED,
        CANCELLED,
        TIMED_OUT,
        /** Its instance stopped. */
        LOST
    }

    record Progress(
            State state,
            int responseCode,
            @Nullable Instant started,
            @Nullable Instant ended) {

        Progress in(State other) {
            return new Progress(other, responseCode, started, ended);
        }
    }

    record Printed(String stdout, String stderr) {}

    Invocation(Order order, Instance instance) {
        this.order = order;
        this.instance = instance;
    }

    Order order() {
        return order;
    }

    Instance instance() {
        return instance;
    }

    synchronized Progress progress() {
        return progress;
    }

    synchronized Printed printed() {
        return printed;
    }

    /** False the first time: reads lag behind SendCommand. */
    synchronized boolean isVisible() {
        boolean was = isVisible;
        isVisible = true;
        return was;
    }

    /** Asks for its end, if it goes on. */
    synchronized void end(Ending why) {
        if (!hasEnded()) {
            progress = why == Ending.CANCELLED ? progress.in(State.CANCELLING) : progress;
            ending.complete(why);
        }
    }

    boolean hasEnded() {
        return ending.isDone();
    }

    /** Waits for its end. */
    Ending await(Duration most) {
        return ending.completeOnTimeout(Ending.TIMED_OUT, most.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    synchronized void start() {
        progress = new Progress(State.IN_PROGRESS, NO_RESPONSE, Instant.now(), null);
    }

    /** It never ran. */
    synchronized void finish(State state) {
        progress = new Progress(state, NO_RESPONSE, null, null);
    }

    /** It ran, and was ended or ended. */
    synchronized void finish(Ending why, ScriptRun run) {
        int code = why == Ending.EXITED ? run.process().exitValue() : STOPPED;
        progress = new Progress(state(why, code), code, progress.started(), Instant.now());
        String failure = code == 0 ? "" : "failed to run commands: exit status " + code;
        printed = new Printed(
                ScriptRun.beginning(run.stdout(), MOST_STDOUT),
                ScriptRun.beginning(run.stderr(), MOST_STDERR - failure.length()) + failure);
    }

    /** It could not be started. */
    synchronized void fail(String why) {
        progress = new Progress(State.FAILED, 1, progress.started(), Instant.now());
        printed = new Printed("", why);
    }

    /** Nobody can say what it printed. */
    synchronized void finishLost() {
        progress = new Progress(State.EXECUTION_TIMED_OUT, NO_RESPONSE, progress.started(), Instant.now());
    }

    private static State state(Ending why, int code) {
        return switch (why) {
            case EXITED -> code == 0 ? State.SUCCESS : State.FAILED;
            case CANCELLED -> State.CANCELLED;
            case TIMED_OUT, LOST -> State.EXECUTION_TIMED_OUT;
        };
    }
}
