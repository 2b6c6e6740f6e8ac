package dev.mskbootstrap.tool.apply;

import java.time.Duration;

/** Time that passes only while somebody sleeps. */
final class FakeTime implements Time {

    private Duration now = Duration.ZERO;
    private Runnable eachSecond = () -> {};

    /** What somebody else does in each second that passes. */
    void eachSecond(Runnable other) {
        eachSecond = other;
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void sleep(Duration duration) {
        long before = now.toSeconds();
        now = now.plus(duration);
        for (long second = before; second < now.toSeconds(); second++) {
            eachSecond.run();
        }
    }
}
