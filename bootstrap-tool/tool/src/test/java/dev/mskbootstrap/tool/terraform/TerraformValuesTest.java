package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.SIZE;
import static dev.mskbootstrap.tool.terraform.Exporting.resource;
import static dev.mskbootstrap.tool.terraform.Exporting.state;
import static dev.mskbootstrap.tool.terraform.Exporting.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.export.Export.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, sizes and configs in Terraform that no file of ours can have, or that nobody may know. */
class TerraformValuesTest {

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

    private static String msk(String values) {
        return resource(
                "aws_msk_topic.a",
                "aws_msk_topic",
                "{\"name\":\"a\",\"cluster_arn\":\"arn\",\"partition_count\":1,\"replication_factor\":1," + values
                        + "}",
                "{}");
    }
}
