package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.BrokerSize;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.PartitionQuota;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of an env.yaml in which nothing is wrong. */
class EnvironmentReadTest {

    private static final String ARN = "arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1";

    private final Workspace workspace;

    EnvironmentReadTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void where_the_cluster_is_and_of_which_kind() {
        Environment environment = read("""
                cluster:
                  bootstrapServers: ["b-1:9094", "b-2:65535"]
                  flavour: express
                  offers: [tls, iam]
                auth: {type: tls}
                """);
        assertThat(environment.address()).isEqualTo(new ClusterAddress.Servers(List.of("b-1:9094", "b-2:65535")));
        assertThat(environment.flavour()).isEqualTo(Flavour.EXPRESS);
        assertThat(environment.offers()).containsExactlyInAnyOrder("tls", "iam");
    }

    @Test
    void which_cluster_it_is() {
        Environment environment = read("""
                cluster: {sandbox: {}, id: abc, region: eu-west-1, arn: "%s", allowEveryoneIfNoAclFound: false}
                scope: ["eeg.*", orders]
                """.formatted(ARN));
        assertThat(environment.name()).isEqualTo("mine");
        assertThat(environment.clusterId()).isEqualTo("abc");
        assertThat(environment.region()).isEqualTo("eu-west-1");
        assertThat(environment.arn()).isEqualTo(ClusterArn.parse(ARN));
        assertThat(environment.isOpenWithoutAcls()).isFalse();
        assertThat(environment.scope()).containsExactly(new NamePattern("eeg.*"), new NamePattern("orders"));
    }

    @Test
    void what_is_not_stated_is_not_known() {
        Environment environment = read("cluster: {sandbox: {}}");
        assertThat(environment.address()).isEqualTo(new ClusterAddress.Sandbox("local", 3));
        assertThat(environment.flavour()).isEqualTo(Flavour.KAFKA);
        assertThat(environment.isOpenWithoutAcls()).isNull();
        assertThat(environment.scope()).containsExactly(new NamePattern("*"));
        assertThat(environment.auth()).isEqualTo(new Auth.None());
        assertThat(environment.limits()).isEqualTo(Limits.NONE);
    }

    @Test
    void a_sandbox_of_another_name_and_size() {
        assertThat(read("cluster: {sandbox: {name: other, brokers: 1}}").address())
                .isEqualTo(new ClusterAddress.Sandbox("other", 1));
    }

    @Test
    void the_limits() {
        Limits limits = read("""
                cluster: {sandbox: {}}
                limits: {minReplicationFactor: 2, maxPartitionsPerTopic: 10, names: "[a-z]+", maxDeletes: 0, allow: [deletes, opens]}
                """).limits();
        assertThat(limits.minReplicationFactor()).isEqualTo(2);
        assertThat(limits.maxPartitionsPerTopic()).isEqualTo(10);
        assertThat(Objects.requireNonNull(limits.names()).pattern()).isEqualTo("[a-z]+");
        assertThat(limits.maxDeletes()).isZero();
        assertThat(limits.allow()).containsExactly(Risk.DELETES, Risk.OPENS);
    }

    @Test
    void how_much_the_cluster_holds() {
        assertThat(read("cluster: {sandbox: {}, flavour: express, instanceType: express.m7g.large, brokers: 6}")
                        .limits()
                        .capacity())
                .isEqualTo(new Capacity(
                        null, new Capacity.Fleet("express.m7g.large", new BrokerSize(Flavour.EXPRESS, 1000, 1500), 6)));
        assertThat(read("cluster: {sandbox: {}, flavour: serverless, partitionQuota: {uncompacted: 9, compacted: 7}}")
                        .limits()
                        .capacity())
                .isEqualTo(new Capacity(new PartitionQuota(9, 7), null));
    }

    @Test
    void env_yaml_can_be_read_alone() {
        workspace.topics("what is this");
        workspace.env("cluster: {sandbox: {}}");
        assertThat(reader().readEnvironment(workspace.path("envs/mine")).name()).isEqualTo("mine");
        workspace.env("cluster: {sandbox: {name: a.b}}");
        assertThatThrownBy(() -> reader().readEnvironment(workspace.path("envs/mine")))
                .hasMessageContaining("the sandbox name \"a.b\" cannot be a folder's name");
    }

    @Test
    void brokers_may_be_open_to_all_whom_no_acl_names() {
        assertThat(read("cluster: {sandbox: {}, allowEveryoneIfNoAclFound: true}")
                        .isOpenWithoutAcls())
                .isTrue();
    }

    private Environment read(String yaml) {
        workspace.env(yaml).topics("topics: {}");
        return reader().read(workspace.path("envs/mine")).environment();
    }

    private SpecReader reader() {
        return new SpecReader(workspace.path("."), Map.of());
    }
}
