package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void nothing_to_do_is_no_request() {
        assertThat(Batches.of(List.<Integer>of(), weight -> weight)).isEmpty();
    }

    @Test
    void a_batch_is_as_large_as_a_request_may_be() {
        assertThat(Batches.of(List.of(5_000, 5_000, 1, 9_999, 1), weight -> weight))
                .containsExactly(List.of(5_000, 5_000), List.of(1, 9_999), List.of(1));
    }

    @Test
    void what_is_too_heavy_for_company_goes_alone_and_in_its_turn() {
        assertThat(Batches.of(List.of(1, 11_000, 2), weight -> weight))
                .containsExactly(List.of(1), List.of(11_000), List.of(2));
    }

    @Test
    void ten_thousand_light_items_keep_their_order() {
        List<Integer> items = IntStream.range(0, 10_000).boxed().toList();
        List<List<Integer>> batches = Batches.of(items, item -> 5);
        assertThat(batches).hasSize(5).allMatch(batch -> batch.size() == 2_000);
        assertThat(batches.stream().flatMap(List::stream).collect(Collectors.toList()))
                .isEqualTo(items);
    }

    @Test
    void a_creation_carries_the_topic_its_partitions_and_its_configs() {
        assertThat(Batches.records(topic("orders", 12, 3, Map.of("retention.ms", "1", "segment.ms", "1"))))
                .isEqualTo(15);
        assertThat(Batches.records(topic("orders", null, null))).isEqualTo(2);
    }
}
