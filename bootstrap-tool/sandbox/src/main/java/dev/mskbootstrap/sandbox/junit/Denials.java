package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sandbox denied while a test ran that failed: often the reason, so it stands in the report below the failure. */
final class Denials extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Pattern TIME = Pattern.compile("^\\S+ ");
    private static final int SHOWN = 20;

    private Denials(List<String> lines) {
        super(message(lines), null, false, false);
    }

    /** Each once, however often it was asked for; empty when there are none. */
    static Optional<Denials> since(Instant moment, Sandbox sandbox) {
        List<String> lines = sandbox.decisions(moment).stream()
                .map(line -> TIME.matcher(line).replaceFirst(""))
                .filter(line -> line.startsWith("denied ") || line.startsWith("refused "))
                .distinct()
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Denials(lines));
    }

    private static String message(List<String> lines) {
        String shown = lines.stream().limit(SHOWN).map(line -> "\n  " + line).collect(Collectors.joining());
        int others = lines.size() - SHOWN;
        return "The sandbox said meanwhile:" + shown + (others > 0 ? "\n  and %d more".formatted(others) : "");
    }
}
