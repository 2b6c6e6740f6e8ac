package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code access} and {@code acls} in a topics.yaml, and the cluster's ARN in an env.yaml. */
class AccessInFileTest {

    private final Workspace workspace;

    AccessInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @BeforeEach
    void standard() {
        env("standard");
    }

    @Test
    void what_is_no_principal() {
        access("{principal: ecs-gateway, produce: [eeg.raw]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: "ecs-gateway" is no principal
                    write role/NAME or an ARN for IAM, or User:NAME for a certificate or a SCRAM user
                """);
    }

    @Test
    void a_principal_of_iam_on_a_kafka_that_does_not_know_it() {
        env("kafka");
        access("{principal: role/gateway, produce: [eeg.raw]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: role/gateway is of IAM, which Apache Kafka does not know
                    write User:NAME, or state cluster.flavour in env.yaml: serverless, express or standard
                """);
    }

    @Test
    void a_principal_of_acls_on_serverless() {
        env("serverless");
        access("{principal: \"User:CN=app\", produce: [eeg.raw]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: User:CN=app goes by ACLs, which MSK Serverless does not have
                    name the client's role: role/NAME, or its ARN
                """);
    }

    @Test
    void a_grant_outside_the_scope() {
        access("{principal: role/gateway, produce: [shop.orders]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:41: shop.orders is outside this environment's scope
                    keep to the scope in env.yaml (eeg.*), or extend it
                """);
    }

    @Test
    void a_grant_on_a_topic_that_is_not_declared() {
        access("{principal: role/gateway, produce: [eeg.rwa]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:41: no topic eeg.rwa is declared
                    did you mean "eeg.raw"?
                """);
    }

    @Test
    void a_grant_on_a_prefix_that_no_topic_has() {
        access("{principal: role/gateway, admin: [\"eeg.processed.*\"]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:39: no topic eeg.processed.* is declared
                    declare it, or take it out
                """);
    }

    @Test
    void consuming_takes_groups() {
        access("{principal: role/gateway, consume: {topics: [eeg.raw]}}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:40: access[0].consume.groups is missing
                    add "groups:", and there write a list: [a, b], or a line "- a" for each
                """);
        access("{principal: role/gateway, consume: {topics: [eeg.raw], groups: []}}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:40: consume names no groups
                    list names or prefixes, such as gateway
                """);
    }

    @Test
    void a_principal_that_is_given_nothing() {
        access("{principal: role/gateway}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: role/gateway is given nothing
                    add produce, consume, connect or admin, or remove it
                """);
    }

    @Test
    void a_task_without_topics() {
        access("{principal: role/gateway, produce: []}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:40: produce names no topics
                    list names or prefixes, such as eeg.*
                """);
    }

    @Test
    void transactional_ids_of_who_produces_nothing() {
        access("{principal: role/gateway, transactionalIds: [tx], consume: {topics: [eeg.raw], groups: [g]}}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: role/gateway has transactionalIds but produces nothing
                    add produce: [...], or remove them
                """);
    }

    @Test
    void a_star_in_the_middle() {
        access("{principal: role/gateway, produce: [eeg.*.raw]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:41: "eeg.*.raw" is not a pattern
                    write a name, or a prefix with one * at its end, such as eeg.*
                """);
    }

    @Test
    void an_acl_about_two_resources_and_one_about_none() {
        acl("{principal: \"User:a\", allow: [Read], topic: eeg.raw, group: g}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: an ACL is about one resource, this about 2
                    give it one of topic, group, transactionalId and cluster: true
                """);
        acl("{principal: \"User:a\", allow: [Read]}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: an ACL is about one resource, this about 0
                    give it one of topic, group, transactionalId and cluster: true
                """);
    }

    @Test
    void an_acl_that_allows_and_denies() {
        acl("{principal: \"User:a\", allow: [Read], deny: [Write], topic: eeg.raw}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: an ACL either allows or denies
                    give it one of allow: [...] and deny: [...]
                """);
    }

    @Test
    void an_acl_for_a_role() {
        acl("{principal: role/gateway, allow: [Read], topic: eeg.raw}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: ACLs have no effect on role/gateway
                    write User:NAME, or User:* for everybody; IAM's principals go under access
                """);
    }

    @Test
    void an_acl_on_serverless() {
        env("serverless");
        acl("{principal: \"User:a\", allow: [Read], topic: eeg.raw}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:5: MSK Serverless has no ACLs
                    give access to roles: access: [{principal: role/NAME, ...}]
                """);
    }

    @Test
    void an_operation_that_kafka_does_not_have() {
        acl("{principal: \"User:a\", allow: [Raed], topic: eeg.raw}");
        assertThat(problem()).isEqualTo("""
                envs/mine/topics.yaml:5:35: acls[0].allow[0] is "Raed", not one of All, Read, Write, Create, Delete, Alter, Describe, ClusterAction, DescribeConfigs, AlterConfigs, IdempotentWrite
                    did you mean "Read"?
                """);
    }

    @Test
    void a_distinguished_name_is_as_brokers_compare_it() {
        access("{principal: \"User:CN=app, O=Acme\", produce: [eeg.raw], transactionalIds: [tx.*]}");
        Grant grant = desired().access().grants().getFirst();
        assertThat(grant.principal().text()).isEqualTo("User:CN=app,O=Acme");
        assertThat(grant.transactionalIds()).isEqualTo(List.of(new NamePattern("tx.*")));
        assertThat(grant.where()).hasToString("envs/mine/topics.yaml:5:49");
    }

    @Test
    void an_acl_is_a_binding_for_each_operation() {
        acl("{principal: \"User:CN=a, O=b\", deny: [DescribeConfigs, All], cluster: true, host: 10.0.0.7}");
        Map<Binding, ?> acls = desired().access().acls();
        assertThat(acls.keySet().stream().sorted().map(Binding::toString))
                .containsExactly(
                        "deny User:CN=a,O=b All cluster from 10.0.0.7",
                        "deny User:CN=a,O=b DescribeConfigs cluster from 10.0.0.7");
    }

    @Test
    void a_role_goes_by_its_arn_or_by_its_name() {
        access("{principal: \"arn:aws-cn:iam::123456789012:role/ops/gateway\", admin: [\"eeg.*\"]}");
        assertThat(desired().access().grants().getFirst().principal())
                .isInstanceOfSatisfying(
                        Principal.IamIdentity.class,
                        role -> assertThat(role.inAccount()).isEqualTo("role/ops/gateway"));
    }

    @Test
    void what_a_cluster_arn_is_not() {
        workspace.env("cluster: {sandbox: {}, arn: \"arn:aws:msk:eu-west-1:1:cluster\"}");
        assertThat(problem()).isEqualTo("""
                envs/mine/env.yaml:1:29: "arn:aws:msk:eu-west-1:1:cluster" is no ARN of an MSK cluster
                    write one such as arn:aws:kafka:eu-west-1:123456789012:cluster/NAME/UUID
                """);
    }

    @Test
    void an_arn_of_another_region() {
        workspace.env("cluster: {sandbox: {}, region: eu-west-2, arn: "
                + "\"arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1\"}");
        assertThat(problem()).isEqualTo("""
                envs/mine/env.yaml:1:48: cluster.arn is of eu-west-1, cluster.region is eu-west-2
                    correct one of the two, or leave out region
                """);
    }

    private void env(String flavour) {
        workspace.env("cluster: {sandbox: {}, flavour: " + flavour + "}\nscope: [\"eeg.*\"]\n");
        topics("");
    }

    private void access(String entry) {
        topics("access:\n  - " + entry + "\n");
    }

    private void acl(String entry) {
        topics("acls:\n  - " + entry + "\n");
    }

    private void topics(String more) {
        workspace.topics("topics:\n  eeg.raw: {partitions: 6}\n  eeg.alerts: {partitions: 6}\n" + more);
    }

    private Desired desired() {
        Path folder = workspace.path("envs/mine");
        return new SpecReader(workspace.path("."), Map.of()).read(folder).desired();
    }

    private String problem() {
        return workspace.validate().err().replace("1 problem. Nothing was contacted.\n", "");
    }
}
