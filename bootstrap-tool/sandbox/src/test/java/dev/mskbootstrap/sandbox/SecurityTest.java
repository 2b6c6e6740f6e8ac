package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.connect.IamAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityTest {
    private static final Security ALL =
            Security.NONE.withTls().withScram().withIam(IamAccess.of("eu-west-1", new TwoIdentities()));
    private static final HostNames NAMES = new HostNames(
            IntStream.rangeClosed(1, 3)
                    .mapToObj("b-%d.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com"::formatted)
                    .toList(),
            List.of("boot-a1b2c3.c4.kafka-serverless.eu-west-1.amazonaws.com"));

    @TempDir
    Path temp;

    @Test
    void a_plain_broker_has_the_settings_it_always_had() {
        assertThat(settings(SandboxOptions.in(temp), 2))
                .containsEntry("listeners", "INTERNAL://127.0.0.1:0,CLIENT://127.0.0.1:19093")
                .containsEntry(
                        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,CLIENT:PLAINTEXT")
                .doesNotContainKey("advertised.listeners")
                .allSatisfy((key, value) -> assertThat(key.toString()).doesNotContain("ssl", "sasl"));
        assertThat(temp.resolve("tls")).doesNotExist();
    }

    @Test
    void each_secured_listener_has_ports_of_its_own_on_loopback() {
        assertThat(settings(SandboxOptions.in(temp).withSecurity(ALL), 2))
                .containsEntry(
                        "listeners",
                        "INTERNAL://127.0.0.1:0,CLIENT://127.0.0.1:19093,"
                                + "TLS://127.0.0.1:19103,SCRAM://127.0.0.1:19113,IAM://127.0.0.1:19123")
                .containsEntry(
                        "listener.security.protocol.map",
                        "CONTROLLER:PLAINTEXT,INTERNAL:PLAINTEXT,CLIENT:PLAINTEXT,TLS:SSL,SCRAM:SASL_SSL,IAM:SASL_SSL")
                .doesNotContainKey("advertised.listeners");
    }

    @Test
    void brokers_advertise_their_names_and_listen_on_loopback() {
        assertThat(settings(SandboxOptions.in(temp).withSecurity(ALL.withHostNames(NAMES)), 3))
                .containsEntry(
                        "advertised.listeners",
                        "INTERNAL://127.0.0.1:0,CLIENT://127.0.0.1:19094,"
                                + "TLS://b-3.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:19104,"
                                + "SCRAM://b-3.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:19114,"
                                + "IAM://b-3.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:19124")
                .containsEntry(
                        "listeners",
                        "INTERNAL://127.0.0.1:0,CLIENT://127.0.0.1:19094,"
                                + "TLS://127.0.0.1:19104,SCRAM://127.0.0.1:19114,IAM://127.0.0.1:19124");
    }

    @Test
    void a_broker_answers_to_its_own_name_and_the_shared_ones_only() {
        assertThat(NAMES.of(2))
                .contains(
                        "127.0.0.1",
                        "::1",
                        "localhost",
                        "b-2.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com",
                        "boot-a1b2c3.c4.kafka-serverless.eu-west-1.amazonaws.com")
                .noneMatch(name -> name.startsWith("b-1") || name.startsWith("b-3"));
    }

    @Test
    void brokers_with_names_start() {
        Security security = Security.NONE.withTls().withHostNames(NAMES);
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withSecurity(security));
                Client client = Client.of(sandbox)) {
            assertThat(client.brokers()).containsExactly(1, 2, 3);
            assertThat(sandbox.bootstrapServers(Listener.TLS))
                    .startsWith("b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:")
                    .hasSizeGreaterThan(150);
        }
    }

    @Test
    void names_fit_the_brokers_and_are_names() {
        SandboxOptions one = SandboxOptions.in(temp).withBrokers(1);
        assertThatThrownBy(() -> one.withSecurity(ALL.withHostNames(NAMES)))
                .hasMessage("each of 1 brokers has a name, or none; not 3");
        assertThatThrownBy(() -> new HostNames(List.of("b-1,b-2"), List.of())).hasMessage("b-1,b-2 is no host name");
        assertThatThrownBy(() -> one.withSecurity(ALL).withFirstPort(65504))
                .hasMessage("the first port is 0 (any free ports) or 1024 to 65503, not 65504");
    }

    @Test
    void what_a_plain_sandbox_lacks_it_says() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.in(temp).withBrokers(1))) {
            assertThatThrownBy(() -> sandbox.bootstrapServers(Listener.IAM))
                    .hasMessage("This sandbox has no listener IAM");
            assertThatThrownBy(sandbox::certificates).hasMessage("This sandbox has no listener with TLS");
        }
    }

    @Test
    void certificates_that_cannot_be_used_keep_it_from_starting() throws Exception {
        SandboxOptions options = SandboxOptions.in(temp).withBrokers(1).withSecurity(Security.NONE.withTls());
        Layout.fresh(1).write(new SandboxFolder(temp));
        Path mine = Files.writeString(Files.createDirectory(temp.resolve("tls")).resolve("mine.pem"), "mine");
        assertThatThrownBy(() -> Sandbox.start(options))
                .isInstanceOf(SandboxException.class)
                .hasMessage(temp.resolve("tls") + " has files but no ca-key.pem, so no sandbox made them;"
                        + " move them away");
        assertThat(mine).hasContent("mine");
        assertThat(FolderLock.isHeld(new SandboxFolder(temp))).isFalse();
    }

    @Test
    void a_reset_deletes_the_certificates() {
        Sandbox.start(SandboxOptions.in(temp).withBrokers(1).withSecurity(Security.NONE.withTls()))
                .close();
        assertThat(temp.resolve("tls/ca.pem")).exists();
        DetachedSandbox.reset(temp, Duration.ofSeconds(10));
        assertThat(temp.resolve("tls")).doesNotExist();
    }

    @Test
    void a_detached_sandbox_takes_its_identities_from_a_file() {
        SandboxOptions options = SandboxOptions.in(temp).withSecurity(ALL);
        assertThatThrownBy(() -> DetachedSandbox.start(options, Duration.ofSeconds(10)))
                .isInstanceOf(SandboxException.class)
                .hasMessage("A sandbox in a process of its own has identities from a file, or none;"
                        + " with others, or with host names, start it in this process");
    }

    private static Properties settings(SandboxOptions options, int broker) {
        SandboxOptions fixed = options.withFirstPort(19092);
        try (Secured secured = Secured.of(fixed, new SandboxFolder(options.folder()))) {
            Ports ports = Ports.share(1, 2, Ports.wanted(fixed), fixed);
            return new NodeSettings(
                            broker, ports, options.folder(), new Equipment(List.of(), secured, FlavourRun.NOTHING))
                    .properties();
        }
    }
}
