package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are too large, too deep, or in another encoding. */
@Timeout(60)
class HostileFileTest {

    private static final String TOO_DEEP = """
            envs/mine/topics.yaml:1:1: not YAML that can be read: nested too deeply
                simplify the file
            1 problem. Nothing was contacted.
            """;

    private final Workspace workspace;

    HostileFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_hundred_thousand_brackets_are_too_deep() {
        workspace.topics("[".repeat(100_000));
        assertThat(workspace.validate()).isEqualTo(invalid(TOO_DEEP));
    }

    @Test
    void a_hundred_thousand_braces_are_too_deep() {
        workspace.topics("{a: ".repeat(100_000));
        assertThat(workspace.validate()).isEqualTo(invalid(TOO_DEEP));
    }

    @Test
    void a_file_of_17_megabytes_is_too_large() {
        workspace.topics("# a comment\n".repeat(17_000_000 / 12));
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file is larger than 16 MiB
                    split it and include the parts
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void aliases_that_multiply_are_not_followed_where_nothing_reads_them() {
        workspace.topics(laughs(9) + "omit: [*h]\n");
        assertThat(workspace.validate().err()).endsWith("\n10 problems. Nothing was contacted.\n");
    }

    @Test
    void a_hundred_topics_may_share_an_alias() {
        workspace.topics("topics:\n  t0: &shared {partitions: 3}\n" + aliases(1, 100));
        assertThat(workspace.validate()).isEqualTo(good("mine - 100 topics, no problems.\n"));
    }

    @Test
    void more_aliases_than_ten_thousand_are_refused() {
        workspace.topics("topics:\n  t0: &shared {partitions: 3}\n" + aliases(1, 10_002));
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: not YAML that can be read: Number of aliases for non-scalar nodes exceeds the specified max=10000
                    simplify the file
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void aliases_lead_to_at_most_half_a_million_values() {
        String configs = IntStream.range(0, 300).mapToObj(i -> "x" + i + ": 1").collect(Collectors.joining(", "));
        workspace.topics(
                "allowUnknownConfig: [x*]\ntopics:\n  t0: &shared {config: {" + configs + "}}\n" + aliases(1, 2_000));
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: the file leads to more than 500,000 values, aliases (*name) followed
                    write what topics share under defaults, or split the file
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_of_1000_letters_is_shown_abbreviated() {
        workspace.topics("k".repeat(1000) + ": 1");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: unknown key "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk..."
                    known: access, acls, allowUnknownConfig, defaults, include, omit, remove, topics, undeclaredConfig, unmanaged
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_of_a_million_digits_is_too_large() {
        workspace.topics("topics: {orders: {partitions: -" + "9".repeat(1_000_000) + "}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:31: topics.orders.partitions is -99999999999999999999999999999999999999999999999999999999..., the least is 1
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void zeros_before_a_number_are_fine() {
        workspace.topics("topics: {orders: {partitions: " + "0".repeat(1_000) + "3}}");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_key_of_1000_letters_is_shown_abbreviated_above_a_wrong_value() {
        workspace.topics("topics: {orders: {config: {" + "k".repeat(1000) + ": {}}}}");
        assertThat(workspace.validate().err())
                .startsWith(
                        "envs/mine/topics.yaml:1:1030: topics.orders.config." + "k".repeat(57) + "... is a mapping,");
    }

    @Test
    void a_typing_error_is_not_looked_for_in_each_of_thousands_of_names() {
        workspace.file("topics/many.yaml", "topics:\n" + named(1000, "  nome", ": {}"));
        workspace.topics("include: [../../topics/many.yaml]\nomit:\n" + named(201, "- name", ""));
        assertThat(workspace.validate().err())
                .contains("did you mean \"nome199\"?")
                .endsWith("""
                envs/mine/topics.yaml:203:3: name200 is omitted, but no included file declares it
                    remove it from omit
                201 problems. Nothing was contacted.
                """);
    }

    @Test
    void a_name_has_at_most_249_characters() {
        workspace.topics("topics: {" + "t".repeat(249) + ": {}, " + "u".repeat(250) + ": {}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:265: a topic name has at most 249 characters, this one has 250
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_byte_that_is_not_utf_8_has_a_line_and_a_column() throws IOException {
        CliRun run = validated("topics:\n  orders: {description: für}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:26: not UTF-8: the byte 0xFC cannot stand here
                    save the file as UTF-8
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void utf_16_is_not_utf_8() throws IOException {
        assertThat(validated("topics: {}".getBytes(StandardCharsets.UTF_16))).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:1: not UTF-8: the byte 0xFE cannot stand here
                    save the file as UTF-8
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_file_that_ends_within_a_character_is_not_utf_8() throws IOException {
        assertThat(validated(new byte[] {'#', (byte) 0xC3})).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:2: not UTF-8: the byte 0xC3 cannot stand here
                    save the file as UTF-8
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_byte_order_mark_is_fine() {
        workspace.topics("\uFEFFtopics: {orders: {}}");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void windows_line_breaks_are_fine_and_counted_once() {
        workspace.topics("topics:\r\n  orders: {}\r\n  refunds: {partitons: 3}\r\n");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:3:13: unknown key "partitons" in topics.refunds
                    did you mean "partitions"?
                1 problem. Nothing was contacted.
                """));
    }

    private CliRun validated(byte[] content) throws IOException {
        Files.write(workspace.path("envs/mine/topics.yaml"), content);
        return workspace.validate();
    }

    /** Nine lists a to i, each of nine times the one before: a billion leaves. */
    private static String laughs(int depth) {
        return "a: &a [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.range(1, depth)
                        .mapToObj(i -> (char) ('a' + i) + ": &" + (char) ('a' + i) + " ["
                                + ("*" + (char) ('a' + i - 1) + ", ").repeat(9) + "]\n")
                        .collect(Collectors.joining());
    }

    private static String named(int count, String before, String after) {
        return IntStream.range(0, count)
                .mapToObj(i -> before + i + after + "\n")
                .collect(Collectors.joining());
    }

    private static String aliases(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "  t" + i + ": *shared\n")
                .collect(Collectors.joining());
    }
}
