package dev.mskbootstrap.tool;

import dev.mskbootstrap.tool.cli.Commands;
import dev.mskbootstrap.tool.cli.Interruption;
import dev.mskbootstrap.tool.cli.Invocation;
import dev.mskbootstrap.tool.cli.Streams;
import dev.mskbootstrap.tool.cli.Terminal;
import dev.mskbootstrap.tool.docs.Errors;
import dev.mskbootstrap.tool.report.ToolVersion;
import dev.mskbootstrap.tool.secrets.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A folder with files of our own, and the command line that runs there; answers name it {@code <workspace>}, and
 * the tool's version {@code <version>}.
 */
public final class Workspace {

    private static final Terminal NO_TERMINAL = new Terminal(false, false, false, false, false);

    /** Clocks of file systems are coarse. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Path root;
    private final Map<String, String> variables = new HashMap<>();
    private boolean isRandom;

    private Workspace(Path root) {
        this.root = root;
    }

    /** Without any file. */
    public static Workspace empty(Path folder) {
        try {
            return new Workspace(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an environment {@code mine}: a sandbox, and one topic. */
    public static Workspace in(Path folder) {
        return empty(folder).env("cluster: {sandbox: {}}").topics("topics: {orders: {}}");
    }

    public Workspace env(String yaml) {
        return file("envs/mine/env.yaml", yaml);
    }

    public Workspace topics(String yaml) {
        return file("envs/mine/topics.yaml", yaml);
    }

    public Workspace file(String path, String content) {
        try {
            Files.createDirectories(path(path).resolveSibling("."));
            Files.writeString(path(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Workspace variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** What is told of files that nobody would write says nothing to people. */
    public Workspace random() {
        isRandom = true;
        return this;
    }

    public Path path(String path) {
        return root.resolve(path);
    }

    public CliRun validate() {
        return run("validate", "--env", "mine");
    }

    public CliRun run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        BufferedReader in = new BufferedReader(Reader.nullReader());
        Streams streams = new Streams(NO_TERMINAL, in, new PrintWriter(out), new PrintWriter(err));
        Interruption interruption = new Interruption();
        Invocation invocation = new Invocation(root, root.resolve("home"), variables, streams, interruption);
        Instant before = Instant.now().minus(TICK);
        int exitCode = Commands.execute(invocation, arguments);
        interruption.end(exitCode);
        requireNoSecrets(before, out.toString(), err.toString());
        CliRun run = new CliRun(exitCode, shown(out), shown(err));
        if (!isRandom) {
            Errors.saw(run);
        }
        return run;
    }

    /** No command tells what it should keep to itself, whatever else its test is about. */
    private void requireNoSecrets(Instant before, String out, String err) {
        Secrets secrets = Secrets.of(root, variables);
        secrets.requireUntold("stdout", out);
        secrets.requireUntold("stderr", err);
        secrets.requireUntoldInFiles(before);
    }

    private String shown(StringWriter text) {
        return text.toString()
                .replace(root.toString(), "<workspace>")
                .replace(ToolVersion.TEXT, "<version>")
                .replace(System.lineSeparator(), "\n");
    }
}
