package dev.mskbootstrap.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.AwsSystemProperties;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two sandboxes in one JVM, which has one file of AWS profiles, with an identity of the same name in each. */
class SideBySideTest {

    private static final Member APP = Member.iam("app", "arn:aws:iam::123456789012:user/app", Policy.parse("all", """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}"""));

    @RegisterExtension
    static final SandboxExtension ONE =
            SandboxExtension.of(options -> options.withBrokers(1).withIdentities(Identities.of(APP)));

    @RegisterExtension
    static final SandboxExtension OTHER =
            SandboxExtension.of(options -> options.withBrokers(1).withIdentities(Identities.of(APP)));

    @Test
    void each_identity_signs_on_to_its_own() {
        assertThat(Kafka.clusterOf(ONE.sandbox(), "app"))
                .isEqualTo(ONE.sandbox().clusterId());
        assertThat(Kafka.clusterOf(OTHER.sandbox(), "app"))
                .isEqualTo(OTHER.sandbox().clusterId());
        assertThat(ONE.sandbox().clusterId()).isNotEqualTo(OTHER.sandbox().clusterId());
    }

    @RepeatedTest(2)
    void each_has_its_own_identities_back() {
        assertThat(ONE.sandbox().identities().orElseThrow().members()).containsExactly(APP);
        ONE.sandbox().useIdentities(Identities.of());
        assertThat(OTHER.sandbox().identities().orElseThrow().members()).containsExactly(APP);
    }

    @Test
    void only_the_second_ones_profile_has_another_name() {
        assertThat(profile(ONE.sandbox())).endsWith("required awsProfileName=\"app\";");
        assertThat(profile(OTHER.sandbox())).endsWith("required awsProfileName=\"app@2\";");
    }

    private static String profile(Sandbox sandbox) {
        return String.valueOf(sandbox.clientProperties("app").get("sasl.jaas.config"));
    }

    @Test
    void a_third_one_of_another_region_is_refused(@TempDir Path temp) {
        ClusterArn elsewhere = ClusterArn.parse("arn:aws:kafka:us-east-1:123456789012:cluster/demo/a1b2c3d4-1");
        SandboxOptions options = SandboxOptions.in(temp.resolve("sandbox"))
                .withBrokers(1)
                .withIdentities(new Identities(elsewhere, List.of(APP)));
        try (Sandbox sandbox = Sandbox.start(options)) {
            assertThatThrownBy(() -> AwsSystemProperties.set(sandbox))
                    .isInstanceOf(SandboxException.class)
                    .hasMessage(
                            "The AWS SDK has one region in a JVM: a sandbox in eu-west-1 runs here already, this one is"
                                    + " in us-east-1; give the clusters of both the same region");
        }
    }
}
