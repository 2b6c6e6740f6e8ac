package dev.mskbootstrap.tool.e2e;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Topics that take many requests to create, though they have one partition each: it is their configs that weigh. */
final class ManyTopics {

    static final int COUNT = 1200;

    /** Kafka's 10,000 records for one request, at 1 topic + 1 partition + 23 configs each. */
    static final int IN_A_REQUEST = 400;

    private static final String YAML = """
            defaults:
              partitions: 1
              replicationFactor: 1
              config:
                cleanup.policy: delete
                compression.type: producer
                delete.retention.ms: 1d
                file.delete.delay.ms: 1m
                flush.messages: 9223372036854775807
                flush.ms: 9223372036854775807
                index.interval.bytes: 4096
                max.compaction.lag.ms: 9223372036854775807
                max.message.bytes: 1048588
                message.timestamp.after.max.ms: 1h
                message.timestamp.before.max.ms: 9223372036854775807
                message.timestamp.type: CreateTime
                min.cleanable.dirty.ratio: 0.5
                min.compaction.lag.ms: 0
                min.insync.replicas: 1
                preallocate: false
                retention.bytes: -1
                retention.ms: 7d
                segment.bytes: 1GiB
                segment.index.bytes: 10MiB
                segment.jitter.ms: 0
                segment.ms: 7d
                unclean.leader.election.enable: false
            topics:
            """;

    private ManyTopics() {}

    static String yaml(String prefix, int replicationFactor) {
        return YAML.replace("replicationFactor: 1", "replicationFactor: " + replicationFactor)
                + IntStream.range(0, COUNT)
                        .mapToObj(number -> "  %s.%04d: {}\n".formatted(prefix, number))
                        .collect(Collectors.joining());
    }
}
