package dev.mskbootstrap.sandbox.connect;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The gates of all brokers in this JVM, by an id.
 *
 * <p>Kafka makes what authenticates from its config, which is text and can be read by its clients' DescribeConfigs: so
 * that names only the id, and secrets stay here.
 */
public final class Gates {
    private static final Map<String, Gate> OPEN = new ConcurrentHashMap<>();

    private Gates() {}

    /** Returns the id. */
    public static String open(Gate gate) {
        String id = UUID.randomUUID().toString();
        OPEN.put(id, gate);
        return id;
    }

    /**
     * The gate of this id.
     *
     * @throws IllegalStateException when it is closed, or of another JVM
     */
    public static Gate find(String id) {
        Gate gate = OPEN.get(id);
        if (gate == null) {
            throw new IllegalStateException("There is no open gate " + id);
        }
        return gate;
    }

    public static void close(String id) {
        OPEN.remove(id);
    }
}
