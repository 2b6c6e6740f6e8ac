package dev.mskbootstrap.tool.cluster;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.protocol.ApiKeys;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes that a connection takes while the files are read: for a short command that is a good part of its time.
 * Nothing is contacted.
 */
final class Preparation {

    private static final List<String> CLASSES = List.of(
            "org.apache.kafka.clients.admin.KafkaAdminClient",
            "org.apache.kafka.clients.NetworkClient",
            "org.apache.kafka.common.network.Selector",
            "org.apache.kafka.common.requests.AbstractResponse");

    private static @Nullable Thread loading;

    private Preparation() {}

    static synchronized void begin() {
        if (loading == null) {
            loading = Thread.ofPlatform().name("preparation").daemon().start(Preparation::load);
        }
    }

    /** Waits for it, if it was begun: classes that two threads initialise at once may wait for each other for ever. */
    static synchronized void finish() {
        Thread begun = loading;
        try {
            if (begun != null) {
                begun.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load() {
        try {
            AdminClientConfig.configNames();
            ApiKeys.values();
            for (String name : CLASSES) {
                Class.forName(name, true, Admin.class.getClassLoader());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // Whoever needs it is told of it where it is needed.
        }
    }
}
