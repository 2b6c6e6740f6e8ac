package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.cluster.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.ConfigValue.Source;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Cluster} of three brokers does, the one in memory and the real one alike. */
abstract class ClusterContract extends TopicsOfATest {

    /** A consumer group that reads the topic until it is closed. */
    abstract AutoCloseable read(String group, TopicName topic);

    @Test
    void a_created_topic_is_there_with_its_partitions_replicas_and_configs() {
        assertThat(create(orders(3, Map.of("retention.ms", "60000")))).isEqualTo("OK");
        TopicState.Present there = present("orders");
        assertThat(there.partitions()).extracting(PartitionState::partition).containsExactly(0, 1, 2);
        assertThat(there.partitions()).extracting(PartitionState::replicas).containsOnly(2);
        assertThat(config("orders", "retention.ms")).isEqualTo(new ConfigValue("60000", Source.TOPIC));
    }

    @Test
    void partitions_and_replicas_that_nobody_states_are_the_clusters_own() {
        assertThat(create(topic("orders", null, null))).isEqualTo("OK");
        assertThat(present("orders").partitions())
                .singleElement()
                .extracting(PartitionState::replicas)
                .isEqualTo(3);
    }

    @Test
    void a_healthy_partition_has_a_leader_and_every_replica_in_sync() {
        create(orders(1));
        eventually(() -> present("orders").partitions().getFirst().inSync().size() == 2);
        PartitionState partition = present("orders").partitions().getFirst();
        assertThat(partition.brokers()).hasSameElementsAs(partition.inSync()).contains(partition.leader());
    }

    @Test
    void a_topic_is_not_created_twice() {
        create(orders(1));
        assertThat(create(orders(4))).isEqualTo("EXISTS");
        assertThat(present("orders").partitions()).hasSize(1);
    }

    @Test
    void trying_a_creation_leaves_nothing() {
        assertThat(answers(cluster().tryCreate(List.of(orders(1))))).isEqualTo(Map.of("orders", "OK"));
        assertThat(state("orders")).isEqualTo(new TopicState.Missing(new Preflight.NotAsked()));
        assertThat(create(orders(1))).isEqualTo("OK");
    }

    @Test
    void trying_a_creation_finds_what_creating_would() {
        create(orders(1));
        eventually(() -> state("orders") instanceof TopicState.Present);
        Map<TopicName, Answer> answers =
                cluster().tryCreate(List.of(orders(1), topic("many", 1, 4), topic("fine", 1, 1)));
        assertThat(answers(answers)).isEqualTo(Map.of("orders", "EXISTS", "many", "INVALID", "fine", "OK"));
    }

    @Test
    void more_replicas_than_brokers_are_refused() {
        assertThat(create(topic("orders", 1, 4))).isEqualTo("INVALID");
    }

    @Test
    void no_partitions_are_refused() {
        assertThat(create(orders(0))).isEqualTo("INVALID");
    }

    @Test
    void names_that_metrics_cannot_tell_apart_collide() {
        create(topic("a.b", 1, 1));
        present("a.b");
        assertThat(create(topic("a_b", 1, 1))).isEqualTo("INVALID");
    }

    @Test
    void a_config_that_kafka_does_not_know_is_refused() {
        assertThat(create(orders(1, Map.of("retention.msec", "1")))).isEqualTo("INVALID");
    }

    @Test
    void a_config_value_that_kafka_does_not_take_is_refused() {
        assertThat(create(orders(1, Map.of("retention.ms", "7d")))).isEqualTo("INVALID");
    }

    @Test
    void a_request_beyond_ten_thousand_records_is_refused_as_a_whole() {
        TopicSpec large = topic("large", 9_990, 1);
        Map<TopicName, Answer> answers = cluster().tryCreate(List.of(large, topic("small", 20, 1)));
        assertThat(answers(answers)).isEqualTo(Map.of("large", "POLICY", "small", "POLICY"));
    }

    @Test
    void a_mixed_batch_has_one_answer_for_each_topic() {
        create(orders(1));
        Map<TopicName, Answer> answers = cluster().create(List.of(orders(1), topic("many", 1, 4), topic("fine", 1, 1)));
        assertThat(answers(answers)).isEqualTo(Map.of("orders", "EXISTS", "many", "INVALID", "fine", "OK"));
        present("fine");
    }

    @Test
    void partitions_grow() {
        create(orders(1));
        assertThat(addPartitions("orders", 4)).isEqualTo("OK");
        eventually(() -> present("orders").partitions().size() == 4);
    }

    @Test
    void partitions_neither_shrink_nor_stay_as_they_are() {
        create(orders(3));
        present("orders");
        assertThat(addPartitions("orders", 2)).isEqualTo("INVALID");
        assertThat(addPartitions("orders", 3)).isEqualTo("INVALID");
    }

    @Test
    void a_missing_topic_gets_neither_partitions_nor_configs() {
        assertThat(addPartitions("orders", 2)).isEqualTo("GONE");
        assertThat(alter("orders", new ConfigEdit("retention.ms", "1"))).isEqualTo("GONE");
    }

    @Test
    void a_config_is_set_and_reset_and_no_other_is_touched() {
        create(orders(1, Map.of("segment.ms", "60000", "retention.ms", "60000")));
        assertThat(alter("orders", new ConfigEdit("retention.ms", "70000"))).isEqualTo("OK");
        eventually(() -> config("orders", "retention.ms").equals(new ConfigValue("70000", Source.TOPIC)));
        assertThat(alter("orders", new ConfigEdit("retention.ms", null))).isEqualTo("OK");
        eventually(() -> config("orders", "retention.ms").equals(new ConfigValue("604800000", Source.DEFAULT)));
        assertThat(config("orders", "segment.ms")).isEqualTo(new ConfigValue("60000", Source.TOPIC));
    }

    @Test
    void one_wrong_key_keeps_the_topics_other_edits_out_and_no_other_topics() {
        create(orders(1));
        create(topic("fine", 1, 1));
        ConfigEdit right = new ConfigEdit("segment.ms", "60000");
        List<ConfigEdit> wrong = List.of(right, new ConfigEdit("segment.msec", "1"));
        present("fine");
        Map<TopicName, Answer> answers =
                cluster().alterConfigs(Map.of(full("orders"), wrong, full("fine"), List.of(right)));
        assertThat(answers(answers)).isEqualTo(Map.of("orders", "INVALID", "fine", "OK"));
        eventually(() -> config("fine", "segment.ms").source() == Source.TOPIC);
        assertThat(config("orders", "segment.ms").source()).isEqualTo(Source.DEFAULT);
    }

    @Test
    void a_value_of_the_brokers_is_told_from_kafkas_default() {
        create(orders(1));
        assertThat(config("orders", "min.insync.replicas")).isEqualTo(new ConfigValue("2", Source.BROKER));
        assertThat(config("orders", "max.message.bytes")).isEqualTo(new ConfigValue("1048588", Source.DEFAULT));
        assertThat(config("orders", "cleanup.policy")).isEqualTo(new ConfigValue("delete", Source.DEFAULT));
    }

    @Test
    void a_deleted_topic_is_gone_and_a_second_deletion_finds_nothing() {
        create(orders(1));
        String id = present("orders").id();
        assertThat(delete("orders", id)).isEqualTo("OK");
        eventually(() -> state("orders") instanceof TopicState.Missing);
        assertThat(delete("orders", id)).isEqualTo("GONE");
    }

    @Test
    void a_topic_made_anew_has_another_id_and_survives_the_deletion_of_the_old_one() {
        create(orders(1));
        String old = present("orders").id();
        delete("orders", old);
        eventually(() -> create(orders(1)).equals("OK"));
        eventually(() -> !present("orders").id().equals(old));
        assertThat(delete("orders", old)).isEqualTo("GONE");
        eventually(() -> !present("orders").id().equals(old));
    }

    @Test
    void each_topic_that_is_asked_for_has_a_state() {
        create(orders(1));
        present("orders");
        Map<TopicName, TopicState> states = cluster().describe(List.of(full("orders"), full("missing")));
        assertThat(states).containsOnlyKeys(full("orders"), full("missing"));
        assertThat(states.get(full("missing"))).isEqualTo(new TopicState.Missing(new Preflight.NotAsked()));
    }

    @Test
    void the_list_has_what_is_there() {
        create(orders(1));
        eventually(() -> cluster().list().contains(full("orders")));
        assertThat(cluster().list()).doesNotContain(full("missing"));
    }

    @Test
    void a_group_that_reads_a_topic_is_named() throws Exception {
        create(orders(1));
        create(topic("quiet", 1, 1));
        present("quiet");
        String group = full("group").value();
        AutoCloseable reading = read(group, full("orders"));
        eventually(() -> readers("orders").contains(group));
        assertThat(readers("quiet")).isEmpty();
        reading.close();
        eventually(() -> readers("orders").isEmpty());
    }

    @Test
    void the_cluster_says_who_it_is() {
        assertThat(cluster().identity().brokers()).hasSize(3);
        assertThat(cluster().identity().id())
                .isNotBlank()
                .isEqualTo(cluster().identity().id());
    }
}
