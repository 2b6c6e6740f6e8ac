package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A broker that asks who comes, a workspace whose environments log in to it, and nobody's credentials but its own. */
final class GuardedBroker implements AutoCloseable {

    private static final String TOPICS = """
            topics:
              mine.a: {partitions: 1, replicationFactor: 1}
            """;

    private final Workspace workspace = Workspace.temporary();
    private final Sandbox sandbox;

    private GuardedBroker(Member... members) {
        sandbox = workspace.brokers(
                "open", TOPICS, options -> options.withBrokers(1).withIdentities(Identities.of(members)));
    }

    static GuardedBroker of(Member... members) {
        return new GuardedBroker(members);
    }

    /** Whoever has it may do this everywhere. */
    static Policy policy(String... actions) {
        return Policy.parse(
                "test",
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": [\""
                        + String.join("\", \"", actions) + "\"], \"Resource\": \"*\"}}");
    }

    Workspace workspace() {
        return workspace;
    }

    Path folder() {
        return workspace.folder();
    }

    String servers(Listener listener) {
        return sandbox.bootstrapServers(listener);
    }

    /** The file with the certificate and the key of somebody whom it knows. */
    Path certificate(String name, String subject) {
        return sandbox.certificates().client(name, subject);
    }

    /** Where it asks nobody who he is. */
    String plaintextServers() {
        return sandbox.bootstrapServers();
    }

    /** What somebody's shell has who logs in as this member. */
    Map<String, String> variables(String member) {
        return sandbox.clientEnvironment(member);
    }

    /** One of these variables. */
    String variable(String member, String name) {
        return Objects.requireNonNull(variables(member).get(name));
    }

    /** An environment that trusts the broker; {@code auth} are the other lines there, such as {@code type: iam}. */
    void environment(String name, String servers, String auth) {
        untrusting(
                name, servers, auth + ", truststore: " + sandbox.certificates().trust());
    }

    /** One that trusts nobody but those whom Java does. */
    void untrusting(String name, String servers, String auth) {
        String cluster = "{region: eu-west-1, bootstrapServers: [\"" + servers + "\"]}";
        write(name, cluster, auth);
    }

    /** One that logs in by IAM and does not say in which region. */
    void withoutRegion(String name, String servers) {
        write(name, Workspace.servers(servers), "type: iam");
    }

    private void write(String name, String cluster, String auth) {
        workspace
                .topics(name, TOPICS)
                .write("envs/" + name + "/env.yaml", "cluster: " + cluster + "\nauth: {" + auth + "}\n");
    }

    /** Without credentials; AWS's configuration is {@code aws-config} in the folder. */
    Launcher launcher(FakeAws aws) {
        return workspace
                .launcher()
                .with("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent")
                .with("AWS_CONFIG_FILE", folder().resolve("aws-config").toString())
                .with("AWS_EC2_METADATA_DISABLED", "true")
                .with(aws.variables());
    }

    Run plan(Launcher launcher, String servers, String auth) {
        environment("e", servers, auth);
        return launcher.run("plan", "--env", "e", "--quiet");
    }

    /** A plan that fails before the brokers hear of it. */
    Run unheard(Launcher launcher, String auth) {
        try (FakeServer brokers = FakeServer.silent()) {
            Run run = plan(launcher, brokers.address(), auth);
            assertThat(brokers.callers()).isZero();
            assertThat(run.exitCode()).isOne();
            return run;
        }
    }

    @Override
    public void close() {
        workspace.close();
    }
}
