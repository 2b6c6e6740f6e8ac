package dev.mskbootstrap.sandbox;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when Kafka wants to end the JVM because a broker has failed: the JVM lives, the request is kept.
 *
 * <p>Nothing is thrown, because Kafka then goes on to throw the failure itself, which says more.
 */
final class KafkaExits {
    private static final Logger LOG = LoggerFactory.getLogger("kafka.sandbox");
    private static final AtomicReference<@Nullable String> LAST = new AtomicReference<>();
    private static volatile Consumer<String> listener = request -> {};

    private KafkaExits() {}

    static void intercept() {
        Exit.setExitProcedure(KafkaExits::keep);
        Exit.setHaltProcedure(KafkaExits::keep);
    }

    static void onExit(Consumer<String> then) {
        listener = then;
    }

    /** Kafka's last request to end this JVM; null when there was none. */
    static @Nullable String last() {
        return LAST.get();
    }

    private static void keep(int code, @Nullable String message) {
        String request = "A broker failed and asked to end the process with code " + code
                + (message == null ? "" : ": " + message);
        LOG.error(request, new IllegalStateException("asked here"));
        LAST.set(request);
        listener.accept(request);
    }
}
