package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of an {@code auth} in which nothing is wrong. */
class AuthReadTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/apply";
    private static final String PLAN_ROLE = "arn:aws:iam::123456789012:role/plan";
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_x";

    private final Workspace workspace;

    AuthReadTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void iam_with_a_profile() {
        assertThat(auth("{type: iam, profile: ops}")).isEqualTo(new Auth.Iam("ops", null, null, null));
    }

    @Test
    void iam_with_roles_of_which_one_is_for_reading() {
        Auth.Role role = new Auth.Role(ROLE, "ci", "x");
        Auth.Role planRole = new Auth.Role(PLAN_ROLE, "ci", "x");
        Auth auth = auth("{type: iam, roleArn: '" + ROLE + "', planRoleArn: '" + PLAN_ROLE
                + "', sessionName: ci, externalId: x, truststore: ca.pem}");
        assertThat(auth).isEqualTo(new Auth.Iam(null, role, planRole, file("ca.pem")));
        assertThat(((Auth.Iam) auth).reading()).isEqualTo(new Auth.Iam(null, planRole, null, file("ca.pem")));
    }

    @Test
    void one_role_is_for_reading_as_well() {
        Auth.Iam auth = (Auth.Iam) auth("{type: iam, roleArn: '" + ROLE + "'}");
        assertThat(auth.role()).isEqualTo(new Auth.Role(ROLE, "msk-bootstrap", null));
        assertThat(auth.reading()).isEqualTo(auth);
    }

    @Test
    void tls_with_and_without_a_certificate() {
        assertThat(auth("{type: tls}")).isEqualTo(new Auth.Tls(null, null, null, null));
        assertThat(auth("{type: tls, certificate: c.pem}")).isEqualTo(new Auth.Tls(file("c.pem"), null, null, null));
        assertThat(auth("{type: tls, certificate: c.pem, key: k.pem, truststore: ca.pem}"))
                .isEqualTo(new Auth.Tls(file("k.pem"), file("c.pem"), null, file("ca.pem")));
        assertThat(auth("{type: tls, keystore: a.p12, passwordFrom: {env: P}}"))
                .isEqualTo(new Auth.Tls(file("a.p12"), null, new Auth.Secret.InVariable("P"), null));
    }

    @Test
    void scram_with_a_password_or_a_secret_that_holds_both() {
        Auth scram = auth("{type: scram, username: u, passwordFrom: {file: ../p}}");
        assertThat(scram).isEqualTo(new Auth.Scram("u", new Auth.Secret.InFile(workspace.path("envs/p")), null));
        assertThat(scram.word()).isEqualTo("scram");
        assertThat(auth("{type: scram, secretArn: '" + SECRET + "', truststore: ca.pem}"))
                .isEqualTo(new Auth.Scram(null, new Auth.Secret.InSecretsManager(SECRET), file("ca.pem")));
    }

    private Auth auth(String yaml) {
        workspace.env("cluster: {bootstrapServers: [\"b:9094\"]}\nauth: " + yaml + "\n");
        return new SpecReader(workspace.path("."), Map.of())
                .readEnvironment(workspace.path("envs/mine"))
                .auth();
    }

    private Path file(String name) {
        return workspace.path("envs/mine").resolve(name);
    }
}
