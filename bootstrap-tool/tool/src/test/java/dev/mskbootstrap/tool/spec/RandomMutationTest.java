package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a file, it is read, or its problems point into it. More of it with {@code -Drounds}. */
class RandomMutationTest {

    private static final int MUTATIONS = 50 * Integer.getInteger("rounds", 1);
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "\t",
            "  ",
            "#",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "${",
            "${X}",
            "|",
            ">",
            "%",
            "@",
            "---\n",
            "...\n",
            "~",
            "\0",
            "\u0085",
            "\uFEFF",
            "😀",
            "-1",
            "9".repeat(30),
            "*",
            "../",
            "? ",
            "null",
            "\r");

    private final Workspace workspace;

    RandomMutationTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
        for (String name : List.of("envs", "topics")) {
            Repository.files(name, ".yaml").forEach(file -> workspace.file(shown(file), Repository.text(file)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"envs/local/topics.yaml", "envs/local/env.yaml", "envs/prod/topics.yaml", "envs/prod/env.yaml"})
    void the_reader_never_crashes(String file) {
        String text = Repository.text(Repository.path(file));
        Random random = new Random(file.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            String mutated = mutated(text, random);
            workspace.file(file, mutated);
            read(file.substring(0, file.lastIndexOf('/')), mutated);
        }
    }

    private void read(String folder, String mutated) {
        try {
            assertThat(new SpecReader(workspace.path(""), Map.of())
                            .read(workspace.path(folder))
                            .sources())
                    .isNotEmpty();
        } catch (InvalidFilesException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> requireInside(problem, mutated));
        } catch (RuntimeException e) {
            throw new AssertionError("this file crashes the reader:\n" + mutated, e);
        }
    }

    private void requireInside(Problem problem, String mutated) {
        Path file = workspace.path(problem.where().file());
        assertThat(file).as("%s in:%n%s", problem, mutated).exists();
        String[] lines = Repository.text(file).split("\r\n|[\n\r]", -1);
        assertThat(problem.where().line()).as("%s in:%n%s", problem, mutated).isBetween(1, lines.length);
        assertThat(problem.where().column())
                .as("%s in:%n%s", problem, mutated)
                .isBetween(1, lines[problem.where().line() - 1].length() + 2);
    }

    /** One to three pieces put in, or stretches cut out or doubled. */
    private static String mutated(String text, Random random) {
        String result = text;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(result.length() + 1);
            int to = Math.min(result.length(), from + random.nextInt(20));
            result = result.substring(0, from) + piece(result.substring(from, to), random) + result.substring(to);
        }
        return result;
    }

    private static String piece(String old, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> old + old;
            case 2 -> PIECES.get(random.nextInt(PIECES.size()));
            default -> PIECES.get(random.nextInt(PIECES.size())) + old;
        };
    }

    private static String shown(Path file) {
        return Repository.path("").relativize(file).toString();
    }
}
