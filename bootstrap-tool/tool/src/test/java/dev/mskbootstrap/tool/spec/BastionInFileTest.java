package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an env.yaml says of its bastion. */
class BastionInFileTest {

    private final Workspace workspace;

    BastionInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void without_one() {
        assertThat(bastion("")).isNull();
    }

    @Test
    void tags_are_enough() {
        assertThat(bastion("bastion: {tags: {Role: kafka-bastion}}"))
                .isEqualTo(new Bastion(
                        new TreeMap<>(Map.of("Role", "kafka-bastion")),
                        "eu-west-1",
                        null,
                        null,
                        "msk-bootstrap-run",
                        null));
    }

    @Test
    void everything_is_stated() {
        assertThat(bastion(
                        "bastion: {tags: {Role: b, Team: data}, region: eu-west-3, bucket: acme-kafka, logGroup: /msk,"
                                + " document: our-run, artefact: \"https://example.com/dist.tar.gz\"}"))
                .isEqualTo(new Bastion(
                        new TreeMap<>(Map.of("Role", "b", "Team", "data")),
                        "eu-west-3",
                        "acme-kafka",
                        "/msk",
                        "our-run",
                        "https://example.com/dist.tar.gz"));
    }

    @Test
    void tags_are_missing() {
        assertThat(validate("bastion: {bucket: acme-kafka}")).isEqualTo(invalid("""
                envs/mine/env.yaml:2:10: bastion.tags is missing
                    add "tags:", and there write "Role: ..." for each, indented
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void any_instance_has_no_tags() {
        assertThat(validate("bastion: {tags: {}}")).isEqualTo(invalid("""
                envs/mine/env.yaml:2:17: bastion.tags names no tag
                    give it those of your bastion, such as {Role: kafka-bastion}
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void names_are_as_aws_takes_them() {
        assertThat(validate("""
                bastion:
                  tags: {"": x}
                  region: ireland
                  bucket: Acme
                  logGroup: "a b"
                  document: "'; rm -rf /"
                  artefact: http://example.com/dist.tar.gz
                """)).isEqualTo(invalid("""
                envs/mine/env.yaml:3:10: EC2 has no such tag
                    keys have 1 to 128 characters, values up to 256
                envs/mine/env.yaml:4:11: "ireland" is no region of AWS
                    write one such as eu-west-1
                envs/mine/env.yaml:5:11: "Acme" is no bucket's name
                    write 3 to 63 of a-z 0-9 . -
                envs/mine/env.yaml:6:13: "a b" is no log group's name
                    write 1 to 512 of a-z A-Z 0-9 _ - / . #
                envs/mine/env.yaml:7:13: "'; rm -rf /" is no name of an SSM document
                    write 3 to 128 of a-z A-Z 0-9 _ - .
                envs/mine/env.yaml:8:13: "http://example.com/dist.tar.gz" is no https address
                    write one such as https://example.com/dist.tar.gz
                6 problems. Nothing was contacted.
                """));
    }

    private CliRun validate(String bastion) {
        return workspace
                .env("cluster: {name: shop, region: eu-west-1}\n" + bastion)
                .validate();
    }

    private @Nullable Bastion bastion(String bastion) {
        workspace.env("cluster: {name: shop, region: eu-west-1}\n" + bastion);
        return new SpecReader(workspace.path("."), Map.of())
                .readEnvironment(workspace.path("envs/mine"))
                .bastion();
    }
}
