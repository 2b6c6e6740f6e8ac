package dev.mskbootstrap.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The JVM of a detached sandbox, seen from the command that started it. */
record DetachedProcess(SandboxFolder folder, Process process) {
    private static final Path NOHUP = Path.of("/usr/bin/nohup");
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';
    private static final int LINES_OF_REASON = 3;

    /** Kafka unmaps its index files through sun.misc.Unsafe; the flag exists since JDK 23. */
    private static final int FIRST_TO_WARN_ABOUT_UNSAFE = 23;

    static DetachedProcess launch(SandboxOptions options, SandboxFolder folder, List<String> jvmFlags) {
        File output = folder.output().toFile();
        ProcessBuilder builder = new ProcessBuilder(command(options, jvmFlags))
                .redirectInput(new File(IS_WINDOWS ? "NUL" : "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        try {
            return new DetachedProcess(folder, builder.start());
        } catch (IOException e) {
            throw new SandboxException("Cannot start a process for the sandbox: " + e, e);
        }
    }

    SandboxStatus.Running awaitAnswer(Duration patience) {
        Deadline.in(patience).await(() -> !process.isAlive() || answer().isPresent());
        Optional<SandboxStatus.Running> answer = answer();
        if (answer.isPresent()) {
            return answer.get();
        }
        String what = process.isAlive() ? "did not answer within " + patience.toSeconds() + " s" : "did not start";
        end();
        throw new SandboxException("The sandbox " + what + reason());
    }

    private Optional<SandboxStatus.Running> answer() {
        return Owner.find(folder)
                .map(Owner::status)
                .filter(SandboxStatus.Running.class::isInstance)
                .map(SandboxStatus.Running.class::cast)
                .filter(running -> running.pid() == process.pid());
    }

    private void end() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String reason() {
        List<String> lines = output().filter(line -> !line.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_OF_REASON), lines.size());
        return last.isEmpty() ? "; see " + folder.output() : ": " + String.join("; ", last);
    }

    private Stream<String> output() {
        try {
            return Files.readString(folder.output(), Charset.defaultCharset()).lines();
        } catch (IOException e) {
            return Stream.of("its log cannot be read: " + e);
        }
    }

    /** With nohup, so that closing the terminal does not end it; nohup becomes the JVM, its pid stays. */
    private static List<String> command(SandboxOptions options, List<String> jvmFlags) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NOHUP)) {
            command.add(NOHUP.toString());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= FIRST_TO_WARN_ABOUT_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(jvmFlags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SandboxMain.class.getName()));
        command.addAll(SandboxArguments.of(options));
        return command;
    }
}
