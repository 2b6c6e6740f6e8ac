package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static dev.mskbootstrap.tool.cluster.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where every {@link Cluster} puts replicas when broker 3 stands in a rack of its own, and 1 and 2 share one. */
abstract class PlacementContract {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    abstract Cluster cluster();

    /** Moves the topic's first partition to brokers of which one is down: under way until the test has looked. */
    abstract void whileMoving(TopicName topic, List<Integer> brokers, Runnable test) throws Exception;

    @Test
    void each_broker_says_where_it_stands() {
        assertThat(cluster().identity().brokers())
                .containsExactly(new Broker(1, "a"), new Broker(2, "a"), new Broker(3, "b"));
        assertThat(cluster().identity().racks()).isEqualTo(Map.of(1, "a", 2, "a", 3, "b"));
    }

    @Test
    void the_replicas_of_a_new_topic_are_in_as_many_racks_as_there_are() {
        create("new", 24, 2);
        assertThat(partitions("new", 24)).allMatch(this::isSpread);
    }

    @Test
    void more_replicas_than_racks_are_in_every_rack() {
        create("more", 6, 3);
        assertThat(partitions("more", 6)).allMatch(this::isSpread);
    }

    @Test
    void so_are_those_of_partitions_that_are_added() {
        create("grown", 1, 2);
        partitions("grown", 1);
        cluster().addPartitions(Map.of(name("grown"), 24));
        assertThat(partitions("grown", 24)).allMatch(this::isSpread);
    }

    @Test
    void a_topic_at_rest_is_said_to_be() {
        create("rest", 1, 2);
        assertThat(partitions("rest", 1))
                .extracting(PartitionState::reassignment)
                .containsOnly(Reassignment.NONE);
    }

    @Test
    void a_reassignment_is_seen_until_it_is_done() throws Exception {
        TopicName topic = topicOutsideB();
        int home = first(topic).brokers().getFirst();
        whileMoving(topic, List.of(home, 3), () -> {
            eventually(() -> first(topic).reassignment().equals(new Reassignment.UnderWay(List.of(3), List.of())));
            assertThat(first(topic).target()).containsExactlyInAnyOrder(home, 3);
        });
        eventually(() -> first(topic).reassignment().equals(Reassignment.NONE));
    }

    /** Why the plan holds them back. */
    @Test
    void partitions_that_are_added_meanwhile_get_the_replicas_of_both_ends() throws Exception {
        TopicName topic = topicOutsideB();
        whileMoving(topic, List.of(3), () -> {
            eventually(() -> first(topic).reassignment() instanceof Reassignment.UnderWay);
            assertThat(first(topic).replicas()).isEqualTo(1);
            cluster().addPartitions(Map.of(topic, 2));
            assertThat(partitions(topic.value(), 2).getLast().replicas()).isEqualTo(2);
        });
    }

    /** One replica, not on broker 3; where Kafka begins is chance. */
    private TopicName topicOutsideB() {
        String name = "";
        do {
            name = "outside" + TOPICS.incrementAndGet();
            create(name, 1, 1);
        } while (partitions(name, 1).getFirst().brokers().contains(3));
        return name(name);
    }

    private void create(String name, int partitions, int replicas) {
        assertThat(cluster().create(List.of(topic(name, partitions, replicas))))
                .isEqualTo(Map.of(name(name), Answer.OK));
    }

    private PartitionState first(TopicName topic) {
        return present(topic.value()).partitions().getFirst();
    }

    /** As they were seen when there were so many: another broker may still lag. */
    private List<PartitionState> partitions(String name, int number) {
        List<PartitionState> seen = new ArrayList<>();
        eventually(() -> {
            seen.clear();
            seen.addAll(present(name).partitions());
            return seen.size() == number;
        });
        return seen;
    }

    private TopicState.Present present(String name) {
        return eventually(
                TopicState.Present.class,
                () -> cluster().describe(List.of(name(name))).get(name(name)));
    }

    private boolean isSpread(PartitionState partition) {
        Map<Integer, String> racks = cluster().identity().racks();
        Set<String> used = new HashSet<>();
        partition.brokers().forEach(broker -> used.add(racks.getOrDefault(broker, "none")));
        return used.equals(Set.of("a", "b"));
    }
}
