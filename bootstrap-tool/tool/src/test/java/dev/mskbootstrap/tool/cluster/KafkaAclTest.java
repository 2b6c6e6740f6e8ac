package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.access.AccessTexts.acls;
import static dev.mskbootstrap.tool.cluster.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.Rights;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract of ACLs, kept by a real broker with MSK's authorizer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit starts the broker before any test.
class KafkaAclTest extends AclContract {

    private Sandbox sandbox;
    private Cluster cluster;
    private Cluster plain;

    @BeforeAll
    void start(@TempDir Path folder) {
        sandbox = Sandbox.start(SandboxOptions.in(folder)
                .withBrokers(1)
                .withIdentities(Identities.of(Member.certificate("tool", "CN=tool,O=acme"))));
        cluster = connect(sandbox.bootstrapServers(Listener.TLS), login("tool"));
        plain = connect(sandbox.bootstrapServers(), Login.NONE);
    }

    @AfterAll
    void stop() {
        plain.close();
        cluster.close();
        sandbox.close();
    }

    @Override
    Cluster cluster() {
        return cluster;
    }

    @Test
    void a_client_without_right_to_them_is_told_so_and_not_that_there_are_none() {
        cluster.createAcls(acls("allow User:CN=tool,O=acme All cluster"));
        eventually(() -> plain.acls() instanceof AclState.NotAuthorised);
        assertThat(plain.createAcls(acls("allow User:app Read topic orders")).values())
                .singleElement()
                .matches(answer ->
                        answer instanceof Answer.Refused refused && refused.reason() == Reason.NOT_AUTHORISED);
    }

    @Test
    void a_client_knows_what_acls_call_it() {
        assertThat(ourselves(cluster)).isEqualTo("User:CN=tool,O=acme");
        assertThat(ourselves(plain)).isEqualTo("User:ANONYMOUS");
    }

    @Test
    void brokers_without_an_authorizer_say_so(@TempDir Path folder) {
        try (Sandbox open = Sandbox.start(SandboxOptions.in(folder).withBrokers(1));
                Cluster there = connect(open.bootstrapServers(), Login.NONE)) {
            assertThat(there.acls()).isEqualTo(new AclState.NoAuthorizer());
        }
    }

    private static String ourselves(Cluster cluster) {
        return cluster.acls() instanceof AclState.Seen readable ? readable.ourselves() + "" : "unreadable";
    }

    private static Cluster connect(String servers, Login login) {
        return KafkaCluster.connect(List.of(servers.split(",")), login, Rights.STANDING, Duration.ofSeconds(60));
    }

    private Login login(String identity) {
        Map<String, String> settings = new HashMap<>();
        sandbox.clientProperties(identity).forEach((key, value) -> settings.put(key, value.toString()));
        return new Login(settings, () -> "User:CN=tool,O=acme", "", List.of());
    }
}
