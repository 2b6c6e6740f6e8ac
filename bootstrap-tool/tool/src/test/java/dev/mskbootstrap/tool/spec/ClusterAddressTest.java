package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an env.yaml says that the cluster is. */
class ClusterAddressTest {

    private final Workspace workspace;

    ClusterAddressTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void the_cluster_is_missing() {
        workspace.env("scope: [a]");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:1: cluster is missing
                    add "cluster:", and there write keys out of: bootstrapServers, sandbox, name, network, flavour, instanceType, brokers, offers, partitionQuota, allowEveryoneIfNoAclFound, region, arn, id
                envs/mine/topics.yaml:1:10: orders is outside this environment's scope
                    keep to the scope in env.yaml (a), or extend it
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void the_cluster_is_empty() {
        workspace.env("cluster:");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:9: cluster is empty, not a mapping
                    write keys out of: bootstrapServers, sandbox, name, network, flavour, instanceType, brokers, offers, partitionQuota, allowEveryoneIfNoAclFound, region, arn, id
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void the_cluster_is_somewhere() {
        workspace.env("cluster: {flavour: kafka}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:10: cluster does not say where it is
                    give it one of name: with region:, arn:, bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void the_cluster_is_in_one_place() {
        workspace.env("cluster: {sandbox: {}, bootstrapServers: [\"a:9092\"]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:10: cluster has both bootstrapServers and sandbox
                    give it one of name: with region:, arn:, bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void there_is_a_bootstrap_server() {
        workspace.env("cluster: {bootstrapServers: []}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:29: cluster.bootstrapServers names nothing
                    list brokers, host:port each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_server_has_a_port() {
        workspace.env("cluster: {bootstrapServers: [b-1.example.com]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: the bootstrap server "b-1.example.com" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_server_is_no_url() {
        workspace.env("cluster: {bootstrapServers: [\"kafka://b-1:9092\"]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: the bootstrap server "kafka://b-1:9092" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_port_is_from_1_to_65535() {
        workspace.env("cluster: {bootstrapServers: [\"a:0\", \"a:70000\", \"a:123456\", \"a:-1\"]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: the bootstrap server "a:0" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                envs/mine/env.yaml:1:37: the bootstrap server "a:70000" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                envs/mine/env.yaml:1:48: the bootstrap server "a:123456" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                envs/mine/env.yaml:1:60: the bootstrap server "a:-1" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                4 problems. Nothing was contacted.
                """));
    }

    @Test
    void servers_are_a_list() {
        workspace.env("cluster: {bootstrapServers: \"a:9092,b:9092\"}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:29: cluster.bootstrapServers is the text "a:9092,b:9092", not a list
                    write a list: [a, b], or a line "- a" for each
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void two_servers_are_two_items() {
        workspace.env("cluster: {bootstrapServers: [\"a:9092,b:9092\"]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: the bootstrap server "a:9092,b:9092" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_space_after_the_colon_makes_a_mapping() {
        workspace.env("cluster: {bootstrapServers: [a: 9092]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: cluster.bootstrapServers[0] is a mapping, not text
                    write text such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_ipv6_address_stands_in_brackets() {
        workspace.env("cluster: {bootstrapServers: [\"[::1]:9092\"]}");
        assertThat(workspace.validate()).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void an_ipv6_address_without_brackets_is_refused() {
        workspace.env("cluster: {bootstrapServers: [\"::1:9092\"]}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: the bootstrap server "::1:9092" is not host:port
                    write a host, a colon and a port from 1 to 65535, such as b-1.example.com:9092
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_like_msk_serverless_has_three_brokers() {
        workspace.env("cluster: {sandbox: {brokers: 1}, flavour: serverless}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: a sandbox with the limits of MSK Serverless cannot have 1 broker
                    write brokers: 3, or leave it out
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_has_no_two_brokers() {
        workspace.env("cluster: {sandbox: {brokers: 2}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: a sandbox cannot have 2 brokers
                    write brokers: 1 or brokers: 3
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_has_at_most_three_brokers() {
        workspace.env("cluster: {sandbox: {brokers: 5}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:30: cluster.sandbox.brokers is 5, the most is 3
                    write a smaller number
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_is_named_like_a_folder() {
        workspace.env("cluster: {sandbox: {name: ../x}}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:27: the sandbox name "../x" cannot be a folder's name
                    use 1 to 64 of a-z A-Z 0-9 _ -, beginning with a letter or digit
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_of_which_nothing_is_said_needs_braces() {
        workspace.env("cluster: {sandbox: }");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:19: cluster.sandbox is empty, not a mapping
                    write keys out of: brokers, name; or {} for none of them
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_sandbox_is_a_mapping() {
        workspace.env("cluster: {sandbox: 3}");
        assertThat(workspace.validate()).isEqualTo(invalid("""
                envs/mine/env.yaml:1:20: cluster.sandbox is the number 3, not a mapping
                    write keys out of: brokers, name
                1 problem. Nothing was contacted.
                """));
    }
}
