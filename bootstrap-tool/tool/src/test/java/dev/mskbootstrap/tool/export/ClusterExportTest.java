package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.export.Seen.heading;
import static dev.mskbootstrap.tool.export.Seen.notes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.PartitionStates;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.Preflight;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.export.Export.Extent;
import dev.mskbootstrap.tool.spec.Capacity;
import dev.mskbootstrap.tool.spec.Limits;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
                "-1".replace("-1", "7"),
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
    void a_key_that_cannot_be_one_is_left_out() {
        assertThat(new Seen().topic("a", 1, 1, Map.of("\u001b[31m*\n", "x")).body())
                .contains("  # \\u001b[31m*\\u000a x is left out: no config has such a name\n");
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
    void configs_that_may_not_be_read_make_it_incomplete() {
        Export export = new Seen()
                .topic(
                        "a",
                        Seen.replicas(1, 3),
                        new Configs.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION, "a")))
                .topic("b", 1, 3, Map.of("retention.ms", "1000"))
                .topic("c", 1, 3, Map.of("retention.ms", "1000"))
                .export();
        String why = "config is left out: not authorised to read them: User:CN=tool needs DescribeConfigs on topic a";
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(notes(export)).containsExactly("a: " + why);
        assertThat(heading(export)).contains("# INCOMPLETE: a: config is left out: not authorised to read them: User");
        assertThat(Seen.body(export))
                .contains("  # config is left out: not authorised to read them: User")
                .doesNotContain("1s\ntopics");
    }

    @Test
    void topics_that_may_not_be_seen_make_it_incomplete() {
        Export export = new Seen()
                .state("a", new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, "a")))
                .state("b", new TopicState.Unknown("Oops."))
                .export();
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(notes(export))
                .containsExactly(
                        "a: the topic is left out: not authorised to see it: User:CN=tool needs Describe on topic a",
                        "b: the topic is left out: the brokers failed to describe it (Oops.)");
    }

    @Test
    void a_value_that_brokers_keep_to_themselves_is_said_to_be_there() {
        Configs configs = new Configs.Values(new TreeMap<>(), new TreeSet<>(Set.of("message.format.version")));
        assertThat(new Seen().topic("a", Seen.replicas(1, 1), configs).body())
                .contains("  # message.format.version is left out: the brokers do not tell its value\n");
    }

    @Test
    void a_value_whose_source_nobody_knows_is_said_to_be_there() {
        Configs configs = new Configs.Values(
                new TreeMap<>(Map.of("retention.ms", new ConfigValue("1", ConfigValue.Source.UNKNOWN))));
        assertThat(new Seen().topic("a", Seen.replicas(1, 1), configs).body())
                .contains("  # other config is left out: the brokers do not say whether it is set on the topic\n");
    }

    @Test
    void what_was_asked_for_by_name_and_is_not_found_is_said() {
        Seen seen = new Seen().topic("a", 1, 1, Map.of()).state("b", new TopicState.Missing(new Preflight.NotAsked()));
        Export export = seen.export("a", "b", "c.*", "__d");
        assertThat(export.extent()).isEqualTo(Extent.LACKS_NAMED);
        assertThat(notes(export))
                .containsExactly(
                        "__d: internal to Kafka or MSK, and never exported",
                        "b: the brokers know no topic of this name, or hide it from us",
                        "c.*: no topic in scope that is visible to us begins so");
    }

    @Test
    void a_topic_that_went_while_we_looked_is_simply_not_there() {
        Export export = new Seen()
                .state("b", new TopicState.Missing(new Preflight.NotAsked()))
                .export();
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
        assertThat(export.notes()).isEmpty();
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
