package dev.mskbootstrap.tool.verify;

import static dev.mskbootstrap.tool.PartitionStates.healthy;
import static dev.mskbootstrap.tool.PartitionStates.movingTo;
import static dev.mskbootstrap.tool.PartitionStates.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Brokers 1 and 2 stand in rack a, 3 and 4 in b, 5 in c; of broker 9 nothing is known. */
class RackSpreadTest {

    private static final Map<Integer, String> RACKS = Map.of(1, "a", 2, "a", 3, "b", 4, "b", 5, "c");

    @Test
    void a_rack_each_is_as_good_as_it_gets() {
        assertThat(shared(List.of(1, 3, 5), List.of(5, 4, 2), List.of(1))).isEqualTo("nothing");
    }

    @Test
    void who_shares_a_rack_without_need_is_named_with_the_partitions() {
        assertThat(shared(List.of(1, 2, 3), List.of(1, 3), List.of(3, 4), List.of(2, 1), List.of(1, 2), List.of(1, 2)))
                .isEqualTo(
                        "replicas share a rack, and the cluster has 3 racks: a in partitions 0, 3-5; b in partition 2");
    }

    @Test
    void more_replicas_than_racks_have_to_share_but_leave_no_rack_out() {
        assertThat(shared(List.of(1, 2, 3, 5))).isEqualTo("nothing");
        assertThat(shared(List.of(1, 2, 3, 4)))
                .isEqualTo("replicas share a rack, and the cluster has 3 racks: a in partition 0; b in partition 0");
    }

    @Test
    void a_broker_of_unknown_rack_may_stand_in_any() {
        assertThat(shared(List.of(1, 2, 9)))
                .isEqualTo("replicas share a rack, and the cluster has 3 racks: a in partition 0");
        assertThat(shared(List.of(1, 9), List.of(1, 2, 3, 9))).isEqualTo("nothing");
    }

    @Test
    void where_no_broker_says_where_it_stands_there_is_nothing_to_say() {
        assertThat(new RackSpread(Map.of()).shared(topic(List.of(1, 2)))).isEmpty();
        assertThat(new RackSpread(Map.of(1, "a", 2, "a")).shared(topic(List.of(1, 2))))
                .isEmpty();
    }

    @Test
    void on_its_way_a_partition_is_judged_by_where_it_goes() {
        PartitionState together = on(healthy(0, 2), List.of(1, 2));
        PartitionState apart = on(healthy(1, 2), List.of(1, 3));
        TopicState.Present topic = new TopicState.Present(
                "id", List.of(movingTo(together, List.of(1, 5)), movingTo(apart, List.of(3, 4))), configs());
        assertThat(new RackSpread(RACKS).shared(topic))
                .hasValue("replicas share a rack, and the cluster has 3 racks: b in partition 1");
    }

    @SafeVarargs
    private static String shared(List<Integer>... partitions) {
        return new RackSpread(RACKS).shared(topic(partitions)).orElse("nothing");
    }

    @SafeVarargs
    private static TopicState.Present topic(List<Integer>... partitions) {
        List<PartitionState> states = new ArrayList<>();
        for (List<Integer> brokers : partitions) {
            states.add(on(healthy(states.size(), 1), brokers));
        }
        return new TopicState.Present("id", states, configs());
    }

    private static Configs configs() {
        return new Configs.Values(new TreeMap<>());
    }
}
