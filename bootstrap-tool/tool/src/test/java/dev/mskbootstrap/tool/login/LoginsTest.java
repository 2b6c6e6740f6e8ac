package dev.mskbootstrap.tool.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.tls.Certificates;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.Login;
import dev.mskbootstrap.tool.spec.Auth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, certificates and passwords that will not do are complained of before anything is contacted. */
class LoginsTest {

    @TempDir
    private Path folder;

    @Test
    void a_certificate_in_one_file_is_whom_it_names() {
        Login login = login(certificate("a", Instant.now()), null);
        assertThat(login.who().get()).isEqualTo("User:CN=a,O=ACME");
        assertThat(login.settings())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.keystore.type", "PEM");
        assertThat(login).hasToString("Login[SSL]");
    }

    @Test
    void key_and_certificate_may_be_apart() throws IOException {
        String both = Files.readString(certificate("a", Instant.now()));
        int end = both.indexOf("-----BEGIN CERTIFICATE");
        Path key = write("key.pem", both.substring(0, end));
        Path chain = write("chain.pem", both.substring(end));
        assertThat(login(key, chain).who().get()).isEqualTo("User:CN=a,O=ACME");
    }

    @Test
    void a_key_of_another_certificate_is_refused() throws IOException {
        Path one = certificate("a", Instant.now());
        Path other = certificate("b", Instant.now());
        assertThatThrownBy(() -> login(one, other))
                .isInstanceOf(ClusterException.class)
                .hasMessage("cannot use the client's key in " + one
                        + ": it is not the key of the certificate of CN=b,O=ACME");
    }

    @Test
    void an_expired_certificate_is_refused() {
        Path old = certificate("a", Instant.now().minus(Duration.ofDays(900)));
        assertThatThrownBy(() -> login(old, null))
                .hasMessageStartingWith("cannot use the client certificate in " + old + ": it expired at 20");
    }

    @Test
    void a_key_in_the_old_form_is_named() throws IOException {
        Path key = write("rsa.pem", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> login(key, certificate("a", Instant.now())))
                .hasMessage(
                        "cannot use the client's key in " + key + ": its key is in the old form \"RSA PRIVATE KEY\"");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> login(missing, null))
                .hasMessage("cannot read the client's key, " + missing + ": the file does not exist");
    }

    @Test
    void a_key_that_others_may_read_is_warned_of() throws IOException {
        Path key = certificate("a", Instant.now());
        assertThat(login(key, null).notes()).isEmpty();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(login(key, null).notes())
                .containsExactly(key + " holds a secret, and others than its owner may read it: chmod 600");
    }

    @Test
    void a_password_comes_from_the_first_line_of_its_file() throws IOException {
        Path file = write("password", "a \"quoted\" one\nmore\n");
        Auth scram = new Auth.Scram("alice", new Auth.Secret.InFile(file), null);
        Login login = new Logins(Map.of()).open(scram, null, List.of()).login();
        assertThat(login.settings().get("sasl.jaas.config"))
                .endsWith("username=\"alice\" password=\"a \\\"quoted\\\" one\";");
        assertThat(login.who().get()).isEqualTo("User:alice");
    }

    private Login login(Path keystore, @Nullable Path certificate) {
        Auth auth = new Auth.Tls(keystore, certificate, null, null);
        return new Logins(Map.of()).open(auth, null, List.of()).login();
    }

    private Path certificate(String name, Instant when) {
        return Certificates.open(folder.resolve("ca-" + name), InstantSource.fixed(when))
                .client(name, "CN=" + name + ",O=ACME");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
