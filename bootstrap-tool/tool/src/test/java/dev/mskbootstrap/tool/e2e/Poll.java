package dev.mskbootstrap.tool.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and fails when it does not. */
public final class Poll {

    private static final long PAUSE_NANOS = Duration.ofMillis(3).toNanos();

    private Poll() {}

    public static void until(String what, Duration longest, BooleanSupplier isTrue) {
        Instant deadline = Instant.now().plus(longest);
        while (!isTrue.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("after " + longest.toSeconds() + " s there was no " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
