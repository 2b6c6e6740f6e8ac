package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.sandbox.access.DecisionLog;
import dev.mskbootstrap.sandbox.access.LoggedDecision;
import dev.mskbootstrap.sandbox.connect.Admission;
import dev.mskbootstrap.sandbox.connect.ConnectLog;
import dev.mskbootstrap.sandbox.connect.Refusal;
import dev.mskbootstrap.sandbox.secret.SecretsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The file of all that a sandbox's brokers decide of its identities, a line each: two parts of at most 10 MB. Brokers
 * never wait for it; what comes faster than it can be written is counted, and the count is written.
 */
public final class Journal implements DecisionLog, ConnectLog, AutoCloseable {

    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int PARTS = 2;
    private static final int ROOM = 100_000;

    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final JournalFiles files;
    private final FileHandler file;
    private final Thread writer;
    private boolean closed;

    /** A line to be, or an end. Texts are made by the thread that writes. */
    private sealed interface Entry {
        record Line(Instant at, String text) implements Entry {}

        record Asked(LoggedDecision decision) implements Entry {}

        record Wanted(Instant since, CompletableFuture<List<String>> lines) implements Entry {
            void answer(JournalFiles files) {
                try {
                    lines.complete(files.since(since));
                } catch (RuntimeException e) {
                    lines.completeExceptionally(e);
                }
            }
        }

        record End() implements Entry {}
    }

    private Journal(JournalFiles files, FileHandler file) {
        this.files = files;
        this.file = file;
        this.writer = Thread.ofPlatform().daemon().name("sandbox-journal").unstarted(this::write);
    }

    /** Goes on after what is there; the parts are called PATH.0, the current one, and PATH.1. */
    public static Journal open(Path path) {
        try {
            FileHandler file = new FileHandler(path.toString().replace("%", "%%") + ".%g", MAX_BYTES, PARTS, true);
            file.setFormatter(new Plain());
            file.setEncoding(StandardCharsets.UTF_8.name());
            Journal journal = new Journal(new JournalFiles(path), file);
            journal.writer.start();
            return journal;
        } catch (IOException e) {
            throw new SecretsException("Cannot write " + path + ".0: " + e, e);
        }
    }

    @Override
    public void decided(LoggedDecision decision) {
        offer(new Entry.Asked(decision));
    }

    @Override
    public void admitted(Admission admission) {
        // the decision on kafka-cluster:Connect has been told
    }

    @Override
    public void refused(String requestId, Refusal refusal) {
        say("refused [" + requestId + "]: " + refusal.answer() + ": " + refusal.reason());
    }

    /** Something that happened to the identities as a whole. */
    public void say(String sentence) {
        offer(new Entry.Line(Instant.now(), sentence));
    }

    /** What was told since that moment, a line each, oldest first, once all that was told until now is written. */
    public synchronized List<String> since(Instant moment) {
        Instant first = moment.truncatedTo(ChronoUnit.MILLIS);
        if (closed) {
            return files.since(first);
        }
        try {
            CompletableFuture<List<String>> lines = new CompletableFuture<>();
            waiting.put(new Entry.Wanted(first, lines));
            return lines.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretsException("interrupted", e);
        }
    }

    private void offer(Entry entry) {
        if (!waiting.offer(entry)) {
            lost.incrementAndGet();
        }
    }

    private void write() {
        try {
            while (true) {
                switch (waiting.take()) {
                    case Entry.Line line -> write(line.at(), line.text());
                    case Entry.Asked asked -> write(asked.decision());
                    case Entry.Wanted wanted -> wanted.answer(files);
                    case Entry.End end -> {
                        return;
                    }
                }
                long missing = waiting.isEmpty() ? lost.getAndSet(0) : 0;
                if (missing > 0) {
                    write(Instant.now(), missing + " decisions came too fast to be written here");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(LoggedDecision logged) {
        String request = logged.isProbe() ? logged.request() + ", only asked" : logged.request();
        write(logged.at(), logged.decision() + " [" + request + "]");
    }

    private void write(Instant at, String text) {
        file.publish(new LogRecord(Level.INFO, at.truncatedTo(ChronoUnit.MILLIS) + " " + oneLine(text)));
    }

    /** Names come from clients: no line of theirs may look like one of ours. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Once all that was told before is written. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            waiting.put(new Entry.End());
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    /** The message itself. */
    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord entry) {
            return entry.getMessage() + System.lineSeparator();
        }
    }
}
