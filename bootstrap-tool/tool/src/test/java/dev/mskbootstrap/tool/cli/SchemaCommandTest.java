package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judged by a validator that is not ours. */
class SchemaCommandTest {

    private static final SchemaRegistry DRAFT_2020_12 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Workspace workspace;

    SchemaCommandTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "env", "catalogue"})
    void it_is_a_json_schema_of_2020_12(String file) {
        Schema meta = DRAFT_2020_12.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(text(file), InputFormat.JSON)).isEmpty();
        assertThat(text(file)).contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"");
    }

    @ParameterizedTest
    @MethodSource
    void it_accepts_the_files_of_this_repository(String file, Path example) {
        assertThat(problems(file, Repository.text(example))).isEmpty();
    }

    static Stream<Object[]> it_accepts_the_files_of_this_repository() {
        return Stream.of(
                        examples("topics", "envs", "topics.yaml"),
                        examples("env", "envs", "env.yaml"),
                        examples("catalogue", "topics", ".yaml"))
                .flatMap(examples -> examples);
    }

    private static Stream<Object[]> examples(String file, String folder, String suffix) {
        return Repository.files(folder, suffix).stream().map(example -> new Object[] {file, example});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics: {orders: {partitons: 3}}",
                "topics: {orders: {partitions: many}}",
                "topics: {orders: {partitions: \"3\"}}",
                "topics: {orders: {partitions: 0}}",
                "topics: {orders: {partitions: 10000}}",
                "topics: {orders: {replicationFactor: 40000}}",
                "topics: {orders: {config: {retention.ms: {days: 7}}}}",
                "topics: {orders: [partitions]}",
                "topics: {orders: }",
                "topics: [orders]",
                "topic: {}",
                "defaults: {owner: eeg}",
                "include: ../../topics/eeg.yaml",
                "unmanaged: delete",
                "unmanaged: {}",
                "undeclaredConfig: keep",
                "omit: [[orders]]",
                "hello",
                "- orders"
            })
    void it_refuses_topics_that_the_tool_refuses(String yaml) {
        assertThat(problems("topics", yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope: [a]",
                "cluster: {sandbox: {brokers: 4}}",
                "cluster: {sandbox: {}, flavour: msk}",
                "cluster: {name: [shop]}",
                "{cluster: {sandbox: {}}, bastion: {bucket: acme}}",
                "cluster: {bootstrapServers: \"a:9092\"}",
                "{cluster: {sandbox: {}}, auth: {type: kerberos}}",
                "{cluster: {sandbox: {}}, auth: {}}",
                "{cluster: {sandbox: {}}, limits: {allow: [all]}}",
                "{cluster: {sandbox: {}}, limits: {maxDeletes: -1}}"
            })
    void it_refuses_environments_that_the_tool_refuses(String yaml) {
        assertThat(problems("env", yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove: [a]", "unmanaged: report", "topics: {a: {replicas: 3}}"})
    void it_refuses_in_a_catalogue_what_belongs_to_an_environment(String yaml) {
        assertThat(problems("catalogue", yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics: {orders: {partitions: \"${COUNT:-3}\"}}",
                "unmanaged: \"${WORD}\"",
                "unmanaged: {delete: [\"old.*\"]}",
                "topics: {orders: {config: {cleanup.policy: [compact, delete], preallocate: true, x.y: 1.5}}}",
                "{}"
            })
    void it_accepts_what_the_tool_accepts(String yaml) {
        assertThat(problems("topics", yaml)).isEmpty();
    }

    @Test
    void it_offers_the_known_configs_with_what_they_mean() {
        assertThat(text("topics")).contains("\"retention.ms\" : {");
    }

    private List<Error> problems(String file, String yaml) {
        return DRAFT_2020_12.getSchema(text(file)).validate(yaml, InputFormat.YAML);
    }

    private String text(String file) {
        CliRun run = workspace.run("schema", file);
        assertThat(run).isEqualTo(CliRun.good(run.out()));
        return run.out();
    }
}
