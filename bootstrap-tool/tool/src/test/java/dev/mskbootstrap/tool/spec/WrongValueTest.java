package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single values of the wrong type. */
class WrongValueTest {

    private final Workspace workspace;

    WrongValueTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void text_is_no_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: many}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the text "many", not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_number_in_quotes_is_text() {
        workspace.topics("""
                topics:
                  orders: {partitions: "3"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the text "3", not a whole number
                    write 3 without quotes
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_fraction_is_no_whole_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: 1.5}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the number 1.5, not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_octal_number_is_written_in_decimal_digits() {
        workspace.topics("""
                topics:
                  orders: {partitions: 0o17}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the number 0o17, not a whole number
                    write a whole number of at least 1, in decimal digits
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_hexadecimal_number_is_written_in_decimal_digits() {
        workspace.topics("""
                topics:
                  orders: {partitions: 0x10}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the number 0x10, not a whole number
                    write a whole number of at least 1, in decimal digits
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_boolean_is_no_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: true}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is true, not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: }
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:23: topics.orders.partitions is empty, not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_list_is_no_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: [3]}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is a list, not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_mapping_is_no_number() {
        workspace.topics("""
                topics:
                  orders: {partitions: {min: 3}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is a mapping, not a whole number
                    write a whole number of at least 1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_list_is_no_text() {
        workspace.topics("""
                topics:
                  orders: {description: [a, b]}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:25: topics.orders.description is a list, not text
                    write text such as Raw sensor data
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_text() {
        workspace.topics("""
                topics:
                  orders: {description: ~}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:25: topics.orders.description is empty, not text
                    write text such as Raw sensor data
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void blank_text_is_no_text() {
        workspace.topics("""
                topics:
                  orders: {description: " "}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:25: topics.orders.description is blank, not text
                    write text such as Raw sensor data
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void each_wrong_item_of_a_list_is_named_by_its_place() {
        workspace.topics("""
                omit: [{a: 1}, [b], ~, ""]
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:8: omit[0] is a mapping, not text
                    write text such as eeg.raw.data
                envs/mine/topics.yaml:1:16: omit[1] is a list, not text
                    write text such as eeg.raw.data
                envs/mine/topics.yaml:1:21: omit[2] is empty, not text
                    write text such as eeg.raw.data
                envs/mine/topics.yaml:1:24: omit[3] is blank, not text
                    write text such as eeg.raw.data
                4 problems. Nothing was contacted.
                """));
    }

    @Test
    void a_mapping_is_no_config_value() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.ms: {days: 7}}}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:35: topics.orders.config.retention.ms is a mapping, not a single value or a list
                    write one value after the colon, or write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_config_value() {
        workspace.topics("""
                topics:
                  orders: {config: {retention.ms: }}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:34: topics.orders.config.retention.ms is empty, not a single value or a list
                    write one value after the colon, or write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void text_is_no_mapping_of_configs() {
        workspace.topics("""
                topics:
                  orders: {config: retention.ms=7d}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:20: topics.orders.config is the text "retention.ms=7d", not a mapping
                    write "retention.ms: ..." for each, indented
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_word_that_is_not_offered_names_those_that_are() {
        workspace.topics("""
                unmanaged: delete
                undeclaredConfig: keep
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unmanaged is "delete", not one of report, ignore or a mapping
                    write report or ignore, or write keys out of: delete
                envs/mine/topics.yaml:2:19: undeclaredConfig is "keep", not one of report, reset
                    write report or reset
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void a_mistyped_word_names_the_one_that_was_meant() {
        workspace.topics("""
                unmanaged: reprot
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unmanaged is "reprot", not one of report, ignore or a mapping
                    did you mean "report"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void nothing_is_no_word() {
        workspace.topics("""
                undeclaredConfig:
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:18: undeclaredConfig is empty, not one of report, reset
                    write report or reset
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_list_is_neither_a_word_nor_a_mapping() {
        workspace.topics("""
                unmanaged: [old.*]
                topics: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unmanaged is a list, not one of report, ignore or a mapping
                    write report or ignore, or write keys out of: delete
                1 problem. Nothing was contacted.
                """));
    }
}
