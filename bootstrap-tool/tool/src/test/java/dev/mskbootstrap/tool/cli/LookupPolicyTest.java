package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool's policy where MSK has to be asked for the cluster. */
class LookupPolicyTest {

    private static final String ARN = "arn:aws:kafka:eu-west-1:123456789012:cluster/shop/abc-1";

    private final Workspace workspace;

    LookupPolicyTest(@TempDir Path folder) {
        workspace = Workspace.in(folder).topics("topics: {orders: {}}\n");
    }

    @Test
    void by_its_name_clusters_are_listed() {
        assertThat(policy("name: shop, region: eu-west-1").out()).startsWith("""
                {
                  "Version" : "2012-10-17",
                  "Statement" : [ {
                    "Sid" : "LookUpBrokers",
                    "Effect" : "Allow",
                    "Action" : [ "kafka:GetBootstrapBrokers", "kafka:ListClustersV2" ],
                    "Resource" : [ "*" ]
                  }, {
                    "Sid" : "Connect",
                """);
    }

    @Test
    void by_its_arn_it_alone_is_described() {
        assertThat(policy("arn: \"" + ARN + "\"").out()).contains("""
                    "Sid" : "LookUpCluster",
                    "Effect" : "Allow",
                    "Action" : [ "kafka:DescribeClusterV2" ],
                    "Resource" : [ "arn:aws:kafka:eu-west-1:123456789012:cluster/shop/abc-1" ]
                  }, {
                    "Sid" : "LookUpBrokers",
                    "Effect" : "Allow",
                    "Action" : [ "kafka:GetBootstrapBrokers" ],
                """);
    }

    @Test
    void with_stated_brokers_nobody_is_asked() {
        assertThat(policy("bootstrapServers: [\"b:9098\"], flavour: standard, arn: \"" + ARN + "\"")
                        .out())
                .doesNotContain("\"kafka:");
    }

    @Test
    void what_is_printed_lacks_nothing_and_has_nothing_in_excess() {
        workspace.file("tool.json", policy("arn: \"" + ARN + "\"").out());
        CliRun check = workspace.run("policy", "--env", "mine", "--for", "tool", "--check", "tool.json");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
    }

    private CliRun policy(String cluster) {
        workspace.env("cluster: {" + cluster + "}\nauth: {type: iam}\nscope: [orders]\n");
        return workspace.run("policy", "--env", "mine", "--for", "tool", "--quiet");
    }
}
