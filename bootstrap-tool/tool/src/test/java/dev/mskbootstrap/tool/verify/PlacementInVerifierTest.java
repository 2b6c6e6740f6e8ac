package dev.mskbootstrap.tool.verify;

import static dev.mskbootstrap.tool.PartitionStates.inSync;
import static dev.mskbootstrap.tool.PartitionStates.movingTo;
import static dev.mskbootstrap.tool.PartitionStates.on;
import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of the brokers that replicas are on, and on their way to. */
class PlacementInVerifierTest {

    private static final Desired ORDERS = desired(topic("orders", 3, 2));

    private final MemoryCluster cluster = new MemoryCluster("a", "a", "b");

    @BeforeEach
    void create() {
        cluster.with(topic("orders", 3, 2));
    }

    @Test
    void replicas_that_are_spread_are_not_spoken_of() {
        assertThat(verify(Flavour.KAFKA, true)).isEqualTo(new Verification(1, 3, 2, List.of(), List.of()));
    }

    @Test
    void a_rack_shared_without_need_is_a_note() {
        change(partition -> on(partition, List.of(1, 2)));
        assertThat(verify(Flavour.KAFKA, false))
                .isEqualTo(
                        new Verification(
                                1,
                                3,
                                2,
                                List.of(),
                                List.of(
                                        new Note(
                                                "orders",
                                                "replicas share a rack, and the cluster has 2 racks: a in partitions 0-2; kafka-reassign-partitions.sh can spread them"))));
    }

    @Test
    void and_a_finding_when_strict() {
        change(partition -> on(partition, List.of(1, 2)));
        Verification verification = verify(Flavour.EXPRESS, true);
        assertThat(verification.notes()).isEmpty();
        assertThat(verification.findings())
                .containsExactly(new Finding(
                        "orders",
                        "replicas share a rack, and the cluster has 2 racks: a in partitions 0-2",
                        "spread them with kafka-reassign-partitions.sh"));
    }

    @Test
    void on_serverless_nobody_but_aws_can_spread_them() {
        change(partition -> on(partition, List.of(1, 2)));
        assertThat(verify(Flavour.SERVERLESS, true).isGood()).isTrue();
    }

    @Test
    void a_reassignment_under_way_is_a_note_and_what_has_still_to_be_copied_does_not_lag() {
        change(partition -> movingTo(on(partition, List.of(1, 3)), List.of(2, 3)));
        assertThat(verify(Flavour.KAFKA, true))
                .isEqualTo(new Verification(
                        1,
                        3,
                        0,
                        List.of(),
                        List.of(new Note(
                                "orders",
                                "reassignment under way: partitions 0-2, adding broker 2, removing broker 1"))));
    }

    @Test
    void a_replica_that_stays_and_lags_is_found_all_the_same() {
        change(partition -> movingTo(inSync(on(partition, List.of(1, 2, 3)), 2), List.of(1, 3)));
        assertThat(verify(Flavour.KAFKA, true).findings())
                .extracting(Finding::what)
                .containsExactly("not all replicas in sync in partitions 0-2");
    }

    @Test
    void a_replica_that_lags_and_goes_is_not() {
        change(partition -> movingTo(inSync(on(partition, List.of(1, 3, 2)), 2), List.of(1, 3)));
        assertThat(verify(Flavour.KAFKA, true).findings()).isEmpty();
    }

    private void change(UnaryOperator<PartitionState> change) {
        cluster.health(name("orders"), change);
    }

    private Verification verify(Flavour flavour, boolean isStrict) {
        Planner planner = new Planner(flavour, Limits.NONE);
        return new Verifier(new Observer(cluster)::observe, planner, Progress.NONE, () -> false)
                .verify(ORDERS, Duration.ZERO, isStrict);
    }
}
