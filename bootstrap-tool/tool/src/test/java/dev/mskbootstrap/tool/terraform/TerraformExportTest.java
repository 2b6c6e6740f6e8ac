package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.SIZE;
import static dev.mskbootstrap.tool.terraform.Exporting.file;
import static dev.mskbootstrap.tool.terraform.Exporting.json;
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

/** Topics that Terraform manages, as a file of ours. */
class TerraformExportTest {

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
    void what_is_written_can_be_read_again() {
        Environment none = Environment.none(Path.of("/work"));
        Desired desired = new SpecReader(Path.of("/work"), Map.of())
                .read(none, file("kafka-state.json").export().text());
        assertThat(desired.topics()).hasSize(8);
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
