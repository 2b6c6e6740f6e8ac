package dev.mskbootstrap.tool.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C while changes are being made: the request under way is finished, the outcome is printed, and then the process
 * ends with the command's own exit code.
 */
public final class Interruption implements BooleanSupplier {

    /** Longer than any request may take, so that only a hang is cut short. */
    private static final long PATIENCE_MINUTES = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile int exitCode = ExitCode.PARTIAL.code();

    /** From now on the process does not end before {@link #end}. */
    void guard() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "interruption"));
    }

    @Override
    public boolean getAsBoolean() {
        return requested;
    }

    /** The command has ended and everything is printed. */
    public void end(int code) {
        exitCode = code;
        ended.countDown();
    }

    private void hold() {
        if (ended.getCount() == 0) {
            return;
        }
        requested = true;
        try {
            if (!ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                exitCode = ExitCode.FAILED.code();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
