package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Principals to whom access would be given without effect: by how the cluster lets clients in, and by how they are spelt. */
class PrincipalInFileTest {

    private final AccessFile file;

    PrincipalInFileTest(@TempDir Path folder) {
        file = new AccessFile(folder);
        offers("tls, scram, iam", "tls");
    }

    @Test
    void a_principal_of_iam_where_clients_log_in_otherwise() {
        offers("tls, scram", "tls");
        file.access("{principal: role/gateway, produce: [eeg.raw]}");
        assertThat(file.problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: role/gateway is of IAM, which this cluster does not offer: cluster.offers is scram, tls
                    write User:NAME, or add iam to cluster.offers in env.yaml
                """);
        offers("tls, iam", "tls");
        assertThat(file.validate().exitCode()).isZero();
    }

    @Test
    void a_principal_of_acls_where_all_log_in_by_iam() {
        offers("iam", "iam");
        file.access("{principal: \"User:CN=app\", produce: [eeg.raw]}");
        assertThat(file.problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: User:CN=app goes by ACLs, which have no effect where clients log in by IAM: cluster.offers is iam
                    name the client's role under access: role/NAME, or its ARN
                """);
        file.acl("{principal: \"User:*\", allow: [Read], topic: eeg.raw}");
        assertThat(file.problem())
                .startsWith("envs/mine/topics.yaml:5:17: User:* goes by ACLs, which have no effect where");
    }

    @Test
    void the_tool_itself_logs_in_by_what_the_cluster_offers() {
        offers("tls", "iam");
        assertThat(file.problem()).isEqualTo("""
                envs/mine/env.yaml:1:52: cluster.offers does not name iam, which is auth.type
                    add it, or correct auth.type
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/CN=app/O=Acme", "CN=app,O", "CN=app,O=Acme,Inc", "cn = app, = Acme"})
    void what_no_certificate_is_called(String name) {
        file.acl("{principal: \"User:" + name + "\", allow: [Read], topic: eeg.raw}");
        assertThat(file.problem()).isEqualTo("""
                envs/mine/topics.yaml:5:17: User:%s is no distinguished name as brokers have it
                    write User:CN=app,O=acme; openssl x509 -noout -subject -nameopt RFC2253 -in FILE prints it
                """.formatted(name));
    }

    @Test
    void a_type_without_a_name_is_nobody() {
        file.access("{principal: \"User:\", produce: [eeg.raw]}");
        assertThat(file.problem()).startsWith("envs/mine/topics.yaml:5:17: \"User:\" is no principal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "team=a", "a/b", "*", "=", "CN"})
    void names_of_others_are_taken_as_they_are(String name) {
        file.acl("{principal: \"User:" + name + "\", allow: [Read], topic: eeg.raw}");
        assertThat(file.desired().access().acls().keySet())
                .extracting(Binding::principal)
                .containsExactly("User:" + name);
    }

    private void offers(String words, String auth) {
        file.env("cluster: {sandbox: {}, flavour: standard, offers: [" + words + "]}\nscope: [\"eeg.*\"]\nauth: {type: "
                + auth + "}\n");
    }
}
