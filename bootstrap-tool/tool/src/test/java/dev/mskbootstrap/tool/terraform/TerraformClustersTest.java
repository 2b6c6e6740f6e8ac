package dev.mskbootstrap.tool.terraform;

import static dev.mskbootstrap.tool.terraform.Exporting.SIZE;
import static dev.mskbootstrap.tool.terraform.Exporting.file;
import static dev.mskbootstrap.tool.terraform.Exporting.state;
import static dev.mskbootstrap.tool.terraform.Exporting.topic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Topics of several clusters in Terraform, and names that are there twice. */
class TerraformClustersTest {

    private static final String MAIN =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/main/279c0212-d057-4dba-9aa9-1c4e5a25bfc7-3";
    private static final String DR =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/dr/279c0212-d057-4dba-9aa9-1c4e5a25bfc7-3";

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
}
