package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.docs.Blocks.Block;
import dev.mskbootstrap.tool.docs.Blocks.Step;
import dev.mskbootstrap.tool.e2e.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who reads a page, writes its files, types its commands, and sees whether the answers are those that it shows. */
final class Reader {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern TOOL = Pattern.compile("(?:bootstrap-tool/bin/)?msk-bootstrap (.*?)(?: > (\\S+))?");

    /** What only the launcher says, when there is something to build. */
    private static final String BUILDING = "(?m)^Building msk-bootstrap .*\n";

    private final Workspace workspace;
    private final Map<String, String> shown = new TreeMap<>();
    private int exitCode;

    Reader(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the page says in place of something that only we have. */
    Reader instead(String onThePage, String ours) {
        shown.put(onThePage, ours);
        return this;
    }

    void follow(Block block) {
        if (block.isFile()) {
            workspace.file(block.path(), earlier(block) + ours(block.text()));
        }
        block.steps().forEach(this::follow);
    }

    /** What the file has already, when the page says that something is added to it. */
    private String earlier(Block block) {
        return block.isAddition() ? Repository.text(workspace.path(block.path())) : "";
    }

    void follow(Step step) {
        String answer = Run.plain(theirs(type(step.command())));
        assertThat(answer).as("$ " + step.command()).matches(pattern(Run.plain(ascii(step.answer()))));
        if (step.answer().equals(Step.ANY)) {
            assertThat(exitCode).as("$ " + step.command()).isZero();
        }
    }

    /** As the tool says it where there is no UTF-8, as in the vocabulary. */
    private static String ascii(String text) {
        return text.replace(" · ", " - ").replace("✓", "ok");
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(Stream.of(expected.replaceAll(BUILDING, "").split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?s:.*?)")));
    }

    private String type(String command) {
        Matcher tool = TOOL.matcher(command);
        if (tool.matches()) {
            return run(tool.group(1), tool.group(2));
        }
        return command.equals("echo $?") ? exitCode + "\n" : bash(command);
    }

    private String run(String arguments, @Nullable String file) {
        CliRun run = workspace.run(WORD.matcher(arguments)
                .results()
                .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
                .toArray(String[]::new));
        exitCode = run.exitCode();
        if (file == null) {
            return run.out() + run.err();
        }
        workspace.file(file, run.out());
        return run.err();
    }

    private String bash(String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(workspace.path("").toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            exitCode = process.waitFor();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ours(String text) {
        String ours = text;
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            ours = ours.replace(entry.getKey(), entry.getValue());
        }
        return ours;
    }

    private String theirs(String text) {
        String theirs = text;
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            theirs = theirs.replace(entry.getValue(), entry.getKey());
        }
        return theirs;
    }
}
