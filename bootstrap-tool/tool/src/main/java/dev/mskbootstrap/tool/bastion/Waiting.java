package dev.mskbootstrap.tool.bastion;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A clock that only goes forward, and waiting by it. */
public interface Waiting {

    Waiting REAL = new Waiting() {
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

    void sleep(Duration duration);
}
