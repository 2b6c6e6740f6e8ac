package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.file;
import static dev.mskbootstrap.tool.terraform.Exporting.json;
import static dev.mskbootstrap.tool.terraform.Exporting.resource;
import static dev.mskbootstrap.tool.terraform.Exporting.state;
import static dev.mskbootstrap.tool.terraform.Exporting.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.export.Export.Extent;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics that Terraform manages, as a file of ours. */
class TerraformExportTest {

    private static final String MAIN =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/main/279c0212-d057-4dba-9aa9-1c4e5a25bfc7-3";
    private static final String DR =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/dr/279c0212-d057-4dba-9aa9-1c4e5a25bfc7-3";
    private static final String SIZE = "\"partitions\":3,\"replication_factor\":2,\"config\":null";
    private static final String UNKNOWN = " is left out: Terraform knows it only after its apply";

    @Test
    void a_state_of_the_kafka_provider_with_modules_counts_and_keys() {
        assertThat(file("kafka-state.json").text()).isEqualTo("""
                # yaml-language-server: $schema=../../bootstrap-tool/docs/schema/topics.json
                # Exported by msk-bootstrap <version> from Terraform: the state in kafka-state.json; of
                # registry.terraform.io/mongey/kafka.
                # 8 topics, as Terraform states them. Nothing was contacted.
                # INCOMPLETE: odd.throttled: leader.replication.throttled.replicas is left out: it is sensitive in Terraform
                # Not stated: terraform: not carried over, since a topics.yaml holds topics and ACLs only: 1
                # kafka_user_scram_credential
                # Not stated: odd.throttled: segment.bytes is left out: it is null in Terraform
                defaults:
                  partitions: 3
                  replicationFactor: 3
                # Not among Kafka's topic configs as this tool knows them: they go to the brokers as they are.
                allowUnknownConfig:
                  - confluent.tier.enable
                topics:
                  # kafka_topic.event["alerts.events"]
                  alerts.events:
                    config:
                      min.insync.replicas: 2
                      retention.ms: 7d
                  # module.domain.kafka_topic.this["invoices"]
                  billing.invoices:
                    config:
                      cleanup.policy: compact
                  # module.domain.kafka_topic.this["payments"]
                  billing.payments:
                    config:
                      cleanup.policy: compact
                  # kafka_topic.raw
                  eeg.raw.data:
                    partitions: 12
                    config:
                      cleanup.policy: delete
                      min.insync.replicas: 2
                      retention.ms: 30d
                  # kafka_topic.throttled
                  # leader.replication.throttled.replicas is left out: it is sensitive in Terraform
                  # segment.bytes is left out: it is null in Terraform
                  odd.throttled:
                    config:
                      confluent.tier.enable: false
                  # kafka_topic.plain[0]
                  plain.0: {}
                  # kafka_topic.plain[1]
                  plain.1: {}
                  # kafka_topic.event["user.activity"]
                  user.activity:
                    partitions: 6
                    config:
                      min.insync.replicas: 2
                      retention.ms: 7d
                acls:
                  - principal: "User:app"
                    topic: eeg.raw.data
                    allow: [Read]
                """);
    }

    @Test
    void nothing_secret_is_written_or_said() {
        Export export = file("kafka-state.json").export();
        assertThat(export.text() + export.notes()).doesNotContain("hunter2", "0:1,1:2");
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
    }

    @Test
    void a_state_of_the_aws_provider() {
        assertThat(file("aws-state.json").body()).isEqualTo("""
                defaults:
                  replicationFactor: 3
                topics:
                  # aws_msk_topic.audit
                  audit:
                    partitions: 1
                  # aws_msk_topic.orders
                  orders:
                    partitions: 6
                    config:
                      cleanup.policy: delete
                      min.insync.replicas: 2
                      retention.ms: 7d
                """);
    }

    @Test
    void topics_of_two_clusters_do_not_go_into_one_file_unasked() {
        assertThat(file("aws-two-clusters.json").problems())
                .containsExactly("aws-two-clusters.json:1:716: topics of 2 clusters: " + DR + " (1), " + MAIN
                        + " (2); choose with --cluster; given twice, it puts the topics of two clusters into one file");
    }

    @Test
    void a_cluster_is_chosen() {
        assertThat(file("aws-two-clusters.json").of(DR).body()).isEqualTo("""
                topics:
                  # aws_msk_topic.orders_dr
                  orders:
                    partitions: 6
                    replicationFactor: 3
                """);
        assertThat(file("aws-two-clusters.json").of(MAIN).notes()).isEmpty();
        assertThat(file("aws-two-clusters.json").of("main").problems())
                .containsExactly(
                        "aws-two-clusters.json:1:2318: no topic is of the cluster \"main\"; give --cluster one of: "
                                + DR + ", " + MAIN);
    }

    @Test
    void clusters_that_are_chosen_together_may_not_meet_in_a_name() {
        assertThat(file("aws-two-clusters.json").of(DR, MAIN).only("audit").body())
                .contains("  audit:\n");
        assertThat(file("aws-two-clusters.json").of(DR, MAIN).problems())
                .singleElement()
                .asString()
                .endsWith(
                        ": orders is declared by aws_msk_topic.orders (aws-two-clusters.json) and aws_msk_topic.orders_dr"
                                + " (aws-two-clusters.json); choose one cluster with --cluster");
    }

    @Test
    void a_plan_tells_the_configurations_of_a_provider_apart() {
        assertThat(file("kafka-plan.json").problems())
                .singleElement()
                .asString()
                .contains("topics of 2 clusters: kafka (3), kafka.dr (3); choose with --cluster");
        assertThat(file("kafka-plan.json").of("kafka.dr").body()).isEqualTo("""
                defaults:
                  partitions: 3
                  replicationFactor: 3
                topics:
                  # module.m["a.b"].kafka_topic.this["x"]
                  a.b.x:
                    config:
                      cleanup.policy: compact
                  # module.m["c"].kafka_topic.this["x"]
                  c.x:
                    config:
                      cleanup.policy: compact
                  # kafka_topic.orders_dr
                  orders:
                    replicationFactor: 2
                """);
    }

    @Test
    void what_a_plan_does_not_know_yet_is_not_guessed() {
        Exporting plan = file("kafka-plan.json").of("kafka");
        assertThat(plan.text()).contains("from Terraform: the planned values in kafka-plan.json; of");
        assertThat(plan.export().extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(plan.notes())
                .containsExactly(
                        "orders: partitions" + UNKNOWN, "orders: retention.ms" + UNKNOWN, "whole: config" + UNKNOWN);
        assertThat(plan.body()).endsWith("""
                topics:
                  # module.n.module.deep.kafka_topic.this["x"]
                  deep.x:
                    partitions: 3
                    config:
                      cleanup.policy: compact
                  # kafka_topic.orders
                  # retention.ms is left out: Terraform knows it only after its apply
                  # partitions is left out: Terraform knows it only after its apply
                  orders:
                    config:
                      cleanup.policy: compact
                  # kafka_topic.whole
                  # config is left out: Terraform knows it only after its apply
                  whole:
                    partitions: 1
                """);
    }

    @Test
    void what_is_to_be_done_in_terraform_is_said_for_a_shell() {
        assertThat(state(topic("kafka_topic.a[\\\"x'y\\\"]", "\"name\":\"a\"," + SIZE))
                        .export()
                        .notes())
                .singleElement()
                .extracting(note -> note.what())
                .isEqualTo(
                        "still manages these topics, and two tools undo each other's work: before its next apply, run"
                                + " terraform state rm 'kafka_topic.a[\"x'\\''y\"]' and delete their blocks (or put removed blocks"
                                + " with destroy = false in their place)");
    }

    @Test
    void an_empty_state_has_no_topics() {
        Export export = json("{\"format_version\":\"1.0\"}").export();
        assertThat(export.text())
                .endsWith("# 0 topics, as Terraform states them. Nothing was contacted.\ntopics: {}\n");
        assertThat(export.notes()).isEmpty();
        assertThat(export.extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void the_same_name_twice_is_a_problem_that_names_both() {
        String twice = topic("kafka_topic.a", "\"name\":\"a\"," + SIZE);
        assertThat(state(twice, topic("module.m.kafka_topic.b", "\"name\":\"a\"," + SIZE))
                        .problems())
                .singleElement()
                .asString()
                .endsWith(
                        ": a is declared by kafka_topic.a (f.json) and module.m.kafka_topic.b (f.json); if they are of two"
                                + " clusters, show the plan instead of the state: it tells providers apart; or export the files one"
                                + " by one");
    }

    @Test
    void the_same_name_in_two_files_is_a_problem_too() {
        assertThat(file("kafka-state.json")
                        .and(
                                "other.json",
                                "{\"format_version\":\"1.0\",\"values\":{\"root_module\":" + "{\"resources\":["
                                        + topic("kafka_topic.x", "\"name\":\"plain.0\"," + SIZE) + "]}}}")
                        .problems())
                .singleElement()
                .asString()
                .startsWith(
                        "other.json:1:63: plain.0 is declared by kafka_topic.plain[0] (kafka-state.json) and kafka_topic.x"
                                + " (other.json); ");
    }

    @Test
    void a_name_that_kafka_does_not_allow_is_a_problem() {
        assertThat(state(
                                topic("kafka_topic.a", "\"name\":\"a b\"," + SIZE),
                                topic("kafka_topic.b", "\"name\":7," + SIZE))
                        .problems())
                .containsExactly(
                        "f.json:1:63: kafka_topic.a: a topic name cannot contain a space; rename it in Terraform",
                        "f.json:1:280: kafka_topic.b: name is not text; run: terraform show -json > state.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"3\"", "[]", "true", "99999999999999999999"})
    void a_size_that_is_none_is_a_problem(String size) {
        assertThat(state(topic("kafka_topic.a", "\"name\":\"a\",\"partitions\":" + size + ",\"replication_factor\":1"))
                        .problems())
                .singleElement()
                .asString()
                .contains("kafka_topic.a: partitions is not a whole number of at least 1");
    }

    @Test
    void internal_topics_are_left_out() {
        assertThat(state(topic("kafka_topic.a", "\"name\":\"__a\"," + SIZE)).notes())
                .containsExactly("__a: the topic is left out: it is internal to Kafka or MSK");
    }

    @Test
    void a_name_that_is_sensitive_stays_so() {
        Export export = state(resource(
                        "kafka_topic.a", "kafka_topic", "{\"name\":\"secret.name\"," + SIZE + "}", "{\"name\":true}"))
                .export();
        assertThat(export.text() + export.notes()).doesNotContain("secret");
        assertThat(export.extent()).isEqualTo(Extent.LACKS_HIDDEN);
        assertThat(export.text())
                .contains(
                        "# INCOMPLETE: kafka_topic.a: the topic is left out, its name is not known: it is sensitive in");
    }

    @Test
    void values_that_files_do_not_take_and_odd_keys_are_left_out_and_said() {
        Exporting state = state(topic(
                "kafka_topic.a",
                "\"name\":\"a\",\"partitions\":1,\"replication_factor\":1,\"replica_assignment\":[1],\"config\":{"
                        + "\"retention.ms\":\"soon\",\"a\\nb\":\"x\",\"min.insync.replicas\":\"2\",\"cleanup.policy\":{},"
                        + "\"x.y\":\"${HOME}\\u0000\"}"));
        assertThat(state.body()).isEqualTo("""
                allowUnknownConfig:
                  - x.y
                topics:
                  # kafka_topic.a
                  # a\\u000ab x is left out: no config has such a name
                  # cleanup.policy is left out: it is neither text nor a number
                  # retention.ms soon is left out: retention.ms cannot be "soon"
                  # min.insync.replicas 2 is left out: it is above the replication factor 1
                  # replica_assignment is left out: topics.yaml has no place for it
                  a:
                    partitions: 1
                    replicationFactor: 1
                    config:
                      x.y: "$${HOME}\\u0000"
                """);
        assertThat(state.export().extent()).isEqualTo(Extent.WHOLE);
    }

    @Test
    void what_is_written_can_be_read_again() {
        Environment none = Environment.none(Path.of("/work"));
        Desired desired = new SpecReader(Path.of("/work"), Map.of())
                .read(none, file("kafka-state.json").export().text());
        assertThat(desired.topics()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "nonsense", "\\\"a\\\"", "{} {}"})
    void configs_that_are_no_json_object_are_a_problem(String configs) {
        assertThat(state(msk("\"configs\":\"" + configs + "\"")).problems())
                .containsExactly("f.json:1:63: aws_msk_topic.a: configs is not a JSON object;"
                        + " run: terraform show -json > state.json");
    }

    @Test
    void an_imported_topic_of_aws_has_everything_stated_and_says_so() {
        String all = "{\\\"retention.ms\\\":\\\"604800000\\\"}";
        assertThat(state(msk("\"configs\":\"" + all + "\",\"configs_actual\":\"" + all + "\""))
                        .body())
                .contains(
                        "  # imported by Terraform: these are all configs that AWS reports, those of the brokers as well\n");
    }

    @Test
    void an_environment_lends_its_scope_and_flavour() {
        Exporting express = file("kafka-state.json").into(environment(Flavour.EXPRESS, "billing.*", "eeg.*"));
        assertThat(express.body()).isEqualTo("""
                defaults:
                  partitions: 3
                  config:
                    cleanup.policy: compact
                topics:
                  # module.domain.kafka_topic.this["invoices"]
                  billing.invoices: {}
                  # module.domain.kafka_topic.this["payments"]
                  billing.payments: {}
                  # kafka_topic.raw
                  # min.insync.replicas 2 is left out: it cannot be set on MSK Express
                  eeg.raw.data:
                    partitions: 12
                    config:
                      cleanup.policy: delete
                      retention.ms: 30d
                acls:
                  - principal: "User:app"
                    topic: eeg.raw.data
                    allow: [Read]
                """);
        assertThat(express.notes())
                .contains("5 topics: the topic is left out: it is outside the scope of mine"
                        + " (alerts.events, odd.throttled, plain.0, plain.1, user.activity)");
    }

    @Test
    void a_part_is_exported_by_pattern_or_name() {
        Exporting part = file("kafka-state.json").only("plain.*", "none", "x.*");
        assertThat(part.body()).contains("  plain.0: {}\n").doesNotContain("eeg");
        assertThat(part.export().extent()).isEqualTo(Extent.LACKS_NAMED);
        assertThat(part.notes()).contains("2 names: Terraform has no such topic (none, x.*)");
    }

    private static String msk(String values) {
        return resource(
                "aws_msk_topic.a",
                "aws_msk_topic",
                "{\"name\":\"a\",\"cluster_arn\":\"arn\",\"partition_count\":1,\"replication_factor\":1," + values
                        + "}",
                "{}");
    }

    private static Environment environment(Flavour flavour, String... scope) {
        return new Environment(
                "mine",
                Path.of("/work"),
                new ClusterAddress.Servers(List.of()),
                flavour,
                null,
                null,
                null,
                Set.of(),
                List.of(scope).stream().map(NamePattern::new).toList(),
                new Auth.None(),
                Limits.NONE,
                null);
    }
}
