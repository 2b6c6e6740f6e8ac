package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.Flavour;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * What one sandbox enforces of its flavour, and what it has counted: shared by all that Kafka makes of it by name.
 *
 * @param isBroker whether this is one of the sandbox's own brokers, for whom neither quotas nor paces count
 * @param pace of the requests that change topics; null when they may come as they like
 */
public record Regime(
        Flavour flavour,
        Predicate<KafkaPrincipal> isBroker,
        PartitionCounts counts,
        @Nullable RequestPace pace) {

    public static Regime of(Flavour flavour, Predicate<KafkaPrincipal> isBroker) {
        RequestPace pace = flavour.topicRequestRate()
                .map(rate -> RequestPace.of(rate.perSecond()))
                .orElse(null);
        return new Regime(flavour, isBroker, new PartitionCounts(InstantSource.system()), pace);
    }
}
