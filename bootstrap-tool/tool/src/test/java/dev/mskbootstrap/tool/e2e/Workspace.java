package dev.mskbootstrap.tool.e2e;

import dev.mskbootstrap.sandbox.DetachedSandbox;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.SandboxStatus;
import dev.mskbootstrap.tool.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A folder with environments and sandboxes of its own; closing it leaves nothing behind. */
final class Workspace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Deque<Sandbox> brokers = new ArrayDeque<>();

    private Workspace(Path folder) {
        this.folder = folder;
    }

    static Workspace temporary() {
        try {
            return new Workspace(Files.createTempDirectory("msk-bootstrap-e2e-").toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Launcher launcher() {
        return Launcher.in(folder);
    }

    /** An environment; only its lines under {@code cluster:} and its topics are given. */
    Workspace environment(String name, String cluster, String topics) {
        write("envs/" + name + "/env.yaml", "cluster: " + cluster + "\n");
        return topics(name, topics);
    }

    Workspace topics(String name, String topics) {
        write("envs/" + name + "/topics.yaml", topics);
        return this;
    }

    /** Brokers in the JVM of the test, and an environment that names their address. */
    Sandbox brokers(String environment, int count, String topics) {
        return brokers(environment, topics, options -> options.withBrokers(count));
    }

    Sandbox brokers(String environment, String topics, UnaryOperator<SandboxOptions> options) {
        Sandbox started = Sandbox.start(options.apply(SandboxOptions.in(folder.resolve("brokers-" + environment))));
        brokers.push(started);
        environment(environment, servers(started.bootstrapServers()), topics);
        return started;
    }

    static String servers(String bootstrapServers) {
        return "{bootstrapServers: [\"" + bootstrapServers.replace(",", "\", \"") + "\"]}";
    }

    /** The sandbox of that name, which the launcher has started. */
    SandboxStatus.Running running(String name) {
        return (SandboxStatus.Running) DetachedSandbox.status(data(name));
    }

    SandboxStatus status(String name) {
        return DetachedSandbox.status(data(name));
    }

    private Path data(String name) {
        return folder.resolve(".msk-bootstrap").resolve(name);
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last processes have written, those among them that nobody waited for, is searched for secrets as well. */
    @Override
    public void close() {
        Secrets secrets = launcher().secrets();
        try {
            brokers.forEach(Sandbox::close);
            list(folder.resolve(".msk-bootstrap")).forEach(data -> stop(data, secrets));
            secrets.requireUntoldInFiles(Instant.EPOCH);
        } finally {
            delete();
        }
    }

    private static void stop(Path data, Secrets secrets) {
        if (DetachedSandbox.status(data) instanceof SandboxStatus.Running running) {
            secrets.requireUntoldByProcess(running.pid());
        }
        DetachedSandbox.stop(data, PATIENCE);
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Workspace::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
