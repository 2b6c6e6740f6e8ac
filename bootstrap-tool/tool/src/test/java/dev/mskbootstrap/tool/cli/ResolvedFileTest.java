package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.good;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.report.ToolVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedFileTest {

    private static final String ENV = "cluster: {sandbox: {}}\nscope: [\"shop.*\"]\n";
    private static final String TOPICS =
            "include: [../../topics/shop.yaml]\ndefaults: {partitions: 3}\nremove: [shop.old]\n";
    private static final String CATALOGUE =
            "topics: {shop.orders: {replicationFactor: 3, config: {retention.ms: 7d}, owner: shop}}\n";

    private final Workspace workspace;

    ResolvedFileTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder).env(ENV).topics(TOPICS).file("topics/shop.yaml", CATALOGUE);
    }

    @Test
    void it_holds_the_merged_topics_and_the_sha_256_of_each_source() throws Exception {
        assertThat(workspace.run("validate", "--env", "mine", "--resolved", "resolved.json"))
                .isEqualTo(good("mine - 1 topic, no problems.\n"));
        assertThat(workspace.path("resolved.json"))
                .hasContent(expected(sha256(ENV), sha256(TOPICS), sha256(CATALOGUE)));
    }

    @Test
    void only_a_part_of_it_can_be_asked_for() {
        workspace.run("validate", "--env", "mine", "--resolved", "resolved.json", "--only", "shop.old");
        assertThat(workspace.path("resolved.json")).content().contains("\"topics\" : [ ]", "\"shop.old\"");
    }

    @Test
    void an_invalid_file_leaves_the_old_one_as_it_was() {
        workspace.file("resolved.json", "old").topics("topic: {}");
        assertThat(workspace
                        .run("validate", "--env", "mine", "--resolved", "resolved.json")
                        .exitCode())
                .isEqualTo(3);
        assertThat(workspace.path("resolved.json")).hasContent("old");
    }

    @Test
    void nothing_else_is_left_in_the_folder() {
        workspace.run("validate", "--env", "mine", "--resolved", "resolved.json");
        assertThat(workspace.path("").toFile().list()).containsExactlyInAnyOrder("envs", "topics", "resolved.json");
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static String expected(String env, String topics, String catalogue) {
        return """
                {
                  "formatVersion" : 1,
                  "kind" : "resolved",
                  "toolVersion" : "%s",
                  "environment" : "mine",
                  "sources" : [ {
                    "file" : "envs/mine/env.yaml",
                    "sha256" : "%s"
                  }, {
                    "file" : "envs/mine/topics.yaml",
                    "sha256" : "%s"
                  }, {
                    "file" : "topics/shop.yaml",
                    "sha256" : "%s"
                  } ],
                  "scope" : [ "shop.*" ],
                  "topics" : [ {
                    "name" : "shop.orders",
                    "partitions" : 3,
                    "replicationFactor" : 3,
                    "config" : {
                      "retention.ms" : "604800000"
                    },
                    "description" : null,
                    "owner" : "shop",
                    "declaredAt" : "topics/shop.yaml:1:10"
                  } ],
                  "remove" : [ "shop.old" ],
                  "unmanaged" : {
                    "action" : "report"
                  },
                  "undeclaredConfig" : "report"
                }
                """.formatted(ToolVersion.TEXT, env, topics, catalogue);
    }
}
