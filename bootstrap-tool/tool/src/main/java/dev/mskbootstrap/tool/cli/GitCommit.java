package dev.mskbootstrap.tool.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The commit that a folder's files are at. */
final class GitCommit {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");

    private GitCommit() {}

    /** Of what is being run: on a bastion there is no repository, but the commit was sent along. */
    static Optional<String> of(Path folder, Invocation invocation) {
        String sent = invocation.variables().get("MSK_BOOTSTRAP_COMMIT");
        return sent == null
                ? of(folder)
                : Optional.of(sent).filter(text -> HASH.matcher(text).matches());
    }

    /** The full hash; empty when the folder is in no repository, or git is not there. */
    static Optional<String> of(Path folder) {
        try {
            Process git = new ProcessBuilder("git", "-C", folder.toString(), "rev-parse", "HEAD")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            git.waitFor(5, TimeUnit.SECONDS);
            return Optional.of(output).filter(text -> HASH.matcher(text).matches());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
