package dev.mskbootstrap.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.requests.MetadataRequest;
import org.apache.kafka.common.requests.MetadataResponse;

/** The question a client asks a broker first: which brokers are there, and which topics? */
final class RollCall {
    private static final short VERSION = 12;

    private RollCall() {}

    /** The brokers that the broker at this port knows to be alive; none while it does not answer. */
    static Set<Integer> at(int port) {
        return ask(port, new MetadataRequest.Builder(List.of(), false))
                .map(response -> Set.copyOf(response.brokersById().keySet()))
                .orElse(Set.of());
    }

    /** Whether, as the broker at this port knows, every partition has a leader and all its replicas in sync. */
    static boolean isInSync(int port) {
        return ask(port, MetadataRequest.Builder.allTopics())
                .map(response -> response.topicMetadata().stream()
                        .flatMap(topic -> topic.partitionMetadata().stream())
                        .allMatch(RollCall::isInSync))
                .orElse(false);
    }

    /** The topics that the broker at this port knows; empty while it does not answer. */
    static Optional<List<String>> topics(int port) {
        return ask(port, MetadataRequest.Builder.allTopics())
                .map(response -> response.topicMetadata().stream()
                        .map(MetadataResponse.TopicMetadata::topic)
                        .toList());
    }

    private static boolean isInSync(MetadataResponse.PartitionMetadata partition) {
        return partition.leaderId.isPresent() && partition.inSyncReplicaIds.size() == partition.replicaIds.size();
    }

    private static Optional<MetadataResponse> ask(int port, MetadataRequest.Builder question) {
        return OneRequest.ask(port, question, VERSION, MetadataResponse.class);
    }
}
