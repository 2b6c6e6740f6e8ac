package dev.mskbootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.acl.AclOperation;

/**
 * So many principals, each of which writes to four topics, as an environment of the tool.
 *
 * @param topicCount topics are declared, which the principals share
 * @param who what the principals' names begin with
 */
record Grants(int topicCount, int principals, String who) {

    static final int TOPICS_EACH = 4;

    /** What writing takes. */
    static final AclOperation[] OPERATIONS = {AclOperation.WRITE, AclOperation.DESCRIBE};

    int acls() {
        return principals * TOPICS_EACH * OPERATIONS.length;
    }

    static String principal(String who, int index) {
        return who + "-" + index;
    }

    /** One of the topics of a principal. */
    static String topic(int principal, int index, int topics) {
        return Topics.name((principal * TOPICS_EACH + index) % topics);
    }

    private String topics() {
        return IntStream.range(0, topicCount)
                .mapToObj(index -> "  " + Topics.name(index) + ": {partitions: 1, replicationFactor: 1}\n")
                .collect(Collectors.joining());
    }

    private String access() {
        StringBuilder access = new StringBuilder("access:\n");
        for (int principal = 0; principal < principals; principal++) {
            access.append("  - principal: \"").append(principal(who, principal)).append("\"\n    produce:\n");
            for (int index = 0; index < TOPICS_EACH; index++) {
                access.append("      - ")
                        .append(topic(principal, index, topicCount()))
                        .append('\n');
            }
        }
        return access.toString();
    }

    /** The environment folder, for brokers at this address. */
    Path write(Path folder, String servers) {
        return write(folder, servers, access());
    }

    /** The same, with nobody's access. */
    Path writeTopics(Path folder, String servers) {
        return write(folder, servers, "");
    }

    private Path write(Path folder, String servers, String access) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("env.yaml"), environment(servers));
            Files.writeString(folder.resolve("topics.yaml"), "unmanaged: ignore\ntopics:\n" + topics() + access);
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + folder, e);
        }
    }

    private String environment(String servers) {
        return "cluster: {bootstrapServers: [\"" + servers + "\"], flavour: standard"
                + (who.startsWith("role/") ? "}\nauth: {type: iam}\n" : "}\n");
    }
}
