package dev.mskbootstrap.tool.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.tls.Certificates;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.cluster.Login;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Principal;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, certificates and passwords that will not do are complained of before anything is contacted. */
class LoginsTest {

    @TempDir
    private Path folder;

    @Test
    void a_certificate_in_one_file_is_whom_it_names() {
        Login login = login(certificate("a", Instant.now()), (Path) null);
        assertThat(login.who().get()).isEqualTo("User:CN=a,O=ACME");
        assertThat(login.settings())
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.keystore.type", "PEM");
        assertThat(login).hasToString("Login[SSL]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=a,O=ACME",
                "cn=a, o=ACME",
                "CN = a , OU = x + L = y , O = ACME",
                "CN=a,O=\"ACME, Inc.\"",
                "CN=a\\, b,O=ACME",
                "CN=a,EMAILADDRESS=a@example.com",
                "CN=Zo\u00eb,DC=example,DC=com"
            })
    void a_distinguished_name_in_topics_yaml_is_whom_its_certificate_logs_in(String name) {
        Path file =
                Certificates.open(folder.resolve("ca"), InstantSource.system()).client("a", name);
        assertThat(Principal.of("User:" + name).orElseThrow().text())
                .isEqualTo(login(file, (Path) null).who().get());
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
        assertThatThrownBy(() -> login(old, (Path) null))
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
        assertThatThrownBy(() -> login(missing, (Path) null))
                .hasMessage("cannot read the client's key, " + missing + ": the file does not exist");
    }

    @Test
    void a_key_that_others_may_read_is_warned_of() throws IOException {
        Path key = certificate("a", Instant.now());
        assertThat(login(key, (Path) null).notes()).isEmpty();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(login(key, (Path) null).notes())
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_key_with_a_password_is_opened_by_it_and_by_no_other(boolean isPem) throws Exception {
        Path plain = certificate("a", Instant.now());
        Path locked = folder.resolve("locked");
        Path file = isPem ? KeyFiles.encrypted(plain, "open it", locked) : KeyFiles.pkcs12(plain, "open it", locked);
        assertThat(login(file, "open it").who().get()).isEqualTo("User:CN=a,O=ACME");
        assertThatThrownBy(() -> login(file, "open that"))
                .isInstanceOf(ClusterException.class)
                .hasMessage("cannot use the client's key in " + file + ": "
                        + (isPem
                                ? "the password does not open its key"
                                : "it is no PKCS#12 file, or the password does not open it"));
        assertThatThrownBy(() -> login(file, (Path) null))
                .hasMessage("cannot use the client's key in " + file + ": "
                        + (isPem ? "its key is encrypted" : "it has a password"));
    }

    @Test
    void a_truststore_that_trusts_nobody_is_refused() throws Exception {
        Path locked = KeyFiles.trustOnly(certificate("a", Instant.now()), "changeit", folder.resolve("trust.p12"));
        Path empty = write("trust.pem", "-----BEGIN NOTHING-----\n");
        for (Path file : List.of(locked, empty)) {
            Auth auth = new Auth.Tls(null, null, null, file);
            assertThatThrownBy(() -> new Logins(Map.of()).open(auth, null, List.of()))
                    .isInstanceOf(ClusterException.class)
                    .hasMessage("cannot use auth.truststore " + file
                            + ": there is no certificate in it that can be read without a password");
        }
    }

    @Test
    void a_password_that_is_not_where_it_should_be() throws IOException {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> scram(new Auth.Secret.InFile(missing)))
                .hasMessage("cannot read the password: " + missing + " is not there, or you may not read it");
        Path empty = write("empty", "");
        assertThatThrownBy(() -> scram(new Auth.Secret.InFile(empty)))
                .hasMessage("cannot read the password: " + empty + " is empty");
        assertThatThrownBy(() -> scram(new Auth.Secret.InVariable("KAFKA_PASSWORD")))
                .hasMessage("cannot read the password: the environment variable KAFKA_PASSWORD is not set");
    }

    private static Login scram(Auth.Secret password) {
        return new Logins(Map.of())
                .open(new Auth.Scram("alice", password, null), null, List.of())
                .login();
    }

    private static Login login(Path keystore, String password) {
        Auth auth = new Auth.Tls(keystore, null, new Auth.Secret.InVariable("KEY_PASSWORD"), null);
        return new Logins(Map.of("KEY_PASSWORD", password))
                .open(auth, null, List.of())
                .login();
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
