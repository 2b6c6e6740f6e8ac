package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One noun for each idea: what the glossary says not to write stands in no text that users get to see. */
class GlossaryTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    /** A row of its table: word, meaning, what is not said. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ?([^|]*) ?\\|$");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    @Test
    void its_table_is_read() throws IOException {
        assertThat(unwanted()).contains("catalog", "flavor", "warning").hasSizeGreaterThan(20);
    }

    @Test
    void the_schemas_keep_to_it() throws IOException {
        assertThat(offences(files("docs/schema", ".json"))).isEmpty();
    }

    @Test
    void the_readme_keeps_to_it() throws IOException {
        assertThat(offences(List.of(HOME.resolve("../README.md")))).isEmpty();
    }

    @Test
    void the_guide_and_the_reference_keep_to_it() throws IOException {
        assertThat(offences(List.of(HOME.resolve("docs/guide.md")))).isEmpty();
        assertThat(offences(files("docs/reference", ".md"))).isEmpty();
    }

    @Test
    void what_the_tool_can_print_keeps_to_it() throws IOException {
        assertThat(offences(files("tool/src/main/java", ".java"))).isEmpty();
        assertThat(offences(files("files/src/main/java", ".java"))).isEmpty();
    }

    @Test
    void what_is_not_said_would_be_found(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("A.java"), "// a catalog\nString text = \"in this Catalog\";");
        assertThat(offences(List.of(file))).containsExactly("A.java: catalog in \"in this Catalog\"");
    }

    private static List<String> offences(List<Path> files) throws IOException {
        List<String> offences = new ArrayList<>();
        for (Path file : files) {
            for (String text : texts(file)) {
                for (String word : unwanted()) {
                    if (Pattern.compile("(?i)(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
                            .matcher(text)
                            .find()) {
                        offences.add(file.getFileName() + ": " + word + " in \"" + text.strip() + "\"");
                    }
                }
            }
        }
        return offences;
    }

    /** Of code what stands in quotes, of anything else each line. */
    private static List<String> texts(Path file) throws IOException {
        String content = Files.readString(file);
        return file.toString().endsWith(".java")
                ? LITERAL.matcher(content).results().map(GlossaryTest::text).toList()
                : content.lines().toList();
    }

    private static String text(MatchResult literal) {
        return literal.group(1) == null ? literal.group(2) : literal.group(1);
    }

    private static List<String> unwanted() throws IOException {
        return ROW.matcher(Files.readString(HOME.resolve("docs/glossary.md")))
                .results()
                .skip(2)
                .flatMap(row -> Stream.of(row.group(3).split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
