package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, by the file alone. */
class DescribeAccessTest {

    private final Workspace workspace;

    DescribeAccessTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder)
                .env("cluster: {sandbox: {}, flavour: standard}")
                .topics("""
                topics: {eeg.a: {}, eeg.b: {}, alerts: {}}
                access:
                  - {principal: role/app, produce: [eeg.a], consume: {topics: ["eeg.*"], groups: [app]}}
                  - {principal: "User:CN=ops", admin: ["*"]}
                acls:
                  - {principal: "User:*", allow: [Read], topic: alerts}
                  - {principal: "User:CN=ops", deny: [Delete, Alter], topic: "eeg.*"}
                  - {principal: "User:CN=ops", deny: [All], topic: eeg.b}
                  - {principal: "User:al|ice", allow: [Create], cluster: "true"}
                  - {principal: "User:bob", allow: [Alter], topic: "*"}
                  - {principal: "User:bob", deny: [Alter], topic: eeg.a}
                """);
    }

    @Test
    void as_text() {
        assertThat(describe().out()).isEqualTo("""
                  [1] User:*
                  [2] User:CN=ops
                  [3] User:al|ice
                  [4] User:bob
                  [5] role/app

                  topic   [1]    [2]    [3]    [4]    [5]
                  alerts  R      RCAD   RC     RA     .
                  eeg.a   .      CA     C      .      RW
                  eeg.b   .      .      C      A      R

                R read, W write, C create, A alter, D delete
                """);
    }

    @Test
    void as_markdown() {
        assertThat(describe("--format", "markdown").out()).isEqualTo("""
                | topic | `User:*` | `User:CN=ops` | `User:al\\|ice` | `User:bob` | `role/app` |
                | --- | --- | --- | --- | --- | --- |
                | `alerts` | R | RCAD | RC | RA |  |
                | `eeg.a` |  | CA | C |  | RW |
                | `eeg.b` |  |  | C | A | R |

                R read, W write, C create, A alter, D delete
                """);
    }

    @Test
    void as_json() {
        assertThat(describe("--format", "json", "--only", "alerts").out()).isEqualTo("""
                {
                  "formatVersion" : 1,
                  "kind" : "access",
                  "toolVersion" : "<version>",
                  "environment" : "mine",
                  "by" : "file",
                  "topics" : [ "alerts" ],
                  "principals" : {
                    "User:*" : {
                      "alerts" : [ "read" ]
                    },
                    "User:CN=ops" : {
                      "alerts" : [ "read", "create", "alter", "delete" ]
                    },
                    "User:al|ice" : {
                      "alerts" : [ "read", "create" ]
                    },
                    "User:bob" : {
                      "alerts" : [ "read", "alter" ]
                    },
                    "role/app" : { }
                  }
                }
                """);
    }

    @Test
    void when_nobody_is_given_access() {
        workspace.topics("topics: {a: {}}");
        assertThat(describe().out()).isEqualTo("The file gives access to nobody.\n");
    }

    @Test
    void what_does_not_go_with_it() {
        assertThat(describe("eeg.a")).isEqualTo(misused("""
                --access shows all topics: narrow them with --only
                See `msk-bootstrap describe --help`.
                """));
        assertThat(describe("--policy", "app.json")).isEqualTo(misused("""
                'app.json' is not PRINCIPAL=FILE with role/NAME or an ARN before the =
                See `msk-bootstrap describe --help`.
                """));
        assertThat(workspace.run("describe", "--env", "mine", "--policy", "role/app=app.json"))
                .isEqualTo(misused("""
                --policy needs --access
                See `msk-bootstrap describe --help`.
                """));
        assertThat(workspace.run("describe", "--env", "mine", "--by", "acls")).isEqualTo(misused("""
                --by needs --access
                See `msk-bootstrap describe --help`.
                """));
        assertThat(workspace.run(
                        "describe", "--env", "mine", "--access", "--by", "acls", "--policy", "role/app=app.json"))
                .isEqualTo(misused("""
                --policy goes with --by file, not with --by acls
                See `msk-bootstrap describe --help`.
                """));
    }

    private CliRun describe(String... arguments) {
        List<String> all = new ArrayList<>(List.of("describe", "--env", "mine", "--access", "--by", "file"));
        all.addAll(List.of(arguments));
        return workspace.run(all.toArray(String[]::new));
    }
}
