package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Topics that somebody else has made, taken over: what is exported is planned, and there is nothing to do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportIT {

    private static final String HEAD = "# yaml-language-server: $schema=../../bootstrap-tool/docs/schema/topics.json\n";

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static String servers = "";

    @BeforeAll
    static void create() {
        servers = WORKSPACE.brokers("tidy", 3, "this: is not read\n").bootstrapServers();
        environment("tidy", "tidy.*");
        environment("odd", "*");
        try (Client somebody = Client.of(servers)) {
            somebody.create(
                    topic("tidy.a", 3, 3, Map.of("retention.ms", "604800000", "cleanup.policy", "compact")),
                    topic("tidy.b", 3, 3, Map.of()),
                    topic("tidy.c", 6, 2, Map.of("max.message.bytes", "1048576", "min.insync.replicas", "1")),
                    topic("123", 1, 3, Map.of("retention.bytes", "-2", "segment.bytes", "1048577")),
                    topic("null", 1, 1, Map.of("min.insync.replicas", "3", "cleanup.policy", "")),
                    topic("-a.B_c", 1, 1, Map.of("leader.replication.throttled.replicas", "0:1,0:2")),
                    topic("uneven", 2, 3, Map.of()));
            somebody.reassign("uneven", 1, 2, 3);
        }
    }

    @Test
    @Order(1)
    void what_is_exported_is_what_is_there() {
        Run run = WORKSPACE.launcher().run("export", "--env", "tidy");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.plain().out()).startsWith(HEAD).endsWith("""
                # 3 topics, every one there that is visible to us, with what is set on the topic itself. What topics inherit
                # from the brokers is not stated.
                defaults:
                  partitions: 3
                  replicationFactor: 3
                topics:
                  tidy.a:
                    config:
                      cleanup.policy: compact
                      retention.ms: 7d # also the brokers' default
                  tidy.b: {}
                  tidy.c:
                    partitions: 6
                    replicationFactor: 2
                    config:
                      max.message.bytes: 1MiB
                      min.insync.replicas: 1
                """);
    }

    @Test
    @Order(2)
    void a_plan_on_it_has_nothing_to_do() {
        assertThat(export("tidy").exitCode()).isEqualTo(5);
        assertThat(export("tidy", "--overwrite").exitCode()).isZero();
        assertThat(WORKSPACE
                        .launcher()
                        .run("plan", "--env", "tidy", "--detailed-exitcode")
                        .plain())
                .isEqualTo(new Run(0, """
                        tidy · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · cluster ID, 3 brokers

                        No changes. 3 topics are as declared.
                        """, ""));
    }

    @Test
    @Order(3)
    void what_no_file_can_state_is_said_and_the_rest_planned_to_nothing() {
        Run run = export("odd");
        assertThat(run).isEqualTo(new Run(0, "", """
                  · -a.B_c   leader.replication.throttled.replicas is left out: whoever moves replicas sets it, and takes it back
                  · 123      retention.bytes is left out: retention.bytes cannot be -2: the least is 0
                  · null     min.insync.replicas is left out: it is above the replication factor 1
                  · uneven   replicationFactor is left out: its partitions have 2 and 3 replicas; plan will not compare it
                Written: envs/odd/topics.yaml (7 topics)
                """));
        Run plan = WORKSPACE.launcher().run("plan", "--env", "odd", "--detailed-exitcode");
        assertThat(plan.exitCode()).as(plan.out() + plan.err()).isZero();
        assertThat(plan.out())
                .endsWith("No changes. 7 topics are as declared.\n")
                .doesNotContain("undeclared");
    }

    @Test
    @Order(4)
    void a_second_export_is_the_same_to_the_byte() {
        String first = WORKSPACE.read("envs/odd/topics.yaml");
        assertThat(WORKSPACE.launcher().run("export", "--env", "odd").out()).isEqualTo(first);
        assertThat(WORKSPACE
                        .launcher()
                        .with("LANG", "C")
                        .run("export", "--env", "odd")
                        .out())
                .isEqualTo(first);
    }

    @Test
    @Order(5)
    void a_part_is_exported_by_pattern_or_name() {
        Run run = WORKSPACE.launcher().run("export", "--env", "odd", "--only", "tidy.b,tidy.none");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).endsWith("topics:\n  tidy.b:\n    partitions: 3\n    replicationFactor: 3\n");
        assertThat(run.err()).isEqualTo("""
                  · tidy.none   the brokers know no topic of this name, or hide it from us
                Incomplete: not all that was asked for is there, as said above and in the file.
                """);
    }

    @Test
    @Order(6)
    void beyond_its_scope_an_environment_exports_nothing() {
        assertThat(WORKSPACE.launcher().run("export", "--env", "tidy", "--only", "uneven"))
                .isEqualTo(new Run(2, "", """
                --only uneven is outside the scope of tidy: tidy.*
                See `msk-bootstrap export --help`.
                """));
    }

    @Test
    @Order(7)
    void what_terraform_shows_is_taken_from_a_pipe() {
        Run run = WORKSPACE.launcher().with("LANG", "C").shell("""
                printf '{"format_version":"1.0","values":{"root_module":{"resources":[{"address":"kafka_topic.é",\
                "mode":"managed","type":"kafka_topic","provider_name":"p","values":{"name":"a","partitions":1,\
                "replication_factor":1,"config":{"x":"é"}}}]}}}' | "$tool" export --from terraform -""");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("# kafka_topic.\\u00e9\n", "x: \"\\u00e9\"\n");
    }

    @Test
    @Order(8)
    void when_nobody_answers_no_file_is_written() {
        WORKSPACE.environment("gone", "{bootstrapServers: [\"127.0.0.1:1\"]}", "topics: {old: {}}\n");
        assertThat(export("gone", "--overwrite").exitCode()).isEqualTo(1);
        assertThat(WORKSPACE.read("envs/gone/topics.yaml")).isEqualTo("topics: {old: {}}\n");
    }

    private static Run export(String environment, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--env", environment, "--out", "envs/" + environment + "/topics.yaml"));
        arguments.addAll(List.of(more));
        return WORKSPACE.launcher().run(arguments.toArray(String[]::new));
    }

    private static void environment(String name, String scope) {
        WORKSPACE.write(
                "envs/" + name + "/env.yaml",
                "cluster: " + Workspace.servers(servers) + "\nscope: [\"" + scope + "\"]\n");
    }

    private static NewTopic topic(String name, int partitions, int replicas, Map<String, String> configs) {
        return new NewTopic(name, partitions, (short) replicas).configs(configs);
    }
}
