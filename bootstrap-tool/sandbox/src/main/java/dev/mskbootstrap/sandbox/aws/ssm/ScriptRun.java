package dev.mskbootstrap.sandbox.aws.ssm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A script that runs, in files of its own: it, what it prints. Closed, none of them is left. */
final class ScriptRun implements AutoCloseable {

    /** What the agent puts at the end of what it cut. */
    private static final String CUT = "\n--output truncated--";

    private final Path folder;
    private final Process process;

    private ScriptRun(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it by bash in a directory, with this environment and nothing else of it. */
    static ScriptRun start(String script, Path directory, Map<String, String> environment) {
        try {
            Path folder = Files.createTempDirectory("ssm-command-");
            Path file = Files.writeString(folder.resolve("_script.sh"), script);
            ProcessBuilder builder = new ProcessBuilder("/bin/bash", file.toString())
                    .directory(directory.toFile())
                    .redirectOutput(folder.resolve("stdout").toFile())
                    .redirectError(folder.resolve("stderr").toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new ScriptRun(folder, process);
        } catch (IOException e) {
            throw new UncheckedIOException("a command does not start", e);
        }
    }

    Process process() {
        return process;
    }

    /** Where it prints. */
    Path stdout() {
        return folder.resolve("stdout");
    }

    Path stderr() {
        return folder.resolve("stderr");
    }

    /** Ends it and all that it started and has not let go: itself first, lest it goes on when a child ends. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** The beginning of what was printed. */
    static String beginning(Path printed, int most) {
        char[] text = new char[most + 1];
        try (Reader reader = new InputStreamReader(Files.newInputStream(printed), StandardCharsets.UTF_8)) {
            int length = Math.max(0, new BufferedReader(reader, most + 1).read(text, 0, most + 1));
            return length > most ? new String(text, 0, most - CUT.length()) + CUT : new String(text, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("the output of a command is gone", e);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a command stay behind", e);
        }
    }
}
