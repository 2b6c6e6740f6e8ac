package dev.mskbootstrap.sandbox.flavour;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The regimes of all sandboxes in this JVM, by an id: Kafka makes policies, quotas and authorizers by the names of their
 * classes, with nothing but its config, which is text.
 */
public final class OpenRegimes {

    /** The key of the config that holds the id. */
    public static final String CONFIG = "sandbox.flavour.regime";

    private static final Map<String, Regime> OPEN = new ConcurrentHashMap<>();

    private OpenRegimes() {}

    /** Returns the id, which goes to the nodes as {@link #CONFIG}. */
    public static String open(Regime regime) {
        String id = UUID.randomUUID().toString();
        OPEN.put(id, regime);
        return id;
    }

    /** What a config names; empty when it names none. Throws an IllegalStateException when that is not open. */
    static Optional<Regime> named(Map<String, ?> configs) {
        Object id = configs.get(CONFIG);
        if (id == null) {
            return Optional.empty();
        }
        Regime regime = OPEN.get(id.toString());
        if (regime == null) {
            throw new IllegalStateException("There is no open regime " + id);
        }
        return Optional.of(regime);
    }

    /** What a config names. Throws an IllegalStateException when that is nothing, or not open. */
    static Regime find(Map<String, ?> configs) {
        return named(configs).orElseThrow(() -> new IllegalStateException(CONFIG + " is missing"));
    }

    /** What has found it keeps it. */
    public static void close(String id) {
        OPEN.remove(id);
    }
}
