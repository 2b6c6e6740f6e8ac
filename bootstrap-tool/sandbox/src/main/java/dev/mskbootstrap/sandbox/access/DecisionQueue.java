package dev.mskbootstrap.sandbox.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Decisions until somebody takes them, of which there are only so many: brokers never wait, what is too much is lost. */
public final class DecisionQueue implements DecisionLog {

    private final BlockingQueue<LoggedDecision> waiting;
    private final AtomicLong lost = new AtomicLong();

    public DecisionQueue(int capacity) {
        waiting = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void decided(LoggedDecision decision) {
        if (!waiting.offer(decision)) {
            lost.incrementAndGet();
        }
    }

    /** All that are waiting, the oldest first; they are gone from here then. Waits for one if there is none. */
    public List<LoggedDecision> take() throws InterruptedException {
        List<LoggedDecision> taken = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(taken);
        return taken;
    }

    /** How many found no room since this was asked last. */
    public long lost() {
        return lost.getAndSet(0);
    }
}
