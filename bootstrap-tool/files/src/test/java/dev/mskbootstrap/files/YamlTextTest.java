package dev.mskbootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What is written is read again as the same text. */
class YamlTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "9",
            "0",
            "-",
            "_",
            ".",
            ",",
            ":",
            ": ",
            " #",
            "#",
            " ",
            "  ",
            "\t",
            "\n",
            "\r\n",
            "'",
            "\"",
            "\\",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            "&x",
            "*x",
            "!t",
            "|",
            ">",
            "%",
            "@",
            "`",
            "~",
            "?",
            "? ",
            "- ",
            "---",
            "...",
            "=",
            "<<",
            "$",
            "${",
            "$${",
            "${X}",
            "${X:-y}",
            "}",
            "é",
            "😀",
            "\u0000",
            "\u001b[31m",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udc00");

    static LongStream seeds() {
        return LongStream.range(0, 100 * Integer.getInteger("rounds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_text_reads_back_as_a_value_and_as_a_key(long seed) {
        String text = text(new Random(seed));
        assertThat(YamlText.value(text)).matches("[ -~]+");
        assertThat(value(entry("key: " + YamlText.value(text)))).isEqualTo(text);
        assertThat(((ScalarNode) entry(YamlText.key(text) + ": value").getKeyNode()).getValue())
                .isEqualTo(text);
        assertThat(entry(YamlText.key(text) + ": value").getKeyNode().getTag()).isEqualTo(Tag.STR);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_text_can_be_a_comment(long seed) {
        String text = text(new Random(seed));
        assertThat(value(entry("# " + YamlText.comment(text) + "\nkey: value # " + YamlText.comment(text))))
                .isEqualTo("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "Null",
                "NULL",
                "yes",
                "No",
                "on",
                "OFF",
                "y",
                "N",
                "true",
                "False",
                "nan",
                "Inf",
                "123",
                "0100",
                "1e3",
                "0x1F",
                "0o7",
                "1_000",
                "2026-01-01",
                "12.5",
                "-a",
                "-",
                "--",
                ".5",
                ".inf",
                ".NaN",
                "3d.render",
                "a b",
                ""
            })
    void a_name_that_another_reader_takes_for_something_else_is_quoted(String name) {
        assertThat(YamlText.key(name)).isEqualTo('"' + name + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "eeg.raw.data", "_schemas", "a-b_c.D9", "nullable", "yesterday", "off.line"})
    void a_name_that_is_plainly_text_is_not(String name) {
        assertThat(YamlText.key(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7d", "250GiB", "-1", "0.5", "2", "true", "compact,delete", "unlimited", "9223372036854775807"})
    void a_value_looks_as_people_write_it(String value) {
        assertThat(YamlText.value(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"null, '\"null\"'", "yes, '\"yes\"'", "0:1, '\"0:1\"'", "*, '\"*\"'", "1e3, '\"1e3\"'", "0xA, '\"0xA\"'"
    })
    void a_value_that_another_reader_takes_for_something_else_is_quoted(String value, String written) {
        assertThat(YamlText.value(value)).isEqualTo(written);
    }

    @Test
    void what_would_be_a_variable_is_written_so_that_it_is_none() {
        assertThat(YamlText.value("a${HOME}")).isEqualTo("\"a$${HOME}\"");
        assertThat(YamlText.key("a${HOME}")).isEqualTo("\"a${HOME}\"");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static NodeTuple entry(String line) {
        Problems problems = new Problems();
        SourceFile file = new SourceFile(Path.of("f.yaml"), "f.yaml", line + "\n", false);
        Optional<Node> root = new YamlParser(problems).parse(file);
        problems.throwIfAny();
        return ((MappingNode) root.orElseThrow()).getValue().getFirst();
    }

    private static String value(NodeTuple entry) {
        Problems problems = new Problems();
        String text = ((ScalarNode) entry.getValueNode()).getValue();
        String value = new Variables(Map.of("HOME", "/", "X", "x"))
                .substitute(text, Location.startOf("f.yaml"), problems)
                .orElse("");
        problems.throwIfAny();
        return value;
    }
}
