package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.sandbox.tls.Certificates;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a sandbox with secured listeners from starting, or its clients from coming in. */
class SecuredRefusalTest {
    private static final Security TLS = Security.NONE.withTls();

    @TempDir
    Path temp;

    @Test
    void a_port_in_use_of_a_secured_listener_is_named() throws Exception {
        try (ServerSocket taken = takenWithAFreePortTenBelow()) {
            int port = taken.getLocalPort();
            SandboxOptions options = SandboxOptions.in(temp).withBrokers(1).withSecurity(TLS);
            assertThatThrownBy(() -> Sandbox.start(options.withFirstPort(port - 10)))
                    .isInstanceOf(SandboxException.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 is in use: end what listens there,"
                            + " or choose another first port");
        }
    }

    @Test
    void an_expired_authority_is_renewed_and_said_and_what_it_issued_is_worth_nothing() throws Exception {
        Layout.fresh(1).write(new SandboxFolder(temp));
        Path old = Certificates.open(temp.resolve("tls"), InstantSource.fixed(Instant.parse("2010-01-01T00:00:00Z")))
                .client("app", "CN=app");
        Path kept = Files.copy(old, temp.resolve("tls/kept.pem"));
        try (Sandbox sandbox =
                        Sandbox.start(SandboxOptions.in(temp).withBrokers(1).withSecurity(TLS));
                SecuredClient before = SecuredClient.tls(sandbox, kept);
                SecuredClient after =
                        SecuredClient.tls(sandbox, sandbox.certificates().client("app", "CN=app"))) {
            assertThat(sandbox.notices()).singleElement().asString().isEqualTo(renewal());
            assertThat(before.outcome()).startsWith("SslAuthenticationException: ");
            assertThat(after.outcome()).isEqualTo("sees []");
        }
    }

    private String renewal() {
        return "The sandbox's certificate authority was valid until 2019-12-30T00:00:00Z, so a new one was made: clients"
                + " need the new " + temp.resolve("tls/ca.pem") + ", and their certificates are issued anew";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws-cn:iam::123456789012:user/app | arn:aws-cn:iam::123456789012:user/app is not of the cluster's partition, aws; use that partition, or set cluster to an ARN of this one",
                "arn:aws:iam::210987654321:user/app | arn:aws:iam::210987654321:user/app is not of the cluster's account, 123456789012; use that account, or set cluster to an ARN of this one",
            })
    void an_identity_of_another_partition_or_account_is_named(String arn, String problem) throws IOException {
        Path file = Files.writeString(temp.resolve("identities.yaml"), "identities: {app: {arn: \"" + arn + "\"}}");
        SandboxOptions options = SandboxOptions.in(temp.resolve("sandbox")).withIdentities(file);
        assertThatThrownBy(() -> Sandbox.start(options))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageEndingWith("identities.yaml:1:25: " + problem);
    }

    private static ServerSocket takenWithAFreePortTenBelow() throws IOException {
        while (true) {
            ServerSocket taken = listen(0);
            try (ServerSocket below = listen(taken.getLocalPort() - 10)) {
                assertThat(below.isBound()).isTrue();
                return taken;
            } catch (BindException e) {
                taken.close();
            }
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
