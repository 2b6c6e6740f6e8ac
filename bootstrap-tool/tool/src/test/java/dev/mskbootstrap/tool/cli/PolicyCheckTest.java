package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that were written elsewhere, held against what topics.yaml asks for. */
class PolicyCheckTest {

    private static final String TOPIC = "arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/";

    private final Workspace workspace;

    PolicyCheckTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder).env("""
                cluster:
                  sandbox: {}
                  flavour: standard
                  arn: arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1
                scope: ["eeg.*"]
                """).topics("""
                topics: {eeg.a: {}, eeg.b: {}}
                access:
                  - principal: role/app
                    produce: [eeg.a]
                    consume: {topics: ["eeg.*"], groups: [app]}
                  - {principal: role/ops, admin: ["eeg.*"]}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role/app", "role/ops", "tool"})
    void what_is_printed_is_exact(String owner) {
        workspace.file(
                "printed.json",
                workspace.run("policy", "--env", "mine", "--for", owner).out());
        CliRun run = check(owner, "printed.json");
        assertThat(run.out()).endsWith(" needs, 0 missing, 0 in excess.\n");
        assertThat(run).isEqualTo(good(run.out()));
    }

    @Test
    void what_is_missing_is_told_with_the_reason_and_the_line_that_asks() {
        policy(allow("Connect", "*"), allow("*Topic*", TOPIC + "eeg.*"), deny("DeleteTopic", TOPIC + "*-kept"));
        assertThat(check("role/ops", "policy.json")).isEqualTo(new CliRun(4, """
                role/ops: 7 needs, 1 missing, 0 in excess.
                  - kafka-cluster:DeleteTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.*
                      missing, as on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.-kept: statement 3 of policy.json denies it
                      asked for by envs/mine/topics.yaml:6
                """, ""));
    }

    @Test
    void a_group_is_needed_to_read() {
        policy(
                allow("Connect", "*"),
                allow("DescribeTopic\", \"kafka-cluster:ReadData\", \"kafka-cluster:WriteData*", TOPIC + "eeg.*"));
        assertThat(check("role/app", "policy.json").out()).isEqualTo("""
                role/app: 8 needs, 4 missing, 1 in excess.
                  - kafka-cluster:WriteDataIdempotently on arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1
                      missing: no statement allows it
                      asked for by envs/mine/topics.yaml:4
                  - kafka-cluster:ReadData on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.*
                      missing, as on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.: it also needs kafka-cluster:AlterGroup on some group: it is allowed on no group whatever
                      asked for by envs/mine/topics.yaml:5
                  - kafka-cluster:DescribeGroup on arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/app
                      missing: no statement allows it
                      asked for by envs/mine/topics.yaml:5
                  - kafka-cluster:AlterGroup on arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/app
                      missing: no statement allows it
                      asked for by envs/mine/topics.yaml:5
                  + kafka-cluster:WriteData on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.
                      in excess: statement 2 of policy.json allows it
                      asked for on eeg.a (envs/mine/topics.yaml:4) only
                """);
    }

    @Test
    void what_is_in_excess_is_told_by_statement_with_an_example() {
        policy(allow("*", "*"), deny("*Cluster*", "*"), deny("*TransactionalId", "*"));
        assertThat(check("role/app", "policy.json")).isEqualTo(new CliRun(4, """
                role/app: 8 needs, 0 missing, 11 in excess.
                  + kafka-cluster:CreateTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:DescribeTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for on eeg.* (envs/mine/topics.yaml:5), eeg.a (envs/mine/topics.yaml:4) only
                  + kafka-cluster:AlterTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:DeleteTopic on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:DescribeTopicDynamicConfiguration on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:AlterTopicDynamicConfiguration on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:DescribeGroup on arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for on app (envs/mine/topics.yaml:5) only
                  + kafka-cluster:AlterGroup on arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for on app (envs/mine/topics.yaml:5) only
                  + kafka-cluster:DeleteGroup on arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for by nothing
                  + kafka-cluster:ReadData on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for on eeg.* (envs/mine/topics.yaml:5) only
                  + kafka-cluster:WriteData on arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/a
                      in excess: statement 1 of policy.json allows it
                      asked for on eeg.a (envs/mine/topics.yaml:4) only
                """, ""));
    }

    @Test
    void what_has_no_effect_is_said() {
        policy(allow("Connect", TOPIC + "*"));
        assertThat(check("role/app", "policy.json").err()).isEqualTo("""
                Note: policy.json:1:72: Statement[0].Action[0]: kafka-cluster:Connect is allowed on a cluster, and no Resource of the statement is one; move it to a statement with resources of that kind, or remove it
                """);
    }

    @Test
    void as_json() {
        policy(allow("Connect", "*"), allow("*Topic*", TOPIC + "eeg.*"), allow("DeleteGroup", "*"));
        assertThat(workspace
                        .run(
                                "policy",
                                "--env",
                                "mine",
                                "--check",
                                "policy.json",
                                "--for",
                                "role/ops",
                                "--format",
                                "json")
                        .out())
                .isEqualTo("""
                {
                  "formatVersion" : 1,
                  "kind" : "policy-check",
                  "toolVersion" : "<version>",
                  "principal" : "role/ops",
                  "needs" : 7,
                  "missing" : [ ],
                  "excess" : [ {
                    "action" : "kafka-cluster:DeleteGroup",
                    "statement" : "statement 3 of policy.json",
                    "example" : "arn:aws:kafka:eu-west-1:123456789012:group/prod/abc-1/a",
                    "askedForOn" : [ ]
                  } ]
                }
                """);
    }

    @Test
    void a_policy_that_is_none() {
        workspace.file(
                "policy.json",
                "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Alow\", \"Action\": \"*\", \"Resource\": \"*\"}]}");
        assertThat(check("role/app", "policy.json")).isEqualTo(invalid("""
                policy.json:1:52: there is no such Effect
                    write Allow or Deny, with capitals
                1 problem. Nothing was contacted.
                """));
        assertThat(check("role/app", "nowhere.json")).isEqualTo(invalid("""
                nowhere.json:1:1: the policy cannot be read: there is no such file
                    name a file with the JSON of a policy
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void without_its_cluster_nothing_can_be_told() {
        workspace.env("cluster: {sandbox: {}, flavour: standard}\nscope: [\"eeg.*\"]\n");
        assertThat(check("role/app", "policy.json")).isEqualTo(misused("""
                which cluster? Give --cluster-arn, or state cluster.arn in env.yaml; a policy is evaluated for one, UUID and all
                See `msk-bootstrap policy --help`.
                """));
    }

    @Test
    void whose_policy_has_to_be_said() {
        assertThat(workspace.run("policy", "--env", "mine", "--check", "policy.json"))
                .isEqualTo(misused("""
                --check needs --for: say whose policy it is, tool or a principal
                See `msk-bootstrap policy --help`.
                """));
    }

    @Test
    void a_matrix_by_the_file_and_by_a_policy() {
        policy(allow("Connect", "*"), allow("*Topic*", TOPIC + "eeg.a"), allow("WriteData", "*"));
        assertThat(workspace.run("describe", "--env", "mine", "--access", "--policy", "role/ops=policy.json"))
                .isEqualTo(good("""
                  [1] role/app
                  [2] role/ops

                  topic  [1]    [2]
                  eeg.a  RW     WCAD
                  eeg.b  R      .

                R read, W write, C create, A alter, D delete
                """));
    }

    private CliRun check(String owner, String file) {
        return workspace.run("policy", "--env", "mine", "--for", owner, "--check", file);
    }

    private void policy(String... statements) {
        workspace.file(
                "policy.json",
                "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(",\n", statements) + "]}");
    }

    private static String allow(String action, String resource) {
        return statement("Allow", action, resource);
    }

    private static String deny(String action, String resource) {
        return statement("Deny", action, resource);
    }

    private static String statement(String effect, String action, String resource) {
        return "{\"Effect\": \"" + effect + "\", \"Action\": [\"kafka-cluster:" + action + "\"], \"Resource\": \""
                + resource + "\"}";
    }
}
