package dev.mskbootstrap.tool.spec;

import static dev.mskbootstrap.tool.CliRun.good;
import static dev.mskbootstrap.tool.CliRun.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster that an env.yaml knows by its name or its ARN. */
class ClusterOnMskTest {

    private static final String ARN =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/shop/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-1";

    private final Workspace workspace;

    ClusterOnMskTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_name_and_its_region() {
        assertThat(address("name: shop, region: eu-west-1"))
                .isEqualTo(new ClusterAddress.Named("shop", "eu-west-1", Network.VPC));
    }

    @Test
    void an_arn_alone() {
        assertThat(address("arn: \"" + ARN + "\"")).isEqualTo(new ClusterAddress.ByArn(ClusterArn.parse(ARN)));
    }

    @Test
    void an_arn_beside_brokers_is_for_policies() {
        assertThat(address("arn: \"" + ARN + "\", bootstrapServers: [\"a:9092\"]"))
                .isInstanceOf(ClusterAddress.Servers.class);
    }

    @Test
    void another_network() {
        assertThat(address("name: shop, region: eu-west-1, network: multi-vpc"))
                .isEqualTo(new ClusterAddress.Named("shop", "eu-west-1", Network.MULTI_VPC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: shop, region: eu-west-1", "arn: \"" + ARN + "\", network: public"})
    void nobody_is_asked_to_validate(String cluster) {
        assertThat(validate(cluster)).isEqualTo(good("mine - 1 topic, no problems.\n"));
    }

    @Test
    void a_name_without_a_region() {
        assertThat(validate("name: shop")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:17: cluster.name is not looked for in every region
                    add the cluster's, such as region: eu-west-1
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_that_no_cluster_has() {
        assertThat(validate("name: shop_eu, region: eu-west-1")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:17: no cluster of MSK is named "shop_eu"
                    write its name, 1 to 64 of a-z A-Z 0-9 -, or its ARN under arn
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_name_and_an_arn() {
        assertThat(validate("name: shop, arn: \"" + ARN + "\"")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:10: cluster has both name and arn
                    give it one of name: with region:, arn:, bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}
                envs/mine/env.yaml:1:17: cluster.name is not looked for in every region
                    add the cluster's, such as region: eu-west-1
                2 problems. Nothing was contacted.
                """));
    }

    @Test
    void three_places() {
        assertThat(validate("name: shop, region: eu-west-1, sandbox: {}, bootstrapServers: [\"a:9092\"]"))
                .isEqualTo(invalid("""
                envs/mine/env.yaml:1:10: cluster has bootstrapServers, sandbox and name
                    give it one of name: with region:, arn:, bootstrapServers: [host:port, ...] and sandbox: {brokers: 3}
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void an_arn_of_something_else() {
        assertThat(validate("arn: arn:aws:s3:::shop")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:16: "arn:aws:s3:::shop" is no ARN of an MSK cluster
                    write one such as arn:aws:kafka:eu-west-1:123456789012:cluster/NAME/UUID
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void brokers_that_are_stated_have_a_network() {
        assertThat(validate("bootstrapServers: [\"a:9092\"], network: public")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:50: cluster.network has no effect beside bootstrapServers
                    remove it: it chooses among the addresses that AWS has for a name or an arn
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    void a_network_that_there_is_not() {
        assertThat(validate("name: shop, region: eu-west-1, network: internet")).isEqualTo(invalid("""
                envs/mine/env.yaml:1:51: cluster.network is "internet", not one of vpc, public, multi-vpc, ipv6
                    write vpc or public or multi-vpc or ipv6
                1 problem. Nothing was contacted.
                """));
    }

    private CliRun validate(String cluster) {
        return workspace.env("cluster: {" + cluster + "}").validate();
    }

    private ClusterAddress address(String cluster) {
        workspace.env("cluster: {" + cluster + "}");
        return new SpecReader(workspace.path("."), Map.of())
                .readEnvironment(workspace.path("envs/mine"))
                .address();
    }
}
