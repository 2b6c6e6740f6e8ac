package dev.mskbootstrap.sandbox.aws.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lines in all log groups, in the order in which they came. Any number of threads may write and read. */
public final class LogLines {

    private final List<Line> lines = new ArrayList<>();

    /** A line of a stream. */
    public record Line(String group, String stream, Instant time, String message) {}

    public synchronized void add(Line line) {
        lines.add(line);
    }

    synchronized List<Line> of(String group) {
        return lines.stream().filter(line -> line.group().equals(group)).toList();
    }
}
