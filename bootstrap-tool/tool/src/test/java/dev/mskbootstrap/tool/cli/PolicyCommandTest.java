package dev.mskbootstrap.tool.cli;

import static dev.mskbootstrap.tool.CliRun.misused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code policy} prints, and what it says beside it. */
class PolicyCommandTest {

    private static final String ARN = "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1";

    private final Workspace workspace;

    PolicyCommandTest(@TempDir Path folder) {
        workspace = Workspace.empty(folder).env("""
                cluster: {sandbox: {}, flavour: standard, arn: "%s"}
                scope: ["eeg.*"]
                """.formatted(ARN)).topics("""
                topics: {eeg.a: {}, eeg.b: {}, eeg.raw.c: {}, eeg.raw.d: {}}
                access:
                  - principal: role/app
                    produce: [eeg.a]
                    transactionalIds: ["app-*"]
                    consume: {topics: [eeg.raw.c, eeg.raw.d, eeg.b], groups: [app]}
                  - {principal: role/sink, connect: [orders]}
                  - {principal: role/ops, admin: ["eeg.raw.*"]}
                  - {principal: "User:CN=x", produce: [eeg.a]}
                """);
    }

    @Test
    void who_produces_and_consumes() {
        assertThat(statements(policy("--for", "role/app"))).isEqualTo("""
                Connect: Connect on cluster/
                Produce: DescribeTopic, WriteData on topic/eeg.a
                ProduceIdempotently: WriteDataIdempotently on cluster/
                ProduceInTransactions: AlterTransactionalId, DescribeTransactionalId on transactional-id/app-*
                Consume: DescribeTopic, ReadData on topic/eeg.b, topic/eeg.raw.c, topic/eeg.raw.d
                ConsumeInGroups: AlterGroup, DescribeGroup on group/app
                """);
    }

    @Test
    void who_runs_connectors() {
        assertThat(statements(policy("--for", "role/sink"))).isEqualTo("""
                Connect: Connect on cluster/
                Connectors: DescribeCluster on cluster/
                ConnectorsTopics: CreateTopic, DescribeTopic, ReadData, WriteData on topic/__amazon_msk_connect_*
                ConnectorsGroups: AlterGroup, DescribeGroup on group/__amazon_msk_connect_*, group/connect-orders
                """);
    }

    @Test
    void who_administers() {
        assertThat(statements(policy("--for", "role/ops"))).isEqualTo("""
                Connect: Connect on cluster/
                Administer: AlterTopic, AlterTopicDynamicConfiguration, CreateTopic, DeleteTopic, DescribeTopic, DescribeTopicDynamicConfiguration on topic/eeg.raw.*
                """);
    }

    @Test
    void to_look_takes_no_action_that_writes() {
        assertThat(statements(policy("--for", "tool", "--mode", "plan"))).isEqualTo("""
                Connect: Connect on cluster/
                LookAtCluster: DescribeCluster on cluster/
                LookAtTopics: DescribeTopic, DescribeTopicDynamicConfiguration on topic/eeg.*
                LookAtGroups: DescribeGroup on group/*
                """);
    }

    @Test
    void to_apply_and_delete_takes_more() {
        assertThat(statements(policy("--for", "tool", "--mode", "delete"))).isEqualTo("""
                Connect: Connect on cluster/
                LookAtCluster: DescribeCluster on cluster/
                LookAtTopics: DescribeTopic, DescribeTopicDynamicConfiguration on topic/eeg.*
                LookAtGroups: DescribeGroup on group/*
                CreateTopics: CreateTopic on topic/eeg.*
                ChangeTopics: AlterTopic, AlterTopicDynamicConfiguration on topic/eeg.*
                DeleteTopics: DeleteTopic on topic/eeg.*
                ChangeAcls: AlterCluster on cluster/
                """);
    }

    @Test
    void of_exact_names_only_what_is_removed_can_be_deleted() {
        workspace.topics("""
                topics: {eeg.a: {}}
                remove: [eeg.b]
                unmanaged: {delete: ["eeg.old.*"]}
                """);
        assertThat(statements(policy("--for", "tool", "--mode", "delete", "--exact")))
                .isEqualTo("""
                Connect: Connect on cluster/
                LookAtCluster: DescribeCluster on cluster/
                LookAtTopics: DescribeTopic, DescribeTopicDynamicConfiguration on topic/eeg.a, topic/eeg.b, topic/eeg.old.*
                LookAtGroups: DescribeGroup on group/*
                CreateTopics: CreateTopic on topic/eeg.a
                ChangeTopics: AlterTopic, AlterTopicDynamicConfiguration on topic/eeg.a
                DeleteTopics: DeleteTopic on topic/eeg.b, topic/eeg.old.*
                """);
    }

    @Test
    void without_an_arn_wildcards_stand_for_what_is_not_known() {
        workspace.env("cluster: {sandbox: {}, flavour: express, region: cn-north-1}\nscope: [\"eeg.*\"]\n");
        CliRun run = policy("--for", "role/ops");
        assertThat(run.err()).isEqualTo("""
                Note: wildcards stand for the cluster's account, name, UUID, so other clusters may match; give --cluster-arn, or state cluster.arn in env.yaml
                """);
        assertThat(run.out()).contains("\"arn:aws-cn:kafka:cn-north-1:*:topic/*/*/eeg.raw.*\"");
    }

    @Test
    void an_arn_whose_uuid_is_not_known_yet() {
        CliRun run = policy(
                "--for", "role/ops", "--cluster-arn", "arn:aws-us-gov:kafka:us-gov-west-1:123456789012:cluster/new/*");
        assertThat(run.err()).isEqualTo("""
                Note: wildcards stand for the cluster's UUID, so other clusters may match; give --cluster-arn, or state cluster.arn in env.yaml
                """);
        assertThat(run.out()).contains("\"arn:aws-us-gov:kafka:us-gov-west-1:123456789012:topic/new/*/eeg.raw.*\"");
    }

    @Test
    void a_prefix_in_place_of_names_covers_nothing_else() {
        CliRun run = policy("--for", "role/app", "--compact");
        assertThat(run.err()).isEqualTo("""
                Note: role/app, Consume: eeg.raw.* in place of 2 names, from eeg.raw.c to eeg.raw.d
                """);
        assertThat(run.out()).contains("/eeg.raw.*\"").contains("/eeg.b\"").doesNotContain("/eeg.*\"");
    }

    @Test
    void a_topic_that_is_omitted_is_not_covered_by_a_prefix() {
        workspace.file("topics/all.yaml", "topics: {eeg.raw.c: {}, eeg.raw.d: {}, eeg.raw.secret: {}}");
        workspace.topics("""
                include: [../../topics/all.yaml]
                omit: [eeg.raw.secret]
                access: [{principal: role/app, produce: [eeg.raw.c, eeg.raw.d]}]
                """);
        assertThat(policy("--for", "role/app", "--compact").out()).doesNotContain("/eeg.raw.*\"");
    }

    @Test
    void what_a_role_cannot_have_is_refused_with_prefixes_that_would_do() {
        many(700, "produce");
        CliRun run = policy("--for", "role/app");
        assertThat(run).isEqualTo(new CliRun(5, "", """
                Refused: role/app would need 12 policies, and a role can have 10
                    --compact would shorten it, or such prefixes in topics.yaml:
                    Produce: eeg.* in place of 700 names, from eeg.a-rather-long-name-of-a-topic.000 to eeg.a-rather-long-name-of-a-topic.699
                """));
        assertThat(policy("--for", "role/app", "--compact").exitCode()).isZero();
    }

    @Test
    void what_one_policy_cannot_hold_goes_into_several() {
        many(100, "admin");
        CliRun run = policy("--for", "role/app", "--format", "terraform");
        assertThat(run.out().lines().filter(line -> line.startsWith("resource")))
                .containsExactly(
                        "resource \"aws_iam_policy\" \"msk-mine-role-app\" {",
                        "resource \"aws_iam_policy\" \"msk-mine-role-app-2\" {");
    }

    @Test
    void terraform_takes_every_name_for_text() {
        workspace.topics("""
                topics: {eeg.a: {}}
                access: [{principal: role/app, consume: {topics: [eeg.a], groups: ["a?", 'b"', "$${c}", "%{d}"]}}]
                """);
        assertThat(policy("--for", "role/app", "--format", "terraform").out())
                .contains(
                        "group/prod/abc-1/%%{d}\",\n",
                        "group/prod/abc-1/$${$}{c}\",\n",
                        "group/prod/abc-1/a$${?}\",\n",
                        "group/prod/abc-1/b\\\"\",\n");
    }

    @Test
    void cloudformation() {
        workspace.topics("""
                topics: {eeg.a: {}}
                access: [{principal: role/ops/app, produce: [eeg.a]}]
                """);
        assertThat(policy("--for", "role/ops/app", "--format", "cloudformation").out())
                .isEqualTo("""
                AWSTemplateFormatVersion: "2010-09-09"
                Resources:
                  MskMineRoleOpsApp:
                    Type: AWS::IAM::ManagedPolicy
                    Properties:
                      Description: "For role/ops/app, by msk-bootstrap"
                      PolicyDocument:
                        Version: "2012-10-17"
                        Statement:
                          - Sid: Connect
                            Effect: Allow
                            Action:
                              - "kafka-cluster:Connect"
                            Resource:
                              - "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1"
                          - Sid: Produce
                            Effect: Allow
                            Action:
                              - "kafka-cluster:DescribeTopic"
                              - "kafka-cluster:WriteData"
                            Resource:
                              - "arn:aws:kafka:eu-west-1:123456789012:topic/prod/abc-1/eeg.a"
                          - Sid: ProduceIdempotently
                            Effect: Allow
                            Action:
                              - "kafka-cluster:WriteDataIdempotently"
                            Resource:
                              - "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1"
                """);
    }

    @Test
    void of_all_there_is_a_list_for_each() {
        assertThat(policy().out().lines().filter(line -> line.matches("  \"[^SV].*\\[ \\{$")))
                .containsExactly(
                        "  \"tool\" : [ {", "  \"role/app\" : [ {", "  \"role/sink\" : [ {", "  \"role/ops\" : [ {");
    }

    @Test
    void who_has_no_access_and_who_goes_by_acls() {
        assertThat(policy("--for", "role/ap")).isEqualTo(misused("""
                topics.yaml gives no access to "role/ap"; did you mean "role/app"?
                See `msk-bootstrap policy --help`.
                """));
        assertThat(policy("--for", "User:CN=x")).isEqualTo(misused("""
                topics.yaml gives no access to User:CN=x by IAM: it goes by ACLs; known: role/app, role/ops, role/sink, tool
                See `msk-bootstrap policy --help`.
                """));
    }

    @Test
    void what_kafka_and_no_scope_mean_is_said() {
        workspace.env("cluster: {sandbox: {}}").topics("topics: {eeg.a: {}}");
        assertThat(policy("--for", "tool", "--cluster-arn", ARN).err()).isEqualTo("""
                Note: by its env.yaml mine is Apache Kafka, which does not know IAM; state cluster.flavour: serverless, express or standard
                Note: the tool gets every topic of the cluster: env.yaml states no scope
                """);
    }

    @Test
    void what_is_no_arn() {
        assertThat(policy("--cluster-arn", "prod")).isEqualTo(misused("""
                --cluster-arn: prod is no ARN of an MSK cluster; one reads arn:aws:kafka:REGION:ACCOUNT:cluster/NAME/UUID
                See `msk-bootstrap policy --help`.
                """));
    }

    private void many(int count, String task) {
        List<String> names = IntStream.range(0, count)
                .mapToObj("eeg.a-rather-long-name-of-a-topic.%03d"::formatted)
                .toList();
        workspace.topics(
                "topics:\n" + names.stream().map(name -> "  " + name + ": {}\n").collect(Collectors.joining())
                        + "access: [{principal: role/app, " + task + ": [" + String.join(", ", names) + "]}]\n");
    }

    private CliRun policy(String... arguments) {
        String[] all = new String[arguments.length + 3];
        List.of("policy", "--env", "mine").toArray(all);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return workspace.run(all);
    }

    /** The statements of a policy, a line each, with short ARNs. */
    private static String statements(CliRun run) {
        assertThat(run.err()).isEmpty();
        return run.out()
                        .replaceAll("arn:aws:kafka:eu-west-1:123456789012:|prod/abc-1/?|kafka-cluster:", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll(
                                "\\{ \"Sid\" : \"(\\w+)\", \"Effect\" : \"Allow\", \"Action\" : \\[ ([^]]*) ], \"Resource\" : \\[ ([^]]*) ] }",
                                "\n$1: $2 on $3")
                        .replaceAll(".*Statement\" : \\[ |\"|, (?=\n)| ] } $", "")
                        .strip()
                + "\n";
    }
}
