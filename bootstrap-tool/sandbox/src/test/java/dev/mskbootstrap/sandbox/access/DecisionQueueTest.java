package dev.mskbootstrap.sandbox.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Decision;
import dev.mskbootstrap.msk.iam.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionQueueTest {

    private final DecisionQueue queue = new DecisionQueue(2);

    @Test
    void gives_what_came_oldest_first_and_once() throws InterruptedException {
        queue.decided(decision("a"));
        queue.decided(decision("b"));
        assertThat(queue.take()).containsExactly(decision("a"), decision("b"));
        queue.decided(decision("c"));
        assertThat(queue.take()).containsExactly(decision("c"));
    }

    @Test
    void what_finds_no_room_is_lost_and_counted_and_nobody_waits() throws InterruptedException {
        for (String name : new String[] {"a", "b", "c", "d"}) {
            queue.decided(decision(name));
        }
        assertThat(queue.lost()).isEqualTo(2);
        assertThat(queue.lost()).isZero();
        assertThat(queue.take()).containsExactly(decision("a"), decision("b"));
    }

    private static LoggedDecision decision(String arn) {
        Decision decision = new Decision("p", "kafka-cluster:Connect", arn, new Reason.NothingAllows());
        return new LoggedDecision(Instant.EPOCH, "CONNECT", decision, false);
    }
}
