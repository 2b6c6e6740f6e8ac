package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values out of the environment. */
class VariableInFileTest {

    private final Workspace workspace;

    VariableInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void an_unset_variable_is_named() {
        workspace.topics("""
                topics:
                  orders: {partitions: "${COUNT}"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: the environment variable COUNT is not set
                    export COUNT, or give it a default: ${COUNT:-value}
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_default_stands_in_for_an_unset_variable() {
        workspace.topics("""
                topics:
                  orders: {partitions: "${COUNT:-3}"}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_variable_is_replaced() {
        workspace.topics("""
                topics:
                  orders: {partitions: "${COUNT}"}
                """);
        workspace.variable("COUNT", "6");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_wrong_value_is_shown_beside_its_variable() {
        workspace.topics("""
                topics:
                  orders: {partitions: "${COUNT}"}
                """);
        workspace.variable("COUNT", "six");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:24: topics.orders.partitions is the text "six" (written ${COUNT}), not a whole number
                    write a whole number of at least 1, in decimal digits
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_default_stands_in_for_an_empty_variable() {
        workspace.topics("""
                topics:
                  orders: {partitions: "${COUNT:-3}"}
                """);
        workspace.variable("COUNT", "");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_name_has_no_spaces() {
        workspace.topics("""
                topics:
                  orders: {description: "${not a name}"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:25: "${" does not begin a variable
                    write ${NAME}, ${NAME:-default}, or $${ for ${
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_variable_is_closed() {
        workspace.topics("""
                topics:
                  orders: {description: "${COUNT"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:25: "${" does not begin a variable
                    write ${NAME}, ${NAME:-default}, or $${ for ${
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_key_is_taken_as_it_stands() {
        workspace.topics("""
                topics:
                  "${NAME}": {}
                """);
        workspace.variable("NAME", "orders");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:2:3: a topic name cannot contain "$"
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_mistyped_word_may_come_from_a_variable() {
        workspace.topics("""
                unmanaged: ${U}
                topics: {}
                """);
        workspace.variable("U", "reprot");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/topics.yaml:1:12: unmanaged is "reprot", not one of report, ignore or a mapping
                    did you mean "report"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_blank_variable_is_no_address() {
        workspace.env("cluster: {bootstrapServers: [\"${S}\"]}");
        workspace.variable("S", " ");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: cluster.bootstrapServers[0] is blank, not text
                    write text such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }
}
