package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.export.Seen.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.PartitionStates;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.export.Export.Extent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is there and cannot be stated in a file: it is left out, and said. */
class LeftOutOfExportTest {

    @Test
    void replicas_that_differ_are_not_stated_nor_come_by_default() {
        List<PartitionState> uneven = List.of(PartitionStates.healthy(0, 2), PartitionStates.healthy(1, 3));
        Seen seen = new Seen()
                .topic("a", 2, 3, Map.of())
                .topic("b", 2, 3, Map.of())
                .topic("c", uneven, Seen.configs(Map.of()));
        assertThat(seen.body()).isEqualTo("""
                defaults:
                  partitions: 2
                topics:
                  a:
                    replicationFactor: 3
                  b:
                    replicationFactor: 3
                  # replicationFactor is left out: its partitions have 2 and 3 replicas; plan will not compare it
                  c: {}
                """);
    }

    @Test
    void more_partitions_than_a_file_may_state_are_not_stated() {
        Export export = new Seen().topic("large", 10_000, 3, Map.of()).export();
        assertThat(Seen.body(export)).isEqualTo("""
                topics:
                  # partitions 10000 is left out: a file states 9999 at most, as many as Kafka creates in one request
                  large:
                    replicationFactor: 3
                """);
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void too_many_replicas_in_sync_are_what_a_file_may_not_ask_for() {
        assertThat(new Seen()
                        .topic("a", 1, 1, Map.of("min.insync.replicas", "3"))
                        .body())
                .isEqualTo("""
                topics:
                  # min.insync.replicas 3 is left out: it is above the replication factor 1
                  a:
                    partitions: 1
                    replicationFactor: 1
                """);
    }

    @Test
    void a_value_that_files_may_not_have_is_left_out() {
        Export export = new Seen()
                .topic("a", 1, 1, Map.of("retention.bytes", "-5", "compression.type", "none"))
                .export();
        assertThat(Seen.body(export)).isEqualTo("""
                topics:
                  # compression.type none is left out: compression.type cannot be "none"
                  # retention.bytes -5 is left out: retention.bytes cannot be -5: the least is 0
                  a:
                    partitions: 1
                    replicationFactor: 1
                """);
        assertThat(notes(export))
                .containsExactly(
                        "a: compression.type is left out: compression.type cannot be \"none\"",
                        "a: retention.bytes is left out: retention.bytes cannot be -5: the least is 0");
    }

    @Test
    void a_key_that_cannot_be_one_is_left_out() {
        assertThat(new Seen().topic("a", 1, 1, Map.of("\u001b[31m*\n", "x")).body())
                .contains("  # \\u001b[31m*\\u000a x is left out: no config has such a name\n");
    }

    @Test
    void on_express_the_replication_factor_and_what_cannot_be_set_are_left_out() {
        Export export = new Seen()
                .on(Flavour.EXPRESS)
                .topic("a", 1, 3, Map.of("segment.bytes", "1073741824", "retention.ms", "1000"))
                .export();
        assertThat(export.text()).contains("# replicationFactor is not stated: on MSK Express it is always 3.\n");
        assertThat(Seen.body(export)).isEqualTo("""
                topics:
                  # segment.bytes 1GiB is left out: it cannot be set on MSK Express
                  a:
                    partitions: 1
                    config:
                      retention.ms: 1s
                """);
    }

    @Test
    void replicas_that_a_flavour_cannot_have_are_said() {
        assertThat(new Seen().on(Flavour.SERVERLESS).topic("a", 1, 2, Map.of()).body())
                .contains("  # replicationFactor 2 is left out: on MSK Serverless it is always 3\n");
    }

    @Test
    void of_two_names_that_metrics_cannot_tell_apart_the_second_is_left_out() {
        Export export = new Seen()
                .topic("a.b", 1, 1, Map.of())
                .topic("a_b", 1, 1, Map.of())
                .export();
        assertThat(Seen.body(export)).doesNotContain("a_b:");
        assertThat(notes(export))
                .containsExactly(
                        "a_b: the topic is left out: it collides with a.b, Kafka's metrics cannot tell . from _");
    }

    @Test
    void what_holds_for_many_topics_is_said_once() {
        Seen seen = new Seen().on(Flavour.EXPRESS);
        for (int number = 0; number < 7; number++) {
            seen.topic("t" + number, 1, 3, Map.of("segment.bytes", "1073741824"));
        }
        assertThat(notes(seen.export()))
                .containsExactly("7 topics: segment.bytes is left out: it cannot be set on MSK Express"
                        + " (t0, t1, t2, t3, t4 and 2 more)");
    }
}
