package dev.mskbootstrap.tool.cluster;

import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.cluster.Await.Result;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.PartitionReassignment;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks the controller for all reassignments under way: mostly there are none, so one small request is cheaper than one
 * that names topics. What it does not say is unknown, and stands in nobody's way.
 */
final class ReassignmentReads {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<KafkaFuture<Map<TopicPartition, PartitionReassignment>>> request;
    private final Await await;
    private final Standing standing;

    /** Once set, nobody is asked again: a controller that is silent would hold up every look. */
    private Reassignment.@Nullable Unknown refusal;

    ReassignmentReads(
            Supplier<KafkaFuture<Map<TopicPartition, PartitionReassignment>>> request, Await await, Standing standing) {
        this.standing = standing;
        this.request = request;
        this.await = await;
    }

    /** Sends the question; who gets the answer waits for it, but not for long. */
    Supplier<Function<TopicPartition, Reassignment>> ask() {
        Reassignment known = refusal;
        if (known != null) {
            return () -> partition -> known;
        }
        KafkaFuture<Map<TopicPartition, PartitionReassignment>> future = request.get();
        return () -> answer(future);
    }

    private Function<TopicPartition, Reassignment> answer(
            KafkaFuture<Map<TopicPartition, PartitionReassignment>> future) {
        return switch (await.result(future, PATIENCE)) {
            case Result.Value<Map<TopicPartition, PartitionReassignment>> value -> known(value.value());
            case Result.Failure<Map<TopicPartition, PartitionReassignment>> failure -> {
                Reassignment.Unknown unknown = new Reassignment.Unknown(why(failure.cause()));
                refusal = unknown;
                yield partition -> unknown;
            }
        };
    }

    private static Function<TopicPartition, Reassignment> known(Map<TopicPartition, PartitionReassignment> answer) {
        Map<TopicPartition, Reassignment> underWay = new HashMap<>();
        answer.forEach((partition, moving) ->
                underWay.put(partition, new Reassignment.UnderWay(moving.addingReplicas(), moving.removingReplicas())));
        return partition -> underWay.getOrDefault(partition, Reassignment.NONE);
    }

    private String why(Throwable cause) {
        return Reasons.of(cause) == Reason.NOT_AUTHORISED
                ? standing.lack(KafkaAction.DESCRIBE_CLUSTER).refusal()
                : Reasons.text(cause);
    }
}
