package dev.mskbootstrap.tool.apply;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.plan;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How fast changes are asked for; time passes only while the applier waits. */
class PaceTest {

    private final MemoryCluster cluster = new MemoryCluster(3);
    private final FakeTime time = new FakeTime();
    private final List<String> told = new ArrayList<>();

    private final Progress progress = new Progress() {
        @Override
        public void report(String what, int done, int total) {}

        @Override
        public void waiting(String why, Duration left) {
            told.add(why + ", " + left.toSeconds() + " s");
        }
    };

    @Test
    void apache_kafka_is_not_waited_for() {
        Plan plan = plan(cluster, desired(topics(1000)));
        assertThat(apply(Flavour.KAFKA, plan)).containsOnly("Done");
        assertThat(time.now()).isZero();
    }

    @Test
    void serverless_makes_250_partitions_at_once_and_the_rest_as_time_goes_by() {
        Plan plan = plan(cluster, desired(topic("a", 100, 3), topic("b", 100, 3), topic("c", 100, 3)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Done");
        assertThat(cluster.writes()).containsExactly("create [a, b]", "create [c]");
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void small_topics_wait_until_some_of_them_are_worth_a_request() {
        apply(Flavour.SERVERLESS, plan(cluster, desired(topics(290))));
        assertThat(cluster.writes().stream().map(write -> write.split(",").length))
                .containsExactly(250, 25, 15);
    }

    @Test
    void a_topic_larger_than_the_rate_waits_for_all_of_it() {
        Plan plan = plan(cluster, desired(topic("a", 50, 3), topic("b", 300, 3), topic("c", 1, 3)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Done");
        assertThat(cluster.writes()).containsExactly("create [a]", "create [b]", "create [c]");
        assertThat(time.now()).isBetween(Duration.ofSeconds(121), Duration.ofSeconds(122));
    }

    @Test
    void partitions_that_are_added_and_deleted_count_too() {
        cluster.with(topic("a", 1, 3)).with(topic("z", 150, 3));
        Plan plan = plan(cluster, desired(List.of("z"), topic("a", 151, 3)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Done");
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void it_is_said_what_is_waited_for_and_how_long() {
        apply(Flavour.SERVERLESS, plan(cluster, desired(topics(500))));
        assertThat(told).startsWith("waiting for MSK Serverless: 250 partitions in 5 minutes, 300 s");
        assertThat(told).endsWith("waiting for MSK Serverless: 250 partitions in 5 minutes, 0 s");
    }

    @Test
    void what_the_brokers_put_off_is_asked_for_again() {
        cluster.allowance().set(0);
        time.eachSecond(() -> cluster.allowance().add(1));
        Plan plan = plan(cluster, desired(topic("a", 4, 3), topic("b", 4, 3), topic("c", 4, 3)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Done");
        assertThat(cluster.writes()).containsExactly("create [a, b, c]", "create [b, c]");
    }

    @Test
    void any_brokers_may_put_off_what_is_asked_of_them() {
        cluster.with(topic("a", 1, 3)).with(topic("z", 1, 3)).allowance().set(-1);
        time.eachSecond(() -> cluster.allowance().add(1));
        Plan plan = plan(cluster, desired(List.of("z"), topic("a", 151, 3), topic("b", 2, 3)));
        assertThat(apply(Flavour.KAFKA, plan)).containsOnly("Done");
        assertThat(told).first().isEqualTo("waiting for the brokers, 10 s");
    }

    @Test
    void brokers_that_put_off_everything_are_given_up() {
        cluster.allowance().set(-1);
        Plan plan = plan(cluster, desired(topics(2)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Failed");
        assertThat(time.now()).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    @Test
    void interrupted_while_it_waits_the_rest_is_not_tried() {
        Plan plan = plan(cluster, desired(topics(251)));
        Applied applied = applied(Flavour.SERVERLESS, plan, () -> time.now().toSeconds() >= 1);
        assertThat(applied.interrupted()).isTrue();
        assertThat(applied.of(Outcome.Done.class)).hasSize(250);
        assertThat(applied.of(Outcome.NotTried.class)).hasSize(1);
    }

    @Test
    void what_was_put_off_before_an_interruption_is_not_done() {
        cluster.allowance().set(0);
        Plan plan = plan(cluster, desired(topic("a", 4, 3), topic("b", 4, 3)));
        Applied applied = applied(Flavour.SERVERLESS, plan, () -> time.now().toSeconds() >= 1);
        assertThat(applied.outcomes().stream().map(ApplierTest::words)).containsExactly("a Done", "b NotTried");
    }

    @Test
    void serverless_takes_two_requests_a_second() {
        cluster.with(topic("a", 1, 3)).with(topic("z", 1, 3));
        TopicSpec longer = topic("a", 2, 3, Map.of("retention.ms", "1"));
        Plan plan = plan(cluster, desired(List.of("z"), longer, topic("b", 1, 3)));
        assertThat(apply(Flavour.SERVERLESS, plan)).containsOnly("Done");
        assertThat(cluster.writes()).hasSize(4);
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(1));
    }

    private static TopicSpec[] topics(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> topic("t" + index, 1, 3))
                .toArray(TopicSpec[]::new);
    }

    private List<String> apply(Flavour flavour, Plan plan) {
        return applied(flavour, plan, () -> false).outcomes().stream()
                .map(outcome -> outcome.getClass().getSimpleName())
                .toList();
    }

    private Applied applied(Flavour flavour, Plan plan, BooleanSupplier interrupted) {
        Pace pace = new Pace(flavour, progress, interrupted, time);
        return new Applier(cluster, progress, interrupted, pace).apply(plan);
    }
}
