package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.Repository;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fenced blocks of a Markdown page, which its tests run. */
final class Blocks {

    /** The paragraph line before the fence, the language, what is in it. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^(?:(.*)\n)?\n?```(\\w+)\n((?s:.*?))```$");

    private static final Pattern PATH = Pattern.compile("`([\\w./]+\\.yaml)`");

    /** @param before the last line before it */
    record Block(String before, String language, String text) {

        /** The file that the line before names. */
        String path() {
            return PATH.matcher(before)
                    .results()
                    .map(found -> found.group(1))
                    .reduce((first, last) -> last)
                    .orElseThrow(() -> new AssertionError("no line before says which file this is:\n" + text));
        }

        boolean isAddition() {
            return before.contains("Add to `");
        }

        boolean isFile() {
            return language.equals("yaml");
        }

        /** The commands with the answers that are shown; without answers where it is no dialogue. */
        List<Step> steps() {
            return switch (language) {
                case "console" ->
                    Stream.of(text.split("(?m)^(?=\\$ )", -1))
                            .filter(step -> !step.isBlank())
                            .map(Block::dialogue)
                            .toList();
                case "sh" -> text.lines().map(line -> new Step(line, Step.ANY)).toList();
                default -> List.of();
            };
        }

        private static Step dialogue(String text) {
            int end = text.indexOf('\n');
            return new Step(text.substring("$ ".length(), end), text.substring(end + 1));
        }
    }

    /** A command and its answer; {@code …} in it is whatever stands there. */
    record Step(String command, String answer) {

        /** Not shown: it works, that is all. */
        static final String ANY = "…";
    }

    private Blocks() {}

    static List<Block> of(String page) {
        return BLOCK.matcher(Repository.text(Repository.path(page)))
                .results()
                .map(Blocks::block)
                .toList();
    }

    private static Block block(MatchResult found) {
        String before = found.group(1);
        return new Block(before == null ? "" : before, found.group(2), found.group(3));
    }
}
