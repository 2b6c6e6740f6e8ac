package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.CliRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The error messages that tests of this JVM have caused: one example of each, whatever the names and numbers in it. */
public final class Errors {

    /** Of an exit code, by what is left of a message without names and numbers. */
    private static final Map<Integer, Map<String, String>> SEEN = new ConcurrentHashMap<>();

    /** What the vocabulary shows of a place, and what the machine adds. */
    private static final Pattern WHERE = Pattern.compile("(?m)^\\S+:\\d+:\\d+: ");

    /** Says nothing of its own. */
    private static final Pattern FRAME =
            Pattern.compile("See `msk-bootstrap.*|\\d+ problems?\\. (Nothing|AWS) was .*|Note: .*|Connections: .*");

    private static final Pattern FINDING = Pattern.compile("(?m)^  ! .*\n(?: {5,}.*\n)*");

    private static final Comparator<String> BY_TEXT = Comparator.comparing(
                    (String message) -> WHERE.matcher(message).replaceFirst(""))
            .thenComparing(message -> message);

    private Errors() {}

    /** What a command told on stderr, and of conflicts and findings on stdout. */
    public static void saw(CliRun run) {
        if (run.exitCode() != 0) {
            messages(run.err()).forEach(message -> saw(run.exitCode(), message));
            sawFindings(run.exitCode(), run.out());
        }
    }

    /** The conflicts of a plan, or the findings of a verification, among whatever else it says. */
    public static void sawFindings(int exitCode, String text) {
        FINDING.matcher(text).results().forEach(found -> saw(exitCode, aligned(found.group())));
    }

    private static void saw(int exitCode, String message) {
        SEEN.computeIfAbsent(exitCode, code -> new ConcurrentHashMap<>())
                .merge(shape(message), plain(message), (one, other) -> BY_TEXT.compare(one, other) <= 0 ? one : other);
    }

    /** Of each exit code the messages, in an order of their own. */
    static SortedMap<Integer, List<String>> seen() {
        SortedMap<Integer, List<String>> messages = new TreeMap<>();
        SEEN.forEach((code, byShape) ->
                messages.put(code, byShape.values().stream().sorted(BY_TEXT).toList()));
        return messages;
    }

    /** A message begins where a line does; what is indented belongs to it, or is a note. */
    static List<String> messages(String text) {
        List<String> messages = new ArrayList<>();
        for (String message : text.split("\n(?! )", -1)) {
            if (!message.isBlank()
                    && !message.startsWith(" ")
                    && !FRAME.matcher(message).matches()) {
                messages.add(message.stripTrailing());
            }
        }
        return messages;
    }

    /** As if its subject were the only one. */
    private static String aligned(String finding) {
        return finding.stripTrailing()
                .stripIndent()
                .replaceFirst(" {3,}", "   ")
                .replaceAll("(?m)^ +", "    ");
    }

    private static String plain(String message) {
        return message.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("/tmp/\\S*junit-?\\d+", "<folder>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z", "<time>")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    /** Only words of plain letters are left, outside of quotes and lists. */
    static String shape(String message) {
        return WHERE.matcher(message)
                .replaceFirst("")
                .replaceAll("\"[^\"\n]*\"|'[^'\n]*'", "_")
                .replaceAll("\\S+(, \\S+){2,}", "_")
                .lines()
                .map(Errors::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(String line) {
        return line.replaceAll("(?<![^\\s(])(?![(]?[A-Z]?[a-z]+[,.;:)]*(\\s|$))[(]?\\S+", "_")
                .replaceAll("_(\\s+_)+", "_");
    }
}
