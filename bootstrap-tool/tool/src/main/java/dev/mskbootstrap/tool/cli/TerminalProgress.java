package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.apply.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Progress on stderr: a bar that is wiped on a terminal, otherwise a plain line every few seconds. */
final class TerminalProgress implements Progress {

    private static final int BAR_WIDTH = 24;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String WIPE = "\r\u001b[K";

    private final Invocation invocation;
    private final boolean isQuiet;
    private final Instant start = Instant.now();
    private Instant lastLine = start;
    private @Nullable ScheduledExecutorService ticker;

    TerminalProgress(Invocation invocation, boolean isQuiet) {
        this.invocation = invocation;
        this.isQuiet = isQuiet;
    }

    /** Work begins whose length nobody knows. */
    synchronized void begin(String what) {
        if (isQuiet) {
            return;
        }
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(TerminalProgress::daemon);
        ticks.scheduleAtFixedRate(() -> show(what, ""), 300, 300, TimeUnit.MILLISECONDS);
        ticker = ticks;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** That work has ended, one way or the other. */
    synchronized void end() {
        if (ticker != null) {
            ticker.shutdownNow();
            ticker = null;
            wipe();
        }
    }

    @Override
    public synchronized void report(String what, int done, int total) {
        if (isQuiet) {
            return;
        }
        show(what, " " + done + " of " + total);
        if (done >= total) {
            wipe();
        }
    }

    private synchronized void show(String what, String numbers) {
        Duration elapsed = Duration.between(start, Instant.now());
        if (invocation.terminal().isError()) {
            invocation.err().print(WIPE + bar(numbers, elapsed) + what + numbers + ", " + elapsed.toSeconds() + " s");
            invocation.err().flush();
        } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = Instant.now();
            invocation.err().println(what + numbers + ", " + elapsed.toSeconds() + " s");
            invocation.err().flush();
        }
    }

    /** A part of the bar for work that can be counted; for the rest, a mark that moves with the time. */
    private static String bar(String numbers, Duration elapsed) {
        String[] words = numbers.strip().split(" of ");
        int position = words.length == 2
                ? (int) (BAR_WIDTH * Long.parseLong(words[0]) / Math.max(1, Long.parseLong(words[1])))
                : (int) (elapsed.toMillis() / 300 % BAR_WIDTH);
        return words.length == 2
                ? "[" + "#".repeat(position) + " ".repeat(BAR_WIDTH - position) + "] "
                : "[" + " ".repeat(position) + "#" + " ".repeat(BAR_WIDTH - 1 - position) + "] ";
    }

    private void wipe() {
        if (invocation.terminal().isError()) {
            invocation.err().print(WIPE);
            invocation.err().flush();
        }
    }
}
