package dev.mskbootstrap.tool;

import dev.mskbootstrap.tool.cli.Commands;
import dev.mskbootstrap.tool.cli.Interruption;
import dev.mskbootstrap.tool.cli.Invocation;
import dev.mskbootstrap.tool.cli.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs commands on brokers of its own, so that the JVM sees which classes they take: the launcher makes its class archives
 * of that. What they answer is of no interest.
 */
public final class Training {

    private static final String ENVIRONMENT = """
            cluster: {sandbox: {name: training, brokers: 3}}
            scope: ["*"]
            limits: {minReplicationFactor: 1, names: "[a-z.]+"}
            """;

    private static final String TOPICS = """
            defaults: {partitions: 1, config: {retention.ms: 7d}}
            topics:
              first: {description: "for ${WHOM:-nobody}"}
              second: {config: {cleanup.policy: [compact, delete], max.message.bytes: 1MiB}}
            """;

    /**
     * What each archive is for. The JVM loads all classes of an archive at its start: what is seldom needed, as the report of
     * problems, is not run here.
     */
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "files", List.of("validate --env env"),
            "client",
                    List.of(
                            "sandbox start --name training --port 0",
                            "apply --env env --yes",
                            "plan --env env",
                            "verify --env env",
                            "sandbox stop --name training"),
            "brokers", List.of("apply --env env --yes", "plan --env env"));

    private final Path folder;

    private Training(Path folder) {
        this.folder = folder;
    }

    /** @param arguments which archive it is for; and an empty folder */
    public static void main(String[] arguments) throws IOException {
        Training training = new Training(Path.of(arguments[1]).toAbsolutePath());
        training.writeFiles();
        COMMANDS.getOrDefault(arguments[0], List.of()).forEach(training::run);
        Main.main(new String[] {"--version"});
    }

    private void writeFiles() throws IOException {
        Path environment = Files.createDirectories(folder.resolve("env"));
        Files.writeString(environment.resolve("env.yaml"), ENVIRONMENT);
        Files.writeString(environment.resolve("topics.yaml"), TOPICS);
    }

    private void run(String commandLine) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("MSK_BOOTSTRAP_DATA", folder.resolve("data").toString());
        Streams streams = Streams.ofProcess();
        Invocation invocation = new Invocation(folder, folder, variables, streams, new Interruption());
        streams.checked(Commands.execute(invocation, commandLine.split(" ", -1)));
    }
}
