package dev.mskbootstrap.msk;

import java.time.Duration;
import java.util.Map;

/** What topics have on MSK when nobody sets it, where that is not what Kafka 4 gives them. */
final class ChangedDefaults {

    /** AWS page serverless-config: 250 GiB. */
    static final Map<String, String> SERVERLESS = Map.of("retention.bytes", Long.toString(250L << 30));

    /** AWS pages msk-configuration-express-read-write and msk-configuration-express-read-only. */
    static final Map<String, String> EXPRESS = Map.of(
            "message.timestamp.after.max.ms", Long.toString(Duration.ofDays(1).toMillis()),
            "message.timestamp.before.max.ms", Long.toString(Duration.ofDays(1).toMillis()));

    /** AWS page msk-default-configuration; of clusters without tiered storage. */
    static final Map<String, String> STANDARD = Map.of("unclean.leader.election.enable", "true");

    private ChangedDefaults() {}
}
