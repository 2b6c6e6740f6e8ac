package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong options and arguments. */
class UsageTest {

    private final Workspace workspace;

    UsageTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void an_unknown_environment_is_answered_by_those_there_are() {
        workspace.file("envs/local/env.yaml", "x");
        assertThat(workspace.run("validate", "--env", "prod")).isEqualTo(misused("""
                there is no environment "prod". Those there are: local, mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_environment_is_named() {
        workspace.file("envs/local/env.yaml", "x");
        assertThat(workspace.run("validate")).isEqualTo(misused("""
                --env is missing: say which environment. Those there are: local, mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_path_that_is_not_there_is_no_environment() {
        assertThat(workspace.run("validate", "--env", "./elsewhere")).isEqualTo(misused("""
                there is no environment "./elsewhere". Those there are: mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_file_is_no_environment() {
        assertThat(workspace.run("validate", "--env", "envs/mine/env.yaml")).isEqualTo(misused("""
                there is no environment "envs/mine/env.yaml". Those there are: mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_empty_name_is_no_environment() {
        assertThat(workspace.run("validate", "--env", "")).isEqualTo(misused("""
                there is no environment "". Those there are: mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_environment_cannot_write_to_the_terminal() {
        assertThat(workspace.run("validate", "--env", "a\0b")).isEqualTo(misused("""
                there is no environment "a\\u0000b". Those there are: mine.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_option_has_a_value() {
        assertThat(workspace.run("validate", "--env")).isEqualTo(misused("""
                --env NAME|DIR is missing: the environment: a folder in envs/ by its name, or the path of any such folder.
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_unknown_option_is_answered_by_the_one_that_was_meant() {
        assertThat(workspace.run("validate", "--env", "mine", "--formt", "json"))
                .isEqualTo(misused("""
                there is no option --formt; did you mean "--format"?
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_unknown_option_like_no_other_lists_the_known_ones() {
        assertThat(workspace.run("validate", "--env", "mine", "--dry-run")).isEqualTo(misused("""
                there is no option --dry-run; known: --env, --format, --help, --no-color, --only, --quiet, --resolved, --timeout, --verbose, --version, -V, -h
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void an_unknown_command_is_answered_by_the_one_that_was_meant() {
        assertThat(workspace.run("aply", "--env", "mine")).isEqualTo(misused("""
                there is no command aply; did you mean "apply"?
                See `msk-bootstrap --help`.
                """));
    }

    @Test
    void an_unknown_command_like_no_other_lists_the_known_ones() {
        assertThat(workspace.run("frobnicate")).isEqualTo(misused("""
                there is no command frobnicate; known: apply, bastion, completion, describe, export, plan, policy, sandbox, schema, validate, verify
                See `msk-bootstrap --help`.
                """));
    }

    @Test
    void an_argument_too_many() {
        assertThat(workspace.run("validate", "mine")).isEqualTo(misused("""
                'mine' is one argument too many: leave it out
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_timeout_is_a_time() {
        assertThat(workspace.run("validate", "--env", "mine", "--timeout", "soon"))
                .isEqualTo(misused("""
                --timeout TIME: 'soon' is not a time of at most 1d, such as 500ms, 30s or 2m
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_timeout_is_not_nothing() {
        assertThat(workspace.run("validate", "--env", "mine", "--timeout", "0s"))
                .isEqualTo(misused("""
                --timeout TIME: wait at least 1ms
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_timeout_is_not_negative() {
        assertThat(workspace.run("validate", "--env", "mine", "--timeout", "-1"))
                .isEqualTo(misused("""
                --timeout TIME: '-1' is not a time of at most 1d, such as 500ms, 30s or 2m
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_timeout_is_at_most_a_day() {
        workspace.env("cluster: {bootstrapServers: [\"127.0.0.1:1\"]}");
        assertThat(workspace.run("plan", "--env", "mine", "--timeout", "9999999d"))
                .isEqualTo(misused("""
                --timeout TIME: '9999999d' is not a time of at most 1d, such as 500ms, 30s or 2m
                See `msk-bootstrap plan --help`.
                """));
    }

    @Test
    void a_mistyped_risk_is_answered_by_the_one_that_was_meant() {
        assertThat(workspace.run("apply", "--env", "mine", "--allow", "delets")).isEqualTo(misused("""
                --allow RISK: 'delets' is no risk; did you mean "deletes"?
                See `msk-bootstrap apply --help`.
                """));
    }

    @Test
    void an_unknown_risk_lists_the_known_ones() {
        assertThat(workspace.run("apply", "--env", "mine", "--allow", "everything"))
                .isEqualTo(misused("""
                --allow RISK: 'everything' is no risk; known: deletes, locks-out, loses-data, lowers-durability, opens, reorders-keys, revokes, stops-writes
                See `msk-bootstrap apply --help`.
                """));
    }

    @Test
    void a_part_is_a_name_or_a_prefix() {
        assertThat(workspace.run("plan", "--env", "mine", "--only", "a*b")).isEqualTo(misused("""
                --only PATTERN: 'a*b' is not a name, nor a prefix with one * at its end
                See `msk-bootstrap plan --help`.
                """));
    }

    @Test
    void a_part_is_not_empty() {
        assertThat(workspace.run("plan", "--env", "mine", "--only", "")).isEqualTo(misused("""
                --only PATTERN: '' is not a name, nor a prefix with one * at its end
                See `msk-bootstrap plan --help`.
                """));
    }

    @Test
    void a_format_is_one_of_ours() {
        assertThat(workspace.run("plan", "--env", "mine", "--format", "xml")).isEqualTo(misused("""
                --format FORMAT cannot be 'xml'; known: json, markdown, text
                See `msk-bootstrap plan --help`.
                """));
    }

    @Test
    void a_topic_to_describe_has_a_topics_name() {
        assertThat(workspace.run("describe", "--env", "mine", "a/b")).isEqualTo(misused("""
                'a/b' cannot be a topic: a topic name cannot contain "/"
                See `msk-bootstrap describe --help`.
                """));
    }

    @Test
    void a_schema_is_of_one_of_our_files() {
        assertThat(workspace.run("schema", "topic")).isEqualTo(misused("""
                FILE cannot be 'topic'; did you mean "topics"?
                See `msk-bootstrap schema --help`.
                """));
    }

    @Test
    void a_schema_is_of_a_file() {
        assertThat(workspace.run("schema")).isEqualTo(misused("""
                FILE is missing: topics, env or catalogue.
                See `msk-bootstrap schema --help`.
                """));
    }

    @Test
    void an_option_is_given_once() {
        assertThat(workspace.run("validate", "--env", "mine", "--env", "mine")).isEqualTo(misused("""
                --env is given twice: give it once
                See `msk-bootstrap validate --help`.
                """));
    }

    @Test
    void a_sandbox_has_one_or_three_brokers() {
        assertThat(workspace.run("sandbox", "start", "--brokers", "2")).isEqualTo(misused("""
                a sandbox has 1 or 3 brokers, not 2
                See `msk-bootstrap sandbox start --help`.
                """));
    }

    @Test
    void a_sandbox_has_ports_that_anyone_may_use() {
        assertThat(workspace.run("sandbox", "start", "--port", "70000")).isEqualTo(misused("""
                the first port is 0 (any free ports) or 1024 to 65533, not 70000
                See `msk-bootstrap sandbox start --help`.
                """));
    }

    @Test
    void a_sandbox_stays_in_its_folder() {
        assertThat(workspace.run("sandbox", "status", "--name", "../../x")).isEqualTo(misused("""
                '../../x' cannot be a folder's name: use letters, digits, _ and -
                See `msk-bootstrap sandbox status --help`.
                """));
    }

    @Test
    void a_sandbox_is_told_what_to_do() {
        assertThat(workspace.run("sandbox")).isEqualTo(misused("""
                a command is missing; known: env, log, reset, start, status, stop
                See `msk-bootstrap sandbox --help`.
                """));
    }

    @Test
    void a_sandbox_cannot_be_told_anything_else() {
        assertThat(workspace.run("sandbox", "restart")).isEqualTo(misused("""
                there is no command restart; did you mean "start"?
                See `msk-bootstrap sandbox --help`.
                """));
    }
}
