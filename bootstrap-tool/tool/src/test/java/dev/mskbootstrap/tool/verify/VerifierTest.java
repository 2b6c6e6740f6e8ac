package dev.mskbootstrap.tool.verify;

import static dev.mskbootstrap.tool.PartitionStates.inSync;
import static dev.mskbootstrap.tool.PartitionStates.leaderless;
import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.docs.Errors;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.report.VerificationText;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VerifierTest {
    private static final int DIFFERS = 4;

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Desired ORDERS = desired(topic("orders", 3, 3));

    private final MemoryCluster cluster = new MemoryCluster(3);
    private final Observer observer = new Observer(cluster);
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void what_is_as_wanted_is_good_at_the_first_look() {
        cluster.with(topic("orders", 3, 3));
        assertThat(verify(ORDERS, LONG)).isEqualTo(new Verification(1, 3, 3, List.of(), List.of()));
        assertThat(looks).hasValue(1);
    }

    @Test
    void it_looks_again_until_reads_have_caught_up() {
        cluster.lag(8);
        cluster.create(ORDERS.topics().values());
        assertThat(verify(ORDERS, LONG).isGood()).isTrue();
    }

    @Test
    void while_it_waits_it_looks_at_what_is_amiss_and_then_at_everything_once_more() {
        Desired two = desired(topic("a", 1, 1), topic("b", 1, 1));
        List<Integer> looked = new ArrayList<>();
        cluster.with(topic("a", 1, 1));
        Function<Desired, Observation> observe = wanted -> {
            looked.add(wanted.topics().size());
            return looked.size() < 4 ? observer.observe(wanted) : observer.observe(create(wanted));
        };
        assertThat(new Verifier(observe, new Planner(Flavour.KAFKA, Limits.NONE), Progress.NONE, () -> false)
                        .verify(two, LONG, false)
                        .isGood())
                .isTrue();
        assertThat(looked).containsExactly(2, 1, 1, 1, 2);
    }

    private Desired create(Desired wanted) {
        cluster.create(wanted.topics().values());
        return wanted;
    }

    @Test
    void it_gives_up_when_the_time_is_over() {
        assertThat(verify(ORDERS, SHORT).findings()).containsExactly(new Finding("orders", "missing", "run apply"));
        assertThat(looks).hasValueGreaterThan(1);
    }

    @Test
    void without_patience_it_looks_once() {
        assertThat(verify(ORDERS, Duration.ZERO).isGood()).isFalse();
        assertThat(looks).hasValue(1);
    }

    @Test
    void an_interruption_ends_the_waiting() {
        assertThat(verify(ORDERS, LONG, false, () -> true).isGood()).isFalse();
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_comes_and_goes_is_not_waited_for_forever() {
        Desired two = desired(topic("a", 1, 1), topic("b", 1, 1));
        Observation none = observer.observe(two);
        Observation one = new Observer(new MemoryCluster(3).with(topic("a", 1, 1))).observe(two);
        Verification last = new Verifier(
                        wanted -> looks.incrementAndGet() % 2 == 0 ? one : none,
                        new Planner(Flavour.KAFKA, Limits.NONE),
                        Progress.NONE,
                        () -> false)
                .verify(two, SHORT, false);
        assertThat(last.isGood()).isFalse();
    }

    @Test
    void each_difference_is_a_finding_in_words() {
        cluster.with(topic("orders", 1, 3, Map.of("retention.ms", "60000"))).with(topic("old", 1, 1));
        Desired desired = desired(
                List.of("old"), topic("orders", 3, 3, Map.of("retention.ms", "604800000")), topic("users", 1, 1));
        assertThat(verify(desired, Duration.ZERO).findings())
                .containsExactly(
                        new Finding("old", "still there, and to be deleted", "run apply"),
                        new Finding("orders", "partitions 1, 3 wanted", "run apply"),
                        new Finding("orders", "retention.ms 1m, 7d wanted", "run apply"),
                        new Finding("users", "missing", "run apply"));
    }

    @Test
    void a_conflict_is_a_finding() {
        cluster.with(topic("orders", 3, 3)).deny(name("orders"), KafkaAction.DESCRIBE_TOPIC);
        assertThat(verify(ORDERS, Duration.ZERO).findings())
                .containsExactly(new Finding(
                        "orders",
                        "not authorised to see whether this topic is there: User:CN=tool needs Describe on topic orders",
                        Rights.lack(KafkaAction.DESCRIBE_TOPIC, "orders").fix()));
    }

    @Test
    void configs_that_cannot_be_read_are_a_finding_even_where_none_is_declared() {
        cluster.with(topic("orders", 3, 3)).deny(name("orders"), KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION);
        assertThat(verify(ORDERS, Duration.ZERO).findings())
                .containsExactly(new Finding(
                        "orders",
                        "its configs cannot be read, so whether enough replicas are in sync is not known:"
                                + " User:CN=tool needs DescribeConfigs on topic orders",
                        Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, "orders")
                                .fix()));
    }

    @Test
    void partitions_without_a_leader_are_a_finding() {
        sick(partition -> partition.partition() == 1 ? partition : leaderless(partition));
        assertThat(verify(ORDERS, Duration.ZERO).findings())
                .containsExactly(
                        new Finding("orders", "no leader in partitions 0, 2", "see whether all brokers are up"));
    }

    @Test
    void fewer_in_sync_than_writes_need_are_a_finding() {
        sick(partition -> partition.partition() == 1 ? inSync(partition, 1) : partition);
        assertThat(verify(ORDERS, Duration.ZERO).findings())
                .containsExactly(new Finding(
                        "orders",
                        "fewer replicas in sync than min.insync.replicas (2) in partition 1",
                        "see whether all brokers are up"));
    }

    @Test
    void a_replica_that_lags_as_in_every_rolling_patch_is_a_note() {
        sick(partition -> inSync(partition, 2));
        assertThat(verify(ORDERS, Duration.ZERO))
                .isEqualTo(new Verification(
                        1, 3, 0, List.of(), List.of(new Note("orders", "not all replicas in sync in partitions 0-2"))));
    }

    @Test
    void a_replica_that_lags_is_a_finding_when_strict() {
        sick(partition -> inSync(partition, 2));
        assertThat(verify(ORDERS, Duration.ZERO, true, () -> false).findings())
                .containsExactly(new Finding(
                        "orders", "not all replicas in sync in partitions 0-2", "see whether all brokers are up"));
    }

    private void sick(UnaryOperator<PartitionState> health) {
        cluster.with(topic("orders", 3, 3)).health(name("orders"), health);
    }

    private Verification verify(Desired desired, Duration patience) {
        return verify(desired, patience, false, () -> false);
    }

    private Verification verify(Desired desired, Duration patience, boolean isStrict, BooleanSupplier interrupted) {
        Function<Desired, Observation> observe = wanted -> {
            looks.incrementAndGet();
            return observer.observe(wanted);
        };
        Planner planner = new Planner(Flavour.KAFKA, Limits.NONE);
        Verification verification =
                new Verifier(observe, planner, Progress.NONE, interrupted).verify(desired, patience, isStrict);
        Errors.sawFindings(DIFFERS, VerificationText.renderFindings(verification, Style.PLAIN));
        return verification;
    }
}
