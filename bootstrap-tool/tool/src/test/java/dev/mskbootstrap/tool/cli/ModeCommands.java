package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The commands that the tool's rights in a mode are for, each time on topics of their own, and what they say is missing. The
 * environment {@code ops} may do everything, {@code mine} is what is tried.
 */
final class ModeCommands {

    private static final String ACCESS = "access: [{principal: \"User:CN=app\", produce: [%s.old]}]\n";

    private final Workspace workspace;
    private final Pattern lack;
    private final String mine;
    private int runs;

    /**
     * @param mine the file of the environment, but for its scope
     * @param lack how the tool says what it needs: with who it is before, and what of which in two groups
     */
    ModeCommands(Workspace workspace, String mine, Pattern lack) {
        this.workspace = workspace;
        this.mine = mine;
        this.lack = lack;
        workspace.file("envs/ops/topics.yaml", "topics: {eeg.read: {partitions: 1, replicationFactor: 1}}");
        arrange();
    }

    /** A member of a group that reads the topic {@code eeg.read}, so that there is one to be seen until it is closed. */
    static KafkaConsumer<byte[], byte[]> reader(String bootstrapServers) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "readers"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("eeg.read"));
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
        return consumer;
    }

    /** What the tool prints as its rights in a mode. */
    String rights(String mode, String format) {
        boolean isAcls = mode.equals("acls");
        scope("eeg.*");
        String topics = "topics:\n" + topic("eeg.old", 1, "1d") + (isAcls ? ACCESS.formatted("eeg") : "");
        workspace.file("envs/mine/topics.yaml", topics);
        CliRun run = workspace.run(
                "policy", "--env", "mine", "--for", "tool", "--mode", isAcls ? "apply" : mode, "--format", format);
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    /** A line for each state of affairs, which is brought about once the topics are there. */
    String table(String mode, Map<String, Runnable> affairs) {
        return affairs.entrySet().stream()
                .map(state -> state.getKey() + ": " + outcomes(mode, state.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private String outcomes(String mode, Runnable affairs) {
        String name = "eeg.n" + ++runs;
        String before = topic(name + ".old", 1, "1d") + topic(name + ".gone", 1, "1d");
        workspace.file("envs/ops/topics.yaml", "topics:\n" + before);
        arrange();
        scope(name + ".*");
        affairs.run();
        workspace.file("envs/mine/topics.yaml", "topics:\n" + wanted(mode, name, before));
        return commands(mode)
                .map(command -> outcome(command, workspace.run(command.split(" ", -1)), name))
                .collect(Collectors.joining(", "));
    }

    private void scope(String pattern) {
        workspace.file("envs/mine/env.yaml", mine + "scope: [\"" + pattern + "\"]\n");
    }

    private void arrange() {
        CliRun run = workspace.run("apply", "--env", "ops", "--yes");
        assertThat(run.exitCode()).as(run.toString()).isZero();
    }

    private static String wanted(String mode, String name, String before) {
        return switch (mode) {
            case "plan" -> before;
            case "apply" -> topic(name + ".old", 2, "2d") + topic(name + ".new", 1, "1d");
            case "delete" -> topic(name + ".old", 1, "1d") + "remove: [" + name + ".gone]\n";
            case "acls" -> topic(name + ".old", 1, "1d") + ACCESS.formatted(name);
            default -> throw new IllegalArgumentException(mode);
        };
    }

    private static Stream<String> commands(String mode) {
        return switch (mode) {
            case "plan" ->
                Stream.of("plan --env mine", "verify --env mine", "describe --env mine --verbose", "export --env mine");
            case "acls" -> Stream.of("apply --env mine --yes --allow locks-out", "describe --env mine --acls");
            default -> Stream.of("apply --env mine --yes --allow reorders-keys --allow deletes");
        };
    }

    /** {@code plan 5 lacks Describe on topic eeg.old}: names without the number of the run, ARNs without the cluster's name. */
    private String outcome(String command, CliRun run, String name) {
        String lacks = lack.matcher(run.out() + run.err())
                .results()
                .map(found -> found.group(1) + " on "
                        + found.group(2)
                                .replaceFirst("\\.$", "")
                                .replace("/" + Identities.LOCAL.name() + "/" + Identities.LOCAL.uuid(), "")
                                .replace(name, "eeg"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return command.split(" ", 2)[0] + " " + run.exitCode() + (lacks.isEmpty() ? "" : " lacks " + lacks);
    }

    private static String topic(String name, int partitions, String retention) {
        return "  " + name + ": {partitions: " + partitions + ", replicationFactor: 1, config: {retention.ms: "
                + retention + "}}\n";
    }
}
