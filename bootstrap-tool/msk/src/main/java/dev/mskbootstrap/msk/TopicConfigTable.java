package dev.mskbootstrap.msk;

import dev.mskbootstrap.msk.ConfigType.Bool;
import dev.mskbootstrap.msk.ConfigType.Decimal;
import dev.mskbootstrap.msk.ConfigType.ListOf;
import dev.mskbootstrap.msk.ConfigType.OneOf;
import dev.mskbootstrap.msk.ConfigType.Replicas;
import dev.mskbootstrap.msk.ConfigType.Text;
import dev.mskbootstrap.msk.ConfigType.Whole;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of topic configs.
 *
 * <p>Keys, types and bounds are those of {@code org.apache.kafka.storage.internals.log.LogConfig} in Kafka 4.3.1, which
 * a test compares one by one. Versions come from the Kafka improvement proposals (KIPs) named beside them.
 */
final class TopicConfigTable {

    private static final KafkaVersions COMPRESSION_LEVELS = KafkaVersions.since(3, 8); // KIP-390
    private static final KafkaVersions TIMESTAMP_BOUNDS = KafkaVersions.since(3, 6); // KIP-937
    private static final KafkaVersions TIER_DISABLING = KafkaVersions.since(3, 9); // KIP-950

    // KIP-405, early access in 3.6. AWS page msk-tiered-storage adds MSK's own build 2.8.2.tiered.
    private static final KafkaVersions TIERING = KafkaVersions.since(3, 6).andTieredBuilds();

    private TopicConfigTable() {}

    static Stream<TopicConfig> all() {
        return Stream.of(
                        retention(),
                        compaction(),
                        segments(),
                        messages(),
                        compression(),
                        replication(),
                        tiering(),
                        old())
                .flatMap(List::stream);
    }

    private static List<TopicConfig> retention() {
        return List.of(
                config("retention.ms", duration(0, -1), "how long records are kept"),
                // Kafka takes every negative number as "unlimited"; here only -1, since others are likely mistakes.
                config("retention.bytes", size(0, -1), "how large a partition may grow before old records go"),
                config("cleanup.policy", new ListOf(List.of("compact", "delete")), "how old records go; empty: never"),
                config(
                        "delete.retention.ms",
                        duration(0),
                        "how long a compacted topic keeps the marks of deleted keys"),
                config("file.delete.delay.ms", duration(0), "how long a deleted file stays on disk"));
    }

    private static List<TopicConfig> compaction() {
        return List.of(
                config(
                        "min.cleanable.dirty.ratio",
                        new Decimal(0, 1),
                        "the share of uncompacted log that starts compaction"),
                config("min.compaction.lag.ms", duration(0), "how long a record surely stays uncompacted"),
                config("max.compaction.lag.ms", duration(1), "how long a record may stay uncompacted"));
    }

    private static List<TopicConfig> segments() {
        return List.of(
                // 14 bytes were enough before Kafka 4.0 (KIP-1030).
                config("segment.bytes", smallSize(1 << 20), "the size of a log file"),
                config("segment.ms", duration(1), "how long a log file is written to, even if not full"),
                config(
                        "segment.jitter.ms",
                        duration(0),
                        "the largest random cut of segment.ms, against rolling all at once"),
                config("segment.index.bytes", smallSize(4), "the size of the index of a log file"),
                config("index.interval.bytes", smallSize(0), "the bytes between two entries of the index"),
                config("preallocate", new Bool(), "whether log files take their full size at once"),
                config("flush.messages", count(1, Long.MAX_VALUE), "the records between two forced writes to disk"),
                config("flush.ms", duration(0), "the time between two forced writes to disk"));
    }

    private static List<TopicConfig> messages() {
        OneOf timestamps = new OneOf(List.of("CreateTime", "LogAppendTime"));
        return List.of(
                config("max.message.bytes", smallSize(0), "the largest batch of records that is accepted"),
                config(
                        "message.timestamp.type",
                        timestamps,
                        "whose clock stamps a record: the producer's or the broker's"),
                config(
                        "message.timestamp.before.max.ms",
                        duration(0),
                        TIMESTAMP_BOUNDS,
                        "how old a record may be on arrival"),
                config(
                        "message.timestamp.after.max.ms",
                        duration(0),
                        TIMESTAMP_BOUNDS,
                        "how far in the future a record may be"));
    }

    private static List<TopicConfig> compression() {
        OneOf types = new OneOf(List.of("uncompressed", "zstd", "lz4", "snappy", "gzip", "producer"));
        return List.of(
                config("compression.type", types, "how the broker compresses; producer: as it came"),
                config("compression.gzip.level", count(1, 9, -1), COMPRESSION_LEVELS, "how hard gzip tries"),
                config("compression.lz4.level", count(1, 17), COMPRESSION_LEVELS, "how hard lz4 tries"),
                config("compression.zstd.level", count(-131_072, 22), COMPRESSION_LEVELS, "how hard zstd tries"));
    }

    private static List<TopicConfig> replication() {
        return List.of(
                config(
                        "min.insync.replicas",
                        count(1, Integer.MAX_VALUE),
                        "the replicas that acknowledge a write with acks=all"),
                config(
                        "unclean.leader.election.enable",
                        new Bool(),
                        "whether a replica that lags may lead, losing records"),
                config(
                        "leader.replication.throttled.replicas",
                        new Replicas(),
                        "the replicas throttled where they are read"),
                config(
                        "follower.replication.throttled.replicas",
                        new Replicas(),
                        "the replicas throttled where they are written"));
    }

    private static List<TopicConfig> tiering() {
        return List.of(
                config("remote.storage.enable", new Bool(), TIERING, "whether old log files move to tiered storage"),
                config(
                        "local.retention.ms",
                        duration(0, -1, -2),
                        TIERING,
                        "how long records stay on the broker; -2: retention.ms"),
                config(
                        "local.retention.bytes",
                        size(0, -1, -2),
                        TIERING,
                        "how much stays on the broker; -2: retention.bytes"),
                config("remote.log.copy.disable", new Bool(), TIER_DISABLING, "whether the tiered log is read-only"),
                config(
                        "remote.log.delete.on.disable",
                        new Bool(),
                        TIER_DISABLING,
                        "whether ending tiering deletes what was tiered"),
                // MSK's own (AWS page msk-tiered-storage). Known is the value Delete; not known: others, and since
                // when.
                config(
                        "remote.log.msk.disable.policy",
                        new Text(),
                        "what becomes of tiered records when tiering ends: Delete"));
    }

    /** What Kafka 4.0 removed and MSK's older versions still know: KIP-724 (message formats), KIP-937 (timestamps). */
    private static List<TopicConfig> old() {
        KafkaVersions before4 = KafkaVersions.before(4, 0);
        return List.of(
                config("message.format.version", new Text(), before4, "the format of records on disk"),
                config("message.downconversion.enable", new Bool(), before4, "whether old consumers get an old format"),
                config(
                        "message.timestamp.difference.max.ms",
                        duration(0),
                        before4,
                        "how far off a record's clock may be"));
    }

    private static TopicConfig config(String key, ConfigType type, String summary) {
        return config(key, type, KafkaVersions.ALL, summary);
    }

    private static TopicConfig config(String key, ConfigType type, KafkaVersions versions, String summary) {
        return new TopicConfig(key, type, versions, summary);
    }

    private static Whole duration(long min, long... besides) {
        return whole(min, Long.MAX_VALUE, Unit.MS, besides);
    }

    private static Whole size(long min, long... besides) {
        return whole(min, Long.MAX_VALUE, Unit.BYTES, besides);
    }

    private static Whole smallSize(long min) {
        return whole(min, Integer.MAX_VALUE, Unit.BYTES);
    }

    private static Whole count(long min, long max, long... besides) {
        return whole(min, max, Unit.NONE, besides);
    }

    private static Whole whole(long min, long max, Unit unit, long... besides) {
        return new Whole(min, max, unit, Arrays.stream(besides).boxed().collect(Collectors.toCollection(TreeSet::new)));
    }
}
