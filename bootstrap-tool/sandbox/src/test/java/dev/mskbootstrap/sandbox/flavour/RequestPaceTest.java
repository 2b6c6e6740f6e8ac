package dev.mskbootstrap.sandbox.flavour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestPaceTest {
    private final List<Long> waited = new ArrayList<>();
    private long now = Long.MAX_VALUE - Duration.ofSeconds(2).toNanos();

    @Test
    void two_in_any_second_go_at_once_and_the_others_wait() {
        RequestPace pace = new RequestPace(2, () -> now, this::sleep);
        for (int i = 0; i < 6; i++) {
            pace.await();
        }
        assertThat(waited).containsExactly(1000L, 1000L);
    }

    @Test
    void those_who_come_together_wait_one_behind_the_other() {
        RequestPace pace = new RequestPace(2, () -> now, duration -> waited.add(duration.toMillis()));
        for (int i = 0; i < 6; i++) {
            pace.await();
        }
        assertThat(waited).containsExactly(1000L, 1000L, 2000L, 2000L);
    }

    @Test
    void who_comes_later_waits_for_the_rest_of_the_second_only() {
        RequestPace pace = new RequestPace(2, () -> now, this::sleep);
        pace.await();
        pass(700);
        pace.await();
        pace.await();
        pass(5000);
        pace.await();
        assertThat(waited).containsExactly(300L);
    }

    @Test
    void who_is_interrupted_stays_interrupted_and_goes_on() {
        RequestPace pace = new RequestPace(1, () -> now, duration -> {
            throw new InterruptedException();
        });
        pace.await();
        pace.await();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void sleep(Duration duration) {
        waited.add(duration.toMillis());
        now += duration.toNanos();
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }
}
