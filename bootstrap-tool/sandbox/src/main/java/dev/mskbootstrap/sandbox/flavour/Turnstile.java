package dev.mskbootstrap.sandbox.flavour;

import dev.mskbootstrap.msk.RequestRate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.WeakHashMap;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Where clients' requests that change topics wait for their turn.
 *
 * <p>It belongs where the controller asks for the first time about a request: there a thread waits that has nothing else to
 * do. What it asks later about the same request it may ask in the one thread that everything needs, so that nobody waits
 * twice.
 */
public final class Turnstile {

    private final @Nullable Regime regime;
    private final SortedSet<String> slowed;
    /** Kafka hands in the very same object whenever it asks about a request. */
    private final Set<AuthorizableRequestContext> passed =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Turnstile(@Nullable Regime regime) {
        this.regime = regime;
        this.slowed = regime == null
                ? Collections.emptySortedSet()
                : regime.flavour().topicRequestRate().map(RequestRate::requests).orElse(Collections.emptySortedSet());
    }

    /** That of the regime that a node's config names, or one that lets everybody through. */
    public static Turnstile of(Map<String, ?> configs) {
        return new Turnstile(OpenRegimes.named(configs).orElse(null));
    }

    /** Returns when it is the request's turn. */
    public void pass(AuthorizableRequestContext request) {
        if (regime != null && regime.pace() != null && isSlowed(request, regime) && passed.add(request)) {
            regime.pace().await();
        }
    }

    private boolean isSlowed(AuthorizableRequestContext request, Regime by) {
        return slowed.contains(RequestName.of(request)) && !by.isBroker().test(request.principal());
    }
}
