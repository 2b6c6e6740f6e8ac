package dev.mskbootstrap.tool.fuzz;

import com.sun.management.ThreadMXBean;
import dev.mskbootstrap.files.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds of every reader and every input: it answers, the same each time, each problem has its place in a file, and
 * no more memory is taken than so many times the input.
 */
record Oracle(Target target, Ground ground) {

    /** For an empty file. */
    static final long BASE_ALLOCATION = 64L << 20;

    /** For a few kilobytes that aliases make half a million values of, which is as many as are read. */
    static final long SHARED_ALLOCATION = 512L << 20;

    /** For each byte of the input, which may be a value of its own, with a problem of its own. */
    static final long ALLOCATION_PER_BYTE = 2048;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Throws when something of it does not hold. */
    Answer check(byte[] input) {
        long start = THREADS.getCurrentThreadAllocatedBytes();
        Answer answer = target.read(ground, input);
        long first = THREADS.getCurrentThreadAllocatedBytes() - start;
        Answer again = target.read(ground, input);
        long second = THREADS.getCurrentThreadAllocatedBytes() - start - first;
        // Classes are loaded by the first reading alone.
        requireSmall(Math.min(first, second), input);
        if (!answer.equals(again)) {
            throw new AssertionError("read twice, it is first " + answer + "\nand then " + again);
        }
        requirePlaces(answer.problems());
        return answer;
    }

    private static void requireSmall(long allocated, byte[] input) {
        boolean hasAlias = new String(input, StandardCharsets.ISO_8859_1).contains("*");
        long base = hasAlias ? SHARED_ALLOCATION : BASE_ALLOCATION;
        long most = base + ALLOCATION_PER_BYTE * input.length;
        if (allocated > most) {
            throw new AssertionError(
                    allocated + " bytes allocated for an input of " + input.length + ", not at most " + most);
        }
    }

    private void requirePlaces(List<Problem> problems) {
        Map<String, String[]> files = new HashMap<>();
        problems.forEach(problem ->
                requirePlace(problem, files.computeIfAbsent(problem.where().file(), file -> lines(ground.path(file)))));
    }

    private static void requirePlace(Problem problem, String[] lines) {
        int line = problem.where().line();
        boolean isThere = line >= 1 && line <= lines.length && isWithin(lines[line - 1], problem);
        if (!isThere || problem.what().isBlank() || problem.fix().isBlank()) {
            throw new AssertionError("a problem has no place, or says nothing: " + problem);
        }
    }

    /** The place behind the last character counts: there something is missing. */
    private static boolean isWithin(String line, Problem problem) {
        int column = problem.where().column();
        return column >= 1 && column <= line.codePointCount(0, line.length()) + 1;
    }

    /** Of a file that is missing, as of a file of which everything is wrong, the place is its beginning. */
    private static String[] lines(Path file) {
        try {
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            return new String(content, StandardCharsets.UTF_8).split("\r\n|[\n\r]", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
