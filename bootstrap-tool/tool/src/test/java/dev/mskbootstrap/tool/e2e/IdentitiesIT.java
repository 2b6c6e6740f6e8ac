package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A sandbox with identities, from the mistakes in its file to the settings of its clients. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentitiesIT {

    private static final String RUNS = """
            Brokers: 1 at 127.0.0.1:PORT; process PID since TIME; data in .msk-bootstrap/local.
            Identities: alice, bastion; see `msk-bootstrap sandbox env --identity NAME`.
            """;

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static final String NO_ARN = """
            identities:
              bastion: {policies: [bastion.json]}
            """;

    private static final String IDENTITIES = """
            identities:
              bastion: {arn: "arn:aws:iam::123456789012:role/bastion", policies: [bastion.json]}
              alice: {scramUser: alice}
            """;

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [
              {"Effect": "Allow", "Action": "kafka-cluster:*", "Resource": "%s"}
            ]}
            """;

    @Test
    @Order(1)
    void a_file_that_is_not_right_starts_nothing() {
        WORKSPACE.write("identities.yaml", NO_ARN);
        assertThat(start()).isEqualTo(new Run(3, "", """
                identities.yaml:2:3: bastion does not say who it is
                    give it one of arn, certificate and scramUser
                1 problem. Nothing was contacted.
                """));
    }

    @Test
    @Order(2)
    void it_says_how_clients_connect_and_what_in_a_policy_has_no_effect() {
        WORKSPACE.write("identities.yaml", IDENTITIES);
        WORKSPACE.write("bastion.json", POLICY.formatted("arn:aws:kafka:eu-west-1:123456789012:topic/other/*"));
        Run run = start();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("The sandbox runs. " + RUNS)
                .contains("Note: bastion.json:2:64: Statement[0].Resource: it never matches: ");
        assertThat(start().out()).startsWith("The sandbox runs already. " + RUNS + "Use it: ");
    }

    @Test
    @Order(3)
    void it_prints_what_a_shell_and_a_java_client_need() {
        Run exports = sandbox("env", "--identity", "bastion");
        assertThat(exports.out().replaceAll("=.*", "")).isEqualTo("""
                        export AWS_ACCESS_KEY_ID
                        export AWS_DEFAULT_REGION
                        export AWS_EC2_METADATA_DISABLED
                        export AWS_REGION
                        export AWS_SECRET_ACCESS_KEY
                        export AWS_SESSION_TOKEN
                        export AWS_SHARED_CREDENTIALS_FILE
                        export MSK_SANDBOX_BOOTSTRAP_SERVERS
                        export MSK_SANDBOX_CA
                        export MSK_SANDBOX_CLIENT_PROPERTIES
                        # For a Java client, in the file $MSK_SANDBOX_CLIENT_PROPERTIES:
                        #   bootstrap.servers
                        #   sasl.client.callback.handler.class
                        #   sasl.jaas.config
                        #   sasl.mechanism
                        #   security.protocol
                        #   ssl.truststore.location
                        #   ssl.truststore.type
                        """);
        assertThat(sandbox("env", "--identity", "alice", "--properties").out())
                .contains("sasl.mechanism=SCRAM-SHA-512\nsecurity.protocol=SASL_SSL\n");
    }

    @Test
    @Order(4)
    void an_identity_that_is_not_there_is_said_to_be_so() {
        assertThat(sandbox("env", "--identity", "bastoin")).isEqualTo(new Run(1, "", """
                Failed: cannot find the identity bastoin: the sandbox has alice, bastion
                    did you mean "bastion"?
                """));
    }

    @Test
    @Order(5)
    void an_edit_counts_and_the_log_of_decisions_tells() {
        WORKSPACE.write("bastion.json", POLICY.formatted("*"));
        Poll.until(
                "the edit in the log",
                Duration.ofSeconds(20),
                () -> sandbox("log", "--decisions")
                        .out()
                        .contains("identities.yaml has changed, and counts from now on"));
    }

    @Test
    @Order(6)
    void without_a_sandbox_it_says_how_to_start_one() {
        sandbox("stop");
        assertThat(sandbox("env", "--identity", "alice")).isEqualTo(new Run(1, "", """
                Failed: cannot say how its clients connect: no sandbox runs in .msk-bootstrap/local
                    start one: `msk-bootstrap sandbox start --identities identities.yaml`
                """));
    }

    private static Run start() {
        return sandbox("start", "--brokers", "1", "--port", "0", "--identities", "identities.yaml");
    }

    private static Run sandbox(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "sandbox";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return WORKSPACE.launcher().run(all).plain();
    }
}
