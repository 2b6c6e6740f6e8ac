package dev.mskbootstrap.tool.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs commands on brokers of its own, so that the JVM sees which classes they take: the launcher makes its class archives
 * of that. Nothing is printed.
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
            List.of("--version"),
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
    }

    private void writeFiles() throws IOException {
        for (String name : List.of("env", "wrong")) {
            Path environment = Files.createDirectories(folder.resolve(name));
            Files.writeString(environment.resolve("env.yaml"), ENVIRONMENT);
            Files.writeString(environment.resolve("topics.yaml"), name.equals("env") ? TOPICS : TOPICS + "more: 1\n");
        }
    }

    private void run(List<String> arguments) {
        Invocation invocation = new Invocation(
                folder,
                folder,
                Map.of("MSK_BOOTSTRAP_DATA", folder.resolve("data").toString()),
                nowhere(),
                new Interruption());
        Commands.in(invocation).execute(arguments.toArray(String[]::new));
    }

    private static Streams nowhere() {
        return new Streams(
                Terminal.NONE,
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()));
    }
}
