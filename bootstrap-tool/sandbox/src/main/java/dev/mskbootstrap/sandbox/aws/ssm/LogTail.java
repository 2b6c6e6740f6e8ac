package dev.mskbootstrap.sandbox.aws.ssm;

import dev.mskbootstrap.sandbox.aws.service.LogLines;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** Brings what a command prints into a log stream, line by line, while it is being printed. */
final class LogTail {

    private final Path printed;
    private final String group;
    private final String stream;
    private final LogLines lines;
    private long read;

    LogTail(Path printed, String group, String stream, LogLines lines) {
        this.printed = printed;
        this.group = group;
        this.stream = stream;
        this.lines = lines;
    }

    /** Brings what has been printed since the last time; the beginning of a line only when it is the end. */
    synchronized void bring(boolean isEnd) {
        try (RandomAccessFile file = new RandomAccessFile(printed.toFile(), "r")) {
            file.seek(read);
            byte[] more = new byte[Math.toIntExact(file.length() - read)];
            file.readFully(more);
            int length = isEnd ? more.length : lineEnds(more);
            read += length;
            new String(more, 0, length, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> lines.add(new LogLines.Line(group, stream, Instant.now(), line)));
        } catch (IOException e) {
            throw new UncheckedIOException("the output of a command is gone", e);
        }
    }

    private static int lineEnds(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
