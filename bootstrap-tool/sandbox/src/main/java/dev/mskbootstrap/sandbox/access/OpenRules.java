package dev.mskbootstrap.sandbox.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of all sandboxes in this JVM, by an id: Kafka makes authorizers by the name of their class, with nothing but
 * its config, which is text. Several sandboxes have each their own.
 */
public final class OpenRules {

    private static final Map<String, AccessRules> OPEN = new ConcurrentHashMap<>();

    private OpenRules() {}

    /** Returns the id, which goes to the brokers as {@link MskAuthorizer#RULES_CONFIG}. */
    public static String open(AccessRules rules) {
        String id = UUID.randomUUID().toString();
        OPEN.put(id, rules);
        return id;
    }

    /**
     * The rules of this id.
     *
     * @throws IllegalStateException when they are closed, or of another JVM
     */
    static AccessRules find(String id) {
        AccessRules rules = OPEN.get(id);
        if (rules == null) {
            throw new IllegalStateException("There are no access rules " + id);
        }
        return rules;
    }

    /** What has found them keeps them. */
    public static void close(String id) {
        OPEN.remove(id);
    }
}
