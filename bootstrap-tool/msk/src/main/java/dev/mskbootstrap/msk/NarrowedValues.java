package dev.mskbootstrap.msk;

import dev.mskbootstrap.msk.ConfigType.Whole;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;

/** The values of topic configs for which MSK has closer bounds than Kafka. */
final class NarrowedValues {

    /** AWS page serverless-config. */
    static final Map<String, ConfigType> SERVERLESS = Map.of("max.message.bytes", whole(0, 8L << 20, Unit.BYTES));

    /** AWS page msk-configuration-express-read-write. */
    static final Map<String, ConfigType> EXPRESS =
            Map.of("max.compaction.lag.ms", whole(Duration.ofDays(7).toMillis(), Long.MAX_VALUE, Unit.MS));

    private NarrowedValues() {}

    private static Whole whole(long min, long max, Unit unit) {
        return new Whole(min, max, unit, Collections.emptySortedSet());
    }
}
