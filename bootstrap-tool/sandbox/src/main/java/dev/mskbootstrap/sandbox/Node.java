package dev.mskbootstrap.sandbox;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** One Kafka server of this JVM: a broker, and the controller as well when it is the first. */
final class Node {
    private final NodeSettings settings;
    private final String clusterId;
    private volatile @Nullable KafkaRaftServer server;

    Node(NodeSettings settings, String clusterId) {
        this.settings = settings;
        this.clusterId = clusterId;
    }

    int id() {
        return settings.id();
    }

    boolean runs() {
        return server != null;
    }

    /** Returns when the controller has admitted the broker. */
    void start() throws Exception {
        if (!isFormatted()) {
            format();
        }
        KafkaRaftServer starting =
                new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        server = starting;
        starting.startup();
    }

    /** With a goodbye to the controller, which must run: so the next start need not wait until it misses this broker. */
    void stop() {
        KafkaRaftServer ending = server;
        if (ending != null) {
            ending.shutdown();
            ending.awaitShutdown();
            server = null;
        }
    }

    /** Kafka would wait five minutes for a controller that is gone; an interrupt makes it go on at once. */
    void stopWithoutGoodbye() {
        Thread.currentThread().interrupt();
        try {
            stop();
        } finally {
            Thread.interrupted();
        }
    }

    private boolean isFormatted() {
        return Files.exists(settings.data().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME));
    }

    private void format() throws Exception {
        String data = settings.data().toString();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(settings.id())
                .setClusterId(clusterId)
                .setControllerListenerName(NodeSettings.CONTROLLER_LISTENER)
                .setDirectories(List.of(data))
                .setMetadataLogDirectory(data)
                .run();
    }
}
