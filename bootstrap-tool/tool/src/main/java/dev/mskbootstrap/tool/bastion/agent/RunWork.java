package dev.mskbootstrap.tool.bastion.agent;

import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.bastion.Reply.Content;
import dev.mskbootstrap.tool.bastion.Reply.Kind;
import dev.mskbootstrap.tool.bastion.Reply.Ran;
import dev.mskbootstrap.tool.bastion.Reply.Running;
import dev.mskbootstrap.tool.bastion.Request;
import dev.mskbootstrap.tool.bastion.Request.Show;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run, from its files' arrival to what is left of it. */
final class RunWork {

    private final Root root;
    private final Request.Run run;
    private final ObjectStore objects;
    private final Consumer<String> progress;

    RunWork(Root root, Request.Run run, ObjectStore objects, Consumer<String> progress) {
        this.root = root;
        this.run = run;
        this.objects = objects;
        this.progress = progress;
    }

    /** Whatever happens, nothing stays but what is still to be fetched. */
    Ran run() throws IOException, InterruptedException {
        requireDistribution();
        root.removeOldWork();
        removeLastNights();
        Path work = root.makeWork(run.work());
        boolean isKept = false;
        try {
            Ran ran = runIn(work);
            isKept = ran.isKept();
            return ran;
        } catch (IOException e) {
            // Asked now, because what is removed below makes room.
            if (root.isFull()) {
                throw root.full();
            }
            throw e;
        } finally {
            if (!isKept) {
                Root.remove(work);
            }
        }
    }

    /** A schedule sends the same request again and again. */
    private void removeLastNights() {
        Path work = root.work(run.work());
        if (RecordedProcess.isAlive(work)) {
            throw new RefusalException(
                    Kind.BUSY,
                    "run " + run.command(),
                    "the same request is being run already",
                    "wait until it has ended; `bastion status` shows it");
        }
        if (RecordedProcess.read(work).isPresent()) {
            Root.remove(work);
        }
    }

    private void requireDistribution() {
        String wanted = run.distribution();
        if (!Files.isExecutable(root.launcher())) {
            throw new RefusalException(
                    Kind.DISTRIBUTION, "run " + run.command(), "no distribution is installed", "run bastion install");
        }
        if (wanted != null && !wanted.equals(root.distribution())) {
            throw new RefusalException(
                    Kind.DISTRIBUTION,
                    "run " + run.command(),
                    "the distribution " + root.distribution() + " is installed, not " + wanted,
                    "run bastion install");
        }
    }

    private Ran runIn(Path work) throws IOException, InterruptedException {
        Running running = new Running(
                run.work(),
                run.command(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                run.by());
        if (!run.isExclusive()) {
            return runNow(work, running);
        }
        Lock lock = Lock.take(root.lock(), running);
        try {
            return runNow(work, running);
        } finally {
            lock.close();
        }
    }

    private Ran runNow(Path work, Running running) throws IOException, InterruptedException {
        new Unpacking(work).unpack(new Arrival(work, objects).bundle(run.files()));
        Files.createDirectories(work.resolve("files"));
        Files.createDirectories(work.resolve("out"));
        Child.End end = new Child(root, run, progress).run(running);
        return ran(work, end);
    }

    private Ran ran(Path work, Child.End end) throws IOException {
        if (run.shows().contains(Show.OUTPUT)) {
            progress.accept(Files.readString(work.resolve("stdout")));
        }
        Contents contents = new Contents(objects, run.out());
        Content stdout = contents.of(work, "stdout");
        Content stderr = contents.of(work, "stderr");
        List<Content> files = new ArrayList<>();
        for (String name : written(work)) {
            files.add(contents.of(work, name));
        }
        boolean isKept = Stream.concat(Stream.of(stdout, stderr), files.stream())
                .anyMatch(content -> content.packed() == null && !content.isInBucket());
        return new Ran(end.exit(), end.isLate(), isKept, stdout, stderr, files);
    }

    private static List<String> written(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve("out"))) {
            return files.map(file -> "out/" + file.getFileName()).sorted().toList();
        }
    }
}
