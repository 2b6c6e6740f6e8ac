package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.apply.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Progress on stderr: a bar that is wiped on a terminal, otherwise a plain line every few seconds. */
final class TerminalProgress implements Progress {

    private static final int BAR_WIDTH = 24;
    private static final long TICK_MILLIS = 300;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String WIPE = "\r\u001b[K";

    private final Invocation invocation;
    private final boolean isQuiet;
    private final Instant start = Instant.now();
    private Instant lastLine = start;
    private @Nullable Timer ticker;

    TerminalProgress(Invocation invocation, boolean isQuiet) {
        this.invocation = invocation;
        this.isQuiet = isQuiet;
    }

    /** Work begins whose length nobody knows. */
    synchronized void begin(String what) {
        if (!isQuiet) {
            Timer timer = new Timer("progress", true);
            timer.schedule(tick(what), TICK_MILLIS, TICK_MILLIS);
            ticker = timer;
        }
    }

    private TimerTask tick(String what) {
        return new TimerTask() {
            @Override
            public void run() {
                show(what, "", movingMark());
            }
        };
    }

    /** That work has ended, one way or the other. */
    synchronized void end() {
        if (ticker != null) {
            ticker.cancel();
            ticker = null;
            wipe();
        }
    }

    @Override
    public synchronized void report(String what, int done, int total) {
        if (isQuiet) {
            return;
        }
        show(what, " " + done + " of " + total, filled(BAR_WIDTH * done / Math.max(1, total)));
        if (done >= total) {
            wipe();
        }
    }

    @Override
    public synchronized void waiting(String why, Duration left) {
        if (!isQuiet) {
            show(why, "; about " + rounded(left) + " left", movingMark());
        }
    }

    /** Nobody needs the seconds of minutes. */
    private static String rounded(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }

    private synchronized void show(String what, String numbers, String bar) {
        Duration elapsed = Duration.between(start, Instant.now());
        if (invocation.terminal().isError()) {
            invocation.err().print(WIPE + "[" + bar + "] " + what + numbers + ", " + elapsed.toSeconds() + " s");
            invocation.err().flush();
        } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = Instant.now();
            invocation.err().println(what + numbers + ", " + elapsed.toSeconds() + " s");
            invocation.err().flush();
        }
    }

    private static String filled(int width) {
        return "#".repeat(width) + " ".repeat(BAR_WIDTH - width);
    }

    private String movingMark() {
        long ticks = Duration.between(start, Instant.now()).toMillis() / TICK_MILLIS;
        int position = (int) (ticks % BAR_WIDTH);
        return " ".repeat(position) + "#" + " ".repeat(BAR_WIDTH - 1 - position);
    }

    private void wipe() {
        if (invocation.terminal().isError()) {
            invocation.err().print(WIPE);
            invocation.err().flush();
        }
    }
}
