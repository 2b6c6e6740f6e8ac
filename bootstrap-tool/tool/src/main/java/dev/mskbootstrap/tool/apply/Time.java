package dev.mskbootstrap.tool.apply;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A clock that only goes forward, and waiting by it. */
interface Time {

    Time REAL = new Time() {
        @Override
        public Duration now() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration duration) {
            LockSupport.parkNanos(duration.toNanos());
        }
    };

    /** Since some moment in the past. */
    Duration now();

    /** Returns about so much later, or earlier. */
    void sleep(Duration duration);
}
