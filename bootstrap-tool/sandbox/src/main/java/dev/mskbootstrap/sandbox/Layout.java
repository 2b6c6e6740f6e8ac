package dev.mskbootstrap.sandbox;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/** How the data of a folder was made; its file is also the mark of a sandbox folder. */
record Layout(int brokers, String clusterId, String kafkaVersion) {
    static Layout fresh(int brokers) {
        return new Layout(brokers, Uuid.randomUuid().toString(), Sandbox.kafkaVersion());
    }

    static Optional<Layout> read(SandboxFolder folder) {
        return folder.layout().read().map(Layout::parse);
    }

    void write(SandboxFolder folder) {
        folder.layout()
                .write(Map.of(
                        "brokers", Integer.toString(brokers), "cluster.id", clusterId, "kafka.version", kafkaVersion));
    }

    Layout requireBrokers(int wanted, SandboxFolder folder) {
        if (brokers != wanted) {
            throw new SandboxException(
                    "The data in %s was made with brokers: %d, not %d; set brokers: %d, or reset the sandbox"
                            .formatted(folder.path(), brokers, wanted, brokers));
        }
        return this;
    }

    private static Layout parse(Map<String, String> from) {
        return new Layout(
                Integer.parseInt(from.getOrDefault("brokers", "3")),
                from.getOrDefault("cluster.id", ""),
                from.getOrDefault("kafka.version", "unknown"));
    }
}
