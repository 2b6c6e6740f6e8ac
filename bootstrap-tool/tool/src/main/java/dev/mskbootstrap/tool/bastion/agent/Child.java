package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.Reply.Running;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Request.Show;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The process of msk-bootstrap that does what a run is for: started by its arguments, never through a shell. */
final class Child {

    /** What an apply may take to finish the request under way, and to say what it has done. */
    private static final long PATIENCE_SECONDS = 60;

    /** The prefix of variables that the files name; under their own names they could change how Java or bash runs. */
    static final String VALUE = "MSK_BOOTSTRAP_VALUE_";

    private final Root root;
    private final Path work;
    private final Request.Run run;
    private final Consumer<String> progress;

    Child(Root root, Request.Run run, Consumer<String> progress) {
        this.root = root;
        this.work = root.work(run.work());
        this.run = run;
        this.progress = progress;
    }

    /** How it ended; late when its time was up. */
    record End(int exit, boolean isLate) {}

    /** Runs it to its end. */
    End run(Running running) throws IOException, InterruptedException {
        Process process = builder().start();
        Thread end = new Thread(process::destroy, "end of the command");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            RecordedProcess.write(work, process.toHandle(), running);
            if (Files.exists(stop(work))) {
                process.destroy();
            }
            return await(process);
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    /** A file that says, to a run that is only about to start, that it shall not. */
    static Path stop(Path work) {
        return work.resolve("stop");
    }

    private End await(Process process) throws IOException, InterruptedException {
        Thread reader = new Thread(() -> copy(process.getErrorStream()), "stderr of the command");
        reader.start();
        boolean isLate = !process.waitFor(run.timeout(), TimeUnit.SECONDS);
        if (isLate) {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        int exit = process.waitFor();
        reader.join();
        return new End(exit, isLate);
    }

    /** Its own stderr, while it runs: a pipe of which each line is kept, and shown when somebody looks on. */
    private void copy(InputStream stderr) {
        boolean isShown = run.shows().contains(Show.PROGRESS);
        try (OutputStream file = Files.newOutputStream(work.resolve("stderr"))) {
            byte[] some = new byte[8192];
            for (int count = stderr.read(some); count >= 0; count = stderr.read(some)) {
                file.write(some, 0, count);
                if (isShown) {
                    progress.accept(new String(some, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            progress.accept("the command's messages cannot be kept: " + e.getMessage() + "\n");
            drain(stderr);
        }
    }

    /** Lest it waits for a reader for ever. */
    private static void drain(InputStream stderr) {
        try {
            stderr.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It has ended.
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>(List.of(root.launcher().toString()));
        command.addAll(run.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.resolve("files").toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(work.resolve("stdout").toFile());
        surround(builder.environment());
        return builder;
    }

    private void surround(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith(VALUE));
        run.variables().forEach((name, value) -> environment.put(VALUE + name, value));
        environment.put("MSK_BOOTSTRAP_ON_BASTION", "true");
        environment.put("LC_ALL", run.shows().contains(Show.UNICODE) ? "C.UTF-8" : "C");
        String commit = run.commit();
        if (commit != null) {
            environment.put("MSK_BOOTSTRAP_COMMIT", commit);
        }
    }
}
