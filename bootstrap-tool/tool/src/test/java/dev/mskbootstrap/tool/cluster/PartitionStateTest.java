package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionStateTest {

    private static final Reassignment FROM_1_TO_4 = new Reassignment.UnderWay(List.of(4), List.of(1));

    @Test
    void at_rest_it_shall_be_where_it_is() {
        PartitionState partition = partition(List.of(1, 2, 3), List.of(3, 2, 1), Reassignment.NONE);
        assertThat(partition.target()).containsExactly(1, 2, 3);
        assertThat(partition.isInSync()).isTrue();
        assertThat(partition(List.of(1, 2, 3), List.of(1, 2), Reassignment.NONE).isInSync())
                .isFalse();
    }

    @Test
    void on_its_way_only_those_count_that_stay() {
        List<Integer> all = List.of(4, 2, 3, 1);
        assertThat(partition(all, List.of(2, 3), FROM_1_TO_4).isInSync()).isTrue();
        assertThat(partition(all, List.of(1, 2, 4), FROM_1_TO_4).isInSync()).isFalse();
        assertThat(partition(all, List.of(2, 3), FROM_1_TO_4).target()).containsExactly(4, 2, 3);
        assertThat(partition(all, List.of(2, 3), FROM_1_TO_4).replicas()).isEqualTo(3);
    }

    @Test
    void whom_the_controller_has_named_counts_though_the_brokers_do_not_show_it_yet() {
        PartitionState early = partition(List.of(1, 2, 3), List.of(1, 2, 3), FROM_1_TO_4);
        assertThat(early.brokers()).containsExactly(1, 2, 3, 4);
        assertThat(early.target()).containsExactly(2, 3, 4);
    }

    private static PartitionState partition(List<Integer> brokers, List<Integer> inSync, Reassignment reassignment) {
        return new PartitionState(0, 2, brokers, inSync, reassignment);
    }
}
