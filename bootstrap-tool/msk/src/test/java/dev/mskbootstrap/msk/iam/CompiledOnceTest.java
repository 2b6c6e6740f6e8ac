package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading a policy allocates much more than a decision: were it read again each time, it would show here. */
class CompiledOnceTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int DECISIONS = 1_000;

    @Test
    void a_decision_allocates_next_to_nothing_of_what_reading_the_policy_does() {
        String json = Iam.json(hundredStatements());
        long reading = allocatedBy(() -> Policy.parse("app.json", json));
        Permissions permissions = Iam.permissions(null, Policy.parse("app.json", json));
        long deciding = allocatedBy(() -> decide(permissions)) / DECISIONS;
        assertThat(deciding).isLessThan(2_000).isLessThan(reading / 50);
    }

    private static void decide(Permissions permissions) {
        int allowed = 0;
        for (int i = 0; i < DECISIONS; i++) {
            Decision decision = permissions.decide(Iam.SESSION, KafkaAction.WRITE_DATA, "orders.99");
            allowed += decision.isAllowed() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(DECISIONS);
    }

    private static String[] hundredStatements() {
        return IntStream.range(0, 100)
                .mapToObj(i -> Iam.allow(
                        "kafka-cluster:Connect kafka-cluster:DescribeTopic kafka-cluster:WriteData",
                        Iam.CLUSTER.toString(),
                        Iam.topic("orders." + i)))
                .toArray(String[]::new);
    }

    private static long allocatedBy(Runnable work) {
        work.run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
