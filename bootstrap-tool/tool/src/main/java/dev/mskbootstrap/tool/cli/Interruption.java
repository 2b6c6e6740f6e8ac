package dev.mskbootstrap.tool.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C. While changes are being made, the request under way is finished, the outcome is printed, and the process ends
 * with the command's own exit code. At any other time the process ends at once, but for a clean-up.
 */
public final class Interruption implements BooleanSupplier {

    /** Longer than any request may take, so that only a hang is cut short. */
    private static final long PATIENCE_MINUTES = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean changing;
    private volatile boolean requested;
    private volatile int exitCode = ExitCode.FAILED.code();

    /** From now on, ending the process in any way runs the clean-up first; it must do no harm when run twice. */
    void arm(Runnable cleanUp) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(cleanUp), "interruption"));
    }

    /** From now on changes are being made. */
    void holdBack() {
        changing = true;
    }

    /** Whether somebody has asked for the end. */
    @Override
    public boolean getAsBoolean() {
        return requested;
    }

    /** The command has ended and everything is printed. */
    public void end(int code) {
        exitCode = code;
        ended.countDown();
    }

    private void interrupted(Runnable cleanUp) {
        if (ended.getCount() == 0) {
            return;
        }
        if (!changing) {
            cleanUp.run();
            return;
        }
        requested = true;
        awaitEnd();
        Runtime.getRuntime().halt(exitCode);
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
