package dev.mskbootstrap.sandbox;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when Kafka wants to end the JVM because a broker has failed: the JVM lives, the reason is kept. */
final class KafkaExits {
    private static final Logger LOG = LoggerFactory.getLogger("kafka.sandbox");
    private static final AtomicReference<@Nullable String> FIRST = new AtomicReference<>();
    private static volatile Consumer<String> listener = reason -> {};

    private KafkaExits() {}

    static void intercept() {
        Exit.setExitProcedure(KafkaExits::refuse);
        Exit.setHaltProcedure(KafkaExits::refuse);
    }

    static void onExit(Consumer<String> then) {
        listener = then;
    }

    /** Why Kafka first wanted to end this JVM; null when it never did. */
    static @Nullable String first() {
        return FIRST.get();
    }

    private static void refuse(int code, @Nullable String message) {
        String reason = "A broker failed and asked to end the process with code %d: %s"
                .formatted(code, message == null ? "no reason given" : message);
        IllegalStateException failure = new IllegalStateException(reason);
        LOG.error(reason, failure);
        FIRST.compareAndSet(null, reason);
        listener.accept(reason);
        throw failure;
    }
}
