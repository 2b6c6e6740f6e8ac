package dev.mskbootstrap.sandbox;

import java.util.List;

/** The classes that all brokers wait for when they start, a third of a second: loaded while there is other work to do. */
final class KafkaClasses {

    /** With their tables: the requests, the settings, the records of metadata. */
    private static final List<String> SLOW = List.of(
            "org.apache.kafka.common.protocol.ApiKeys", "kafka.server.KafkaConfig", "kafka.server.KafkaRaftServer$");

    private KafkaClasses() {}

    static void loadMeanwhile() {
        Thread.ofPlatform().daemon().name("sandbox-classes").start(() -> SLOW.forEach(KafkaClasses::load));
    }

    private static void load(String name) {
        try {
            Class.forName(name);
        } catch (ClassNotFoundException another) {
            throw new IllegalStateException("Kafka %s has no %s".formatted(Sandbox.kafkaVersion(), name), another);
        }
    }
}
