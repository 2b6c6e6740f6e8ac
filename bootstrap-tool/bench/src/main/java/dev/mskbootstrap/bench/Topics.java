package dev.mskbootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * So many topics, as an environment of the tool: one config each, as most have.
 *
 * @param prefix of their names
 */
record Topics(int count, int partitions, String prefix) {

    static final String CONFIG = "retention.ms";
    static final String VALUE = "604800000";

    Topics(int count, int partitions) {
        this(count, partitions, "");
    }

    Topics named(String other) {
        return new Topics(count, partitions, other);
    }

    static String name(int index) {
        return String.format("team-%02d.service-%03d.events-%05d", index % 20, index % 400, index);
    }

    /** An environment folder for brokers at this address. */
    Path write(Path folder, String servers) {
        StringBuilder topics = new StringBuilder("defaults: {replicationFactor: 1}\ntopics:\n");
        for (int index = 0; index < count; index++) {
            topics.append("  ").append(prefix).append(name(index)).append(":\n");
            topics.append("    partitions: ").append(partitions).append('\n');
            topics.append("    config: {retention.ms: 7d}\n");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("env.yaml"),
                    "cluster: {bootstrapServers: [" + quoted(servers) + "]}\nscope: [\"*\"]\n");
            return Files.writeString(folder.resolve("topics.yaml"), topics);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + folder, e);
        }
    }

    private static String quoted(String servers) {
        return "\"" + servers.replace(",", "\", \"") + "\"";
    }
}
