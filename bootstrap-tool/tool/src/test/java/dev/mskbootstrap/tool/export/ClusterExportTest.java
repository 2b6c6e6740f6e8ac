package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.export.Seen.heading;
import static dev.mskbootstrap.tool.export.Seen.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.export.Export.Extent;
import dev.mskbootstrap.tool.spec.Capacity;
import dev.mskbootstrap.tool.spec.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which file leads to what was seen. */
class ClusterExportTest {

    @Test
    void a_file_says_where_it_is_from_and_what_is_not_in_it() {
        Export export = new Seen()
                .topic("orders", 6, 3, Map.of("retention.ms", "1000", "leader.replication.throttled.replicas", "*"))
                .export();
        assertThat(export.text())
                .startsWith("# yaml-language-server: $schema=../../bootstrap-tool/docs/schema/topics.json\n");
        assertThat(heading(export)).isEqualTo("""
                # Exported by msk-bootstrap <version> from the environment mine: cluster ID, scope *.
                # 1 topic, every one there that is visible to us, with what is set on the topic itself. What topics inherit from
                # the brokers is not stated.
                # Not stated: orders: leader.replication.throttled.replicas is left out: whoever moves replicas sets it, and
                # takes it back
                """);
    }

    @Test
    void what_a_topic_inherits_is_not_stated() {
        assertThat(new Seen().topic("orders", 6, 3, Map.of()).body()).isEqualTo("""
                topics:
                  orders:
                    partitions: 6
                    replicationFactor: 3
                """);
    }

    @Test
    void what_is_set_on_a_topic_is_stated_as_people_write_it() {
        Map<String, String> own = Map.of(
                "retention.ms",
                "2592000000",
                "retention.bytes",
                "268435456000",
                "cleanup.policy",
                "compact,delete",
                "segment.ms",
                "1001",
                "local.retention.ms",
                "-2",
                "flush.messages",
                "7",
                "min.cleanable.dirty.ratio",
                "0.50",
                "unclean.leader.election.enable",
                "TRUE");
        assertThat(new Seen().topic("orders", 6, 3, own).body()).isEqualTo("""
                topics:
                  orders:
                    partitions: 6
                    replicationFactor: 3
                    config:
                      cleanup.policy: compact,delete
                      flush.messages: 7
                      local.retention.ms: -2
                      min.cleanable.dirty.ratio: 0.5
                      retention.bytes: 250GiB
                      retention.ms: 30d
                      segment.ms: 1001
                      unclean.leader.election.enable: true
                """);
    }

    @Test
    void a_value_that_is_the_brokers_default_as_well_is_stated_and_said_to_be() {
        Seen seen =
                new Seen().topic("a", 6, 3, Map.of("retention.ms", "604800000")).topic("b", 6, 3, Map.of());
        assertThat(seen.body()).isEqualTo("""
                defaults:
                  partitions: 6
                  replicationFactor: 3
                topics:
                  a:
                    config:
                      retention.ms: 7d # also the brokers' default
                  b: {}
                """);
    }

    @Test
    void what_most_topics_have_and_all_state_goes_under_defaults() {
        Seen seen = new Seen()
                .topic("a", 3, 3, Map.of("retention.ms", "1000", "segment.ms", "5000"))
                .topic("b", 3, 3, Map.of("retention.ms", "1000"))
                .topic("c", 6, 2, Map.of("retention.ms", "2000", "segment.ms", "5000"));
        assertThat(seen.body()).isEqualTo("""
                defaults:
                  partitions: 3
                  replicationFactor: 3
                  config:
                    retention.ms: 1s
                topics:
                  a:
                    config:
                      segment.ms: 5s
                  b: {}
                  c:
                    partitions: 6
                    replicationFactor: 2
                    config:
                      retention.ms: 2s
                      segment.ms: 5s
                """);
    }

    @Test
    void of_two_values_that_half_the_topics_have_the_smaller_is_the_default() {
        Seen seen = new Seen().topic("a", 12, 1, Map.of()).topic("b", 3, 1, Map.of());
        assertThat(seen.body()).startsWith("defaults:\n  replicationFactor: 1\n");
        seen.topic("c", 12, 1, Map.of()).topic("d", 3, 1, Map.of());
        assertThat(seen.body()).startsWith("defaults:\n  partitions: 3\n  replicationFactor: 1\n");
    }

    @Test
    void without_any_topic_the_file_is_a_file_still() {
        Export export = new Seen().export();
        assertThat(Seen.body(export)).isEqualTo("topics: {}\n");
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void an_empty_value_is_a_value() {
        assertThat(new Seen().topic("a", 1, 1, Map.of("cleanup.policy", "")).body())
                .contains("      cleanup.policy: \"\"\n");
    }

    @Test
    void keys_that_kafka_does_not_have_are_passed_on_and_allowed_by_name() {
        Seen seen = new Seen().topic("a", 1, 1, Map.of("confluent.tier.enable", "false", "acme.note", "${X} # \n é"));
        assertThat(seen.export().text()).endsWith("""
                # Not among Kafka's topic configs as this tool knows them: they go to the brokers as they are.
                allowUnknownConfig:
                  - acme.note
                  - confluent.tier.enable
                topics:
                  a:
                    partitions: 1
                    replicationFactor: 1
                    config:
                      acme.note: "$${X} # \\u000a \\u00e9"
                      confluent.tier.enable: false
                """);
    }

    @Test
    void a_name_that_is_no_text_to_yaml_is_quoted() {
        Seen seen = new Seen();
        List.of("1.5", "null", "yes", "-a", ".b", "2026-01-01", "_c").forEach(name -> seen.topic(name, 1, 1, Map.of()));
        assertThat(seen.body()).endsWith("""
                topics:
                  "-a": {}
                  ".b": {}
                  "1.5": {}
                  "2026-01-01": {}
                  _c: {}
                  "null": {}
                  "yes": {}
                """);
    }

    @Test
    void what_goes_beyond_the_limits_is_exported_and_what_plan_will_say_is_said() {
        Limits limits = new Limits(2, 5, Pattern.compile("[a-z]+"), null, Collections.emptySet(), Capacity.UNSTATED);
        Export export = new Seen().within(limits).topic("a.b", 6, 1, Map.of()).export();
        assertThat(Seen.body(export)).contains("partitions: 6", "replicationFactor: 1");
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
        assertThat(notes(export))
                .containsExactly(
                        "a.b: plan will have a conflict: 6 partitions wanted, limits.maxPartitionsPerTopic is 5",
                        "a.b: plan will have a conflict: replication factor 1 wanted, limits.minReplicationFactor is 2",
                        "a.b: plan will have a conflict: the name does not match limits.names: [a-z]+");
    }
}
