package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rest of an env.yaml, and files that are not there. */
class EnvironmentFileTest {

    private final Workspace workspace;

    EnvironmentFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_limit_of_names_is_a_regular_expression() {
        workspace.env("""
                cluster: {sandbox: {}}
                limits: {names: "[a-z"}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:17: limits.names is not a regular expression: Unclosed character class
                    see java.util.regex.Pattern; a backslash in double quotes is written twice
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_allowed_risk_is_one_of_ours() {
        workspace.env("""
                cluster: {sandbox: {}}
                limits: {allow: [delets, all]}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:18: limits.allow[0] is "delets", not one of reorders-keys, deletes, loses-data, stops-writes, lowers-durability
                    did you mean "deletes"?
                envs/mine/env.yaml:2:26: limits.allow[1] is "all", not one of reorders-keys, deletes, loses-data, stops-writes, lowers-durability
                    write reorders-keys or deletes or loses-data or stops-writes or lowers-durability
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_way_to_log_in() {
        workspace.env("""
                cluster: {sandbox: {}}
                auth: {type: kerberos}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:14: auth.type is "kerberos", not one of none, iam, tls, scram
                    write none or iam or tls or scram
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_way_to_log_in_has_a_type() {
        workspace.env("""
                cluster: {sandbox: {}}
                auth: {}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:7: auth.type is missing
                    add "type:", and there write none or iam or tls or scram
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void the_type_is_in_lower_case() {
        workspace.env("""
                cluster: {sandbox: {}}
                auth: {type: IAM}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:14: auth.type is "IAM", not one of none, iam, tls, scram
                    did you mean "iam"?
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_unknown_flavour() {
        workspace.env("cluster: {sandbox: {}, flavour: msk}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:33: cluster.flavour is "msk", not one of serverless, express, standard, kafka
                    write serverless or express or standard or kafka
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void limits_are_not_negative() {
        workspace.env("""
                cluster: {sandbox: {}}
                limits: {maxDeletes: -1, maxPartitionsPerTopic: 0}
                """);
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:2:22: limits.maxDeletes is -1, the least is 0
                    write a whole number of at least 0
                envs/mine/env.yaml:2:49: limits.maxPartitionsPerTopic is 0, the least is 1
                    write a whole number of at least 1
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void an_environment_with_iam_can_be_validated() {
        workspace.env("""
                cluster: {bootstrapServers: ["127.0.0.1:1"]}
                auth: {type: iam}
                """);
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void problems_of_all_files_are_said_in_their_order() {
        workspace.env("""
                cluster: {sandbox: {brokers: 2}}
                scop: []
                """);
        workspace.topics("""
                include: [../../topics/b.yaml, ../../topics/a.yaml]
                topics:
                  bad name: {partitions: 0}
                  orders: {config: {retention.ms: 7 days}}
                """);
        workspace.file("topics/a.yaml", "topics: {refunds: {replicationFactor: many}}");
        workspace.file("topics/b.yaml", "tpoics: {}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: a sandbox cannot have 2 brokers
                    write brokers: 1 or brokers: 3
                envs/mine/env.yaml:2:1: unknown key "scop"
                    did you mean "scope"?
                envs/mine/topics.yaml:3:3: a topic name cannot contain a space
                    use 1 to 249 of a-z A-Z 0-9 . _ -
                envs/mine/topics.yaml:3:26: topics.bad name.partitions is 0, the least is 1
                    write a whole number of at least 1
                envs/mine/topics.yaml:4:35: retention.ms cannot be "7 days"
                    write a duration such as 7d, 12h or 604800000, or unlimited
                topics/a.yaml:1:39: topics.refunds.replicationFactor is the text "many", not a whole number
                    write a whole number of at least 1
                topics/b.yaml:1:1: unknown key "tpoics"
                    did you mean "topics"?
                7 problems. Nothing was contacted.
                """));
    }
}
