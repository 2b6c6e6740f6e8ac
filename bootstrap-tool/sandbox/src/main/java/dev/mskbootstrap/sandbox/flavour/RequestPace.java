package dev.mskbootstrap.sandbox.flavour;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Lets so many through in any second, in the order in which they come; the others wait until it is their turn. */
public final class RequestPace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;
    /** Of those let through last, the oldest first; never more than count. */
    private final Deque<Long> turns = new ArrayDeque<>();

    /** What waits. */
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    RequestPace(int perSecond, LongSupplier nanoTime, Sleeper sleeper) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
    }

    static RequestPace of(int perSecond) {
        return new RequestPace(perSecond, System::nanoTime, Thread::sleep);
    }

    /** Returns when it is the caller's turn, or when he is interrupted. */
    void await() {
        Duration wait = reserve();
        if (!wait.isZero()) {
            try {
                sleeper.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized Duration reserve() {
        long now = nanoTime.getAsLong();
        long wait = turns.size() < perSecond ? 0 : Math.max(0, turns.removeFirst() + SECOND - now);
        turns.addLast(now + wait);
        return Duration.ofNanos(wait);
    }
}
