package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Rights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.PartitionReassignment;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class ReassignmentReadsTest {

    private static final TopicPartition MOVING = new TopicPartition("orders", 1);
    private static final TopicPartition RESTING = new TopicPartition("orders", 0);

    private final KafkaFutureImpl<Map<TopicPartition, PartitionReassignment>> answer = new KafkaFutureImpl<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final ReassignmentReads reads =
            new ReassignmentReads(this::request, new Await(Duration.ofMinutes(1)), Rights.STANDING);

    @Test
    void one_answer_says_it_of_every_partition() {
        answer.complete(Map.of(MOVING, new PartitionReassignment(List.of(4, 2, 3, 1), List.of(4), List.of(1))));
        assertThat(reads.ask().get().apply(MOVING)).isEqualTo(new Reassignment.UnderWay(List.of(4), List.of(1)));
        assertThat(reads.ask().get().apply(RESTING)).isEqualTo(Reassignment.NONE);
        assertThat(requests).hasValue(2);
    }

    @Test
    void without_the_right_to_it_nothing_is_known_and_nobody_is_asked_again() {
        answer.completeExceptionally(new ClusterAuthorizationException("Cluster authorization failed."));
        Reassignment unknown = new Reassignment.Unknown("not authorised: User:CN=tool needs Describe on the cluster");
        assertThat(reads.ask().get().apply(MOVING)).isEqualTo(unknown);
        assertThat(reads.ask().get().apply(RESTING)).isEqualTo(unknown);
        assertThat(requests).hasValue(1);
    }

    @Test
    void of_brokers_that_do_not_offer_it_nothing_is_known() {
        answer.completeExceptionally(
                new UnsupportedVersionException("The broker does not support LIST_PARTITION_REASSIGNMENTS"));
        assertThat(reads.ask().get().apply(MOVING))
                .isEqualTo(new Reassignment.Unknown("The broker does not support LIST_PARTITION_REASSIGNMENTS"));
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for_as_others_are() {
        assertThat(reads.ask().get().apply(MOVING)).isEqualTo(new Reassignment.Unknown("no answer"));
        assertThat(reads.ask().get().apply(MOVING)).isEqualTo(new Reassignment.Unknown("no answer"));
        assertThat(requests).hasValue(1);
    }

    private KafkaFuture<Map<TopicPartition, PartitionReassignment>> request() {
        requests.incrementAndGet();
        return answer;
    }
}
