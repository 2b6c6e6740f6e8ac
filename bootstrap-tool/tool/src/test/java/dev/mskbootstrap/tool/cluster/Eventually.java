package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Waits for what reads show some time after writes. */
final class Eventually {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    static void eventually(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("not so within " + LONG.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What was seen when it was at last of this kind: a second look might meet a broker that lags. */
    static <T> T eventually(Class<T> kind, Supplier<?> look) {
        List<T> seen = new ArrayList<>();
        eventually(() -> {
            Stream.of(look.get()).filter(kind::isInstance).map(kind::cast).forEach(seen::add);
            return !seen.isEmpty();
        });
        return seen.getFirst();
    }
}
