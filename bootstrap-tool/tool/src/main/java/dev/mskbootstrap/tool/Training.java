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

    private static final List<List<String>> FILES = List.of(
            List.of("--help"),
            List.of("validate", "--env", "env"),
            List.of("validate", "--env", "wrong"),
            List.of("validate", "--env", "env", "--format", "json"));

    private static final List<List<String>> CLUSTER = List.of(
            List.of("apply", "--env", "env", "--yes"),
            List.of("plan", "--env", "env", "--format", "json", "--out", "plan.json"),
            List.of("plan", "--env", "env"));

    private final Path folder;

    private Training(Path folder) {
        this.folder = folder;
    }

    /** @param arguments {@code files}, or {@code all} for what talks to brokers as well; and an empty folder */
    public static void main(String[] arguments) throws IOException {
        Training training = new Training(Path.of(arguments[1]).toAbsolutePath());
        training.writeFiles();
        FILES.forEach(training::run);
        if (arguments[0].equals("all")) {
            CLUSTER.forEach(training::run);
        }
        Main.main(new String[] {"--version"});
    }

    private void writeFiles() throws IOException {
        for (String name : List.of("env", "wrong")) {
            Path environment = Files.createDirectories(folder.resolve(name));
            Files.writeString(environment.resolve("env.yaml"), ENVIRONMENT);
            Files.writeString(environment.resolve("topics.yaml"), name.equals("env") ? TOPICS : TOPICS + "more: 1\n");
        }
    }

    private void run(List<String> arguments) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("MSK_BOOTSTRAP_DATA", folder.resolve("data").toString());
        Streams streams = Streams.ofProcess();
        Invocation invocation = new Invocation(folder, folder, variables, streams, new Interruption());
        streams.checked(Commands.execute(invocation, arguments.toArray(String[]::new)));
    }
}
