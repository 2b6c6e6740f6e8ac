package dev.mskbootstrap.msk;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many requests of some kinds a cluster takes in a second; others wait.
 *
 * @param requests by the names that Kafka's protocol has for them
 */
public record RequestRate(int perSecond, SortedSet<String> requests) {

    /**
     * AWS page limits, section serverless-quota: "topic management API requests". Which these are it does not say; here
     * those that change topics.
     */
    static final RequestRate SERVERLESS = new RequestRate(
            2,
            SettableKeys.sorted(
                    "ALTER_CONFIGS",
                    "CREATE_PARTITIONS",
                    "CREATE_TOPICS",
                    "DELETE_TOPICS",
                    "INCREMENTAL_ALTER_CONFIGS"));

    public RequestRate {
        requests = Collections.unmodifiableSortedSet(new TreeSet<>(requests));
    }
}
