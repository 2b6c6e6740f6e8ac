package dev.mskbootstrap.tool.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The secrets that a test has about it: passwords, keys and tokens in variables and files. Every command of the suite is held
 * to them by the vocabulary that runs it, so whatever a test makes known as a secret is looked for in all that is told after.
 */
public final class Secrets {

    /** Output of the one command that is there to tell secrets: {@code sandbox env}, of keys that the sandbox made up. */
    public static final String TOLD = "told-";

    private final Path folder;
    private final SecretSources sources;
    private final Set<String> forms;

    private Secrets(Path folder, SecretSources sources) {
        this.folder = folder;
        this.sources = sources;
        this.forms = sources.secrets().stream().flatMap(Secrets::forms).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of variables, known by their names, and those in files of a folder, known by what they look like. */
    public static Secrets of(Path folder, Map<String, String> variables) {
        return new Secrets(folder, SecretSources.of(folder, variables));
    }

    /** As it is, and as it gets into JSON, addresses and headers. */
    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                new String(bytes, StandardCharsets.ISO_8859_1),
                secret.replace("\\", "\\\\").replace("\"", "\\\""),
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Fails without telling it once more. */
    public void requireUntold(String where, String text) {
        if (forms.stream().anyMatch(text::contains)) {
            throw new AssertionError("a secret is told in " + where);
        }
    }

    /** Holds the files to it that were written since: what processes printed, plans, results, logs, dumps. */
    public void requireUntoldInFiles(Instant since) {
        if (!forms.isEmpty()) {
            Folders.files(folder)
                    .filter(file -> !sources.areIn(file) && !isToBeTold(file) && isWrittenSince(file, since))
                    .forEach(file -> requireUntold(file.toString(), Folders.text(file)));
        }
    }

    private static boolean isToBeTold(Path file) {
        return file.endsWith("out") && file.toString().contains("/" + TOLD);
    }

    private static boolean isWrittenSince(Path file, Instant since) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the command line of a process to it, which everybody on a machine may read. */
    public void requireUntoldByProcess(long pid) {
        Path commandLine = Path.of("/proc/" + pid + "/cmdline");
        String text = Files.exists(commandLine)
                ? Folders.text(commandLine)
                : ProcessHandle.of(pid)
                        .flatMap(process -> process.info().commandLine())
                        .orElse("");
        requireUntold("the command line of a process", text);
    }
}
