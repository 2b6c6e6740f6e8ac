package dev.mskbootstrap.sandbox.connect;

import java.time.Instant;

/** Counts the connections that a broker takes in the current second. */
final class ConnectRate {
    private final int mostPerSecond;
    private long second;
    private int taken;

    ConnectRate(int mostPerSecond) {
        this.mostPerSecond = mostPerSecond;
    }

    synchronized void take(Instant now) throws RefusedException {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            taken = 0;
        }
        if (++taken > mostPerSecond) {
            throw Refusal.because(
                    Answer.TOO_MANY_CONNECTS, "more than %d connects in a second".formatted(mostPerSecond));
        }
    }
}
