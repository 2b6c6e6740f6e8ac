package dev.mskbootstrap.tool.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an env.yaml says of logging in, and what it cannot say. */
class AuthInFileTest {

    private final Workspace workspace;

    AuthInFileTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: none, profile: x}|2:20: auth.type none takes no profile|remove it",
                "{type: iam, key: k.pem}|2:19: auth.type iam takes no key"
                        + "|remove it; it takes externalId, planRoleArn, profile, roleArn, sessionName, truststore",
                "{type: iam, profile: p, roleArn: 'arn:aws:iam::123456789012:role/r'}"
                        + "|2:28: auth has both profile and roleArn"
                        + "|keep one: a profile can name the role to assume by itself, with role_arn and source_profile",
                "{type: iam, roleArn: r}|2:28: auth.roleArn \"r\" is no ARN of a role"
                        + "|write it as arn:aws:iam::123456789012:role/NAME",
                "{type: iam, sessionName: ci}|2:32: auth has sessionName but no role|add roleArn, or remove sessionName",
                "{type: tls, key: k.pem}|2:24: auth has a key but no certificate|add certificate: FILE",
                "{type: tls, keystore: a.p12, key: k.pem, certificate: c.pem}"
                        + "|2:29: auth has a keystore, and key or certificate as well"
                        + "|keep the keystore, or certificate and key",
                "{type: tls, keystore: a.p12, certificate: c.pem}"
                        + "|2:29: auth has a keystore, and key or certificate as well"
                        + "|keep the keystore, or certificate and key",
                "{type: tls, keystore: \"a\\0b\"}|2:29: keystore is no path: Nul character not allowed|name a file",
                "{type: scram}|2:7: auth does not say who logs in|give it secretArn, or username and passwordFrom",
                "{type: scram, username: u}|2:7: auth has no passwordFrom"
                        + "|give it username and passwordFrom: {env: NAME}, or secretArn",
                "{type: scram, username: u, passwordFrom: {}}|2:48: passwordFrom does not say where"
                        + "|give it one of {env: NAME} and {file: PATH}",
                "{type: scram, secretArn: s}|2:32: auth.secretArn \"s\" is no ARN of a secret"
                        + "|write it as arn:aws:secretsmanager:REGION:ACCOUNT:secret:AmazonMSK_NAME",
            })
    void what_it_cannot_be(String auth, String problem, String fix) {
        workspace.env("cluster: {bootstrapServers: [\"b:9092\"]}\nauth: " + auth + "\n");
        assertThat(workspace.validate().err())
                .isEqualTo("envs/mine/env.yaml:" + problem + "\n    " + fix + "\n1 problem. Nothing was contacted.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9092|iam|none|9098",
                "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9098|none|iam|9092",
                "b-1-public.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9194|iam|tls|9198",
                "b-1.demo.a1b2c3.c4.kafka.eu-west-1.api.aws:20098|tls|iam|20094",
                "boot-x.c1.kafka-serverless.ap-south-1.amazonaws.com:9096|iam|scram|9098"
            })
    void a_port_of_msk_is_for_one_way_of_logging_in(String server, String auth, String portsAuth, String rightPort) {
        workspace.env("cluster: {bootstrapServers: [\"" + server + "\"]}\nauth: {type: " + auth + "}\n");
        String port = server.substring(server.lastIndexOf(':') + 1);
        assertThat(workspace.validate().err())
                .isEqualTo("envs/mine/env.yaml:1:30: MSK's port " + port + " is for auth " + portsAuth
                        + ", and auth.type is " + auth + "\n    use port " + rightPort + ", or auth: {type: "
                        + portsAuth
                        + "}\n1 problem. Nothing was contacted.\n");
    }

    @Test
    void a_port_that_is_for_this_way_is_right() {
        workspace.env(
                "cluster: {bootstrapServers: [\"b-1.demo.a1.c4.kafka.eu-west-1.amazonaws.com:9098\"]}\nauth: {type: iam}\n");
        assertThat(workspace.validate().exitCode()).isZero();
    }

    @Test
    void other_peoples_ports_mean_nothing() {
        workspace.env("cluster: {bootstrapServers: [\"kafka.example.com:9092\"]}\nauth: {type: tls}\n");
        assertThat(workspace.validate().exitCode()).isZero();
    }

    @Test
    void a_region_is_one_of_aws() {
        workspace.env("cluster: {bootstrapServers: [\"b:9098\"], region: Ireland}\nauth: {type: iam}\n");
        assertThat(workspace.validate().err()).isEqualTo("""
                envs/mine/env.yaml:1:49: "Ireland" is no region of AWS
                    write one such as eu-west-1
                1 problem. Nothing was contacted.
                """);
    }
}
