package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code policy} prints where the tool goes by ACLs. */
class OwnAclsCommandTest {

    private static final String GROUPS = """
              - principal: "User:it's me"
                group: "*"
                allow: [Describe]
            """;

    private final Workspace workspace;

    OwnAclsCommandTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder).env("""
                cluster: {bootstrapServers: ["b-1.example.org:9096"]}
                auth: {type: scram, username: "it's me", passwordFrom: {env: PASSWORD}}
                scope: ["eeg.*"]
                """).topics("topics: {eeg.a: {}}\nremove: [eeg.b]");
    }

    @Test
    void to_look_takes_the_least() {
        assertThat(policy("--for", "tool", "--mode", "plan")).isEqualTo(new CliRun(0, """
                acls:
                  - principal: "User:it's me"
                    topic: "eeg.*"
                    allow: [Describe, DescribeConfigs]
                """ + GROUPS + """
                  - principal: "User:it's me"
                    cluster: true
                    allow: [Describe]
                """, ""));
    }

    @Test
    void to_whom_no_access_is_given_there_is_none_to_print() {
        assertThat(policy("--for", "role/app")).isEqualTo(misused("""
                Note: by its env.yaml mine is Apache Kafka, which does not know IAM; state cluster.flavour: serverless, express or standard
                Note: wildcards stand for the cluster's partition, region, account, name, UUID, so other clusters may match; give --cluster-arn, or state cluster.arn in env.yaml
                Note: the tool goes by ACLs here: --for tool prints them
                topics.yaml gives no access to "role/app"; known: none
                See `msk-bootstrap policy --help`.
                """));
    }

    @Test
    void what_kafka_infers_from_another_is_left_out() {
        assertThat(policy().out()).contains("    allow: [Create, Alter, AlterConfigs]\n");
        assertThat(policy("--mode", "delete").out()).contains("    allow: [Create, Delete, Alter, AlterConfigs]\n");
    }

    @Test
    void of_exact_names_each_has_its_own() {
        assertThat(policy("--mode", "delete", "--exact").out())
                .contains("    topic: eeg.a\n    allow: [Create, Alter, AlterConfigs]\n")
                .contains("    topic: eeg.b\n    allow: [Delete, DescribeConfigs]\n");
    }

    @Test
    void to_look_after_acls_takes_the_cluster() {
        workspace.topics("topics: {eeg.a: {}}\naccess: [{principal: \"User:app\", produce: [eeg.a]}]");
        assertThat(policy().out()).endsWith("    cluster: true\n    allow: [Alter]\n");
    }

    @Test
    void commands_of_kafkas_own_tool_quote_what_a_shell_would_take_for_more() {
        assertThat(policy("--mode", "plan", "--format", "commands").out()).startsWith("""
                kafka-acls.sh --bootstrap-server 'b-1.example.org:9096' --command-config admin.properties --add \
                --allow-principal 'User:it'\\''s me' --operation Describe --operation DescribeConfigs \
                --topic 'eeg.' --resource-pattern-type prefixed
                """);
    }

    @Test
    void json_has_the_same() {
        assertThat(policy("--format", "json").out())
                .contains("\"kind\" : \"acls\"", "\"principal\" : \"User:it's me\"");
    }

    @Test
    void a_certificate_that_is_not_here_leaves_a_gap_and_says_so() {
        workspace.env("""
                cluster: {bootstrapServers: ["b-1.example.org:9094"]}
                auth: {type: tls, certificate: missing.pem}
                """);
        assertThat(policy("--for", "tool").err())
                .contains(
                        "put the name that brokers know the tool by in place of User:NAME: it cannot be seen from here");
    }

    @Test
    void principals_of_iam_have_their_policies_all_the_same() {
        workspace.env("""
                cluster: {bootstrapServers: ["b-1.example.org:9096"], flavour: standard}
                auth: {type: scram, username: me, passwordFrom: {env: PASSWORD}}
                """);
        workspace.topics("topics: {eeg.a: {}}\naccess: [{principal: role/app, produce: [eeg.a]}]");
        CliRun run = policy("--cluster-arn", "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1");
        assertThat(run.err()).contains("Note: the tool goes by ACLs here: --for tool prints them\n");
        assertThat(run.out()).contains("\"role/app\"").doesNotContain("\"tool\"");
    }

    @Test
    void a_policy_of_the_tool_would_have_no_effect() {
        assertThat(policy("--for", "tool", "--format", "terraform")).isEqualTo(misused("""
                the tool goes by ACLs here, not by policies: env.yaml has auth scram
                See `msk-bootstrap policy --help`.
                """));
    }

    private CliRun policy(String... arguments) {
        String[] all = new String[arguments.length + 3];
        List.of("policy", "--env", "mine").toArray(all);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return workspace.run(all);
    }
}
