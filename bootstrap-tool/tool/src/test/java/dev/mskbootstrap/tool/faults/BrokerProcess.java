package dev.mskbootstrap.tool.faults;

import dev.mskbootstrap.tool.e2e.Launcher;
import dev.mskbootstrap.tool.e2e.Poll;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** One Kafka server in a process of its own, so that it can really be killed. */
final class BrokerProcess {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String UP = "Kafka Server started";
    private static final List<String> JAVA =
            List.of(Launcher.JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp");

    private final int id;
    private final Path folder;
    private final @Nullable SmallDisk disk;
    private volatile @Nullable Process process;

    /** @param disk where its data are; nothing for a folder of the ordinary kind */
    BrokerProcess(int id, Path folder, @Nullable SmallDisk disk) {
        this.id = id;
        this.folder = folder;
        this.disk = disk;
    }

    /** Makes its data folder and its settings. */
    void format(String clusterId, Map<String, String> settings) throws Exception {
        Path data = disk == null ? folder : disk.seen();
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(id)
                .setClusterId(clusterId)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .run();
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(file("properties"), lines + "node.id=" + id + "\nlog.dirs=" + folder + "\n");
    }

    /** Does not wait until it is up. */
    synchronized void launch() {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(
                Launcher.DISTRIBUTION + "/lib/*",
                "kafka.Kafka",
                file("properties").toString()));
        try {
            process = new ProcessBuilder(disk == null ? command : disk.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(file("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitUp() {
        Poll.until("broker " + id + " that is up", LONG, () -> log().contains(UP) || !runs());
        if (!runs()) {
            throw new AssertionError("broker " + id + " did not start:\n" + log());
        }
    }

    synchronized boolean runs() {
        return process != null && process.isAlive();
    }

    /** Does not wait until it is dead. */
    void abandon() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    /** With SIGKILL; returns when it is dead. */
    void kill() {
        end(true);
    }

    /** As an operator does; returns when it has ended. */
    void stop() {
        end(false);
    }

    private synchronized void end(boolean forcibly) {
        Process ending = process;
        if (ending == null) {
            return;
        }
        if (forcibly) {
            ending.destroyForcibly();
        } else {
            ending.destroy();
        }
        Poll.until("end of broker " + id, LONG, () -> !ending.isAlive());
    }

    private String log() {
        try {
            return Files.readString(file("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String kind) {
        return folder.resolveSibling(folder.getFileName() + "." + kind);
    }
}
