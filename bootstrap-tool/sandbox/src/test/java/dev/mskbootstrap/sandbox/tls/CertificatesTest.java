package dev.mskbootstrap.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.sandbox.secret.SecretsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1");

    @TempDir
    Path temp;

    @Test
    void a_broker_answers_to_its_names_and_addresses() throws Exception {
        X509Certificate broker = certificate(open(NOW)
                .broker(Set.of("localhost", "127.0.0.1", "::1", "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com")));
        assertThat(new TreeSet<>(broker.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString())
                        .toList()))
                .containsExactly(
                        "0:0:0:0:0:0:0:1",
                        "127.0.0.1",
                        "b-1.demo.a1b2c3.c4.kafka.eu-west-1.amazonaws.com",
                        "localhost");
        assertThat(broker.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(broker.getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void a_client_has_its_whole_distinguished_name() throws Exception {
        X509Certificate client = certificate(open(NOW).client("app", "CN=app, OU=Payments, O=ACME, C=DE"));
        assertThat(client.getSubjectX500Principal().getName()).isEqualTo("CN=app,OU=Payments,O=ACME,C=DE");
        assertThat(client.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(client.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void what_was_made_is_kept_by_the_next_run() throws Exception {
        String before = contentOf(open(NOW));
        Certificates again = open(NOW.plus(Duration.ofDays(350)));
        assertThat(contentOf(again)).isEqualTo(before);
        assertThat(again.notices()).isEmpty();
    }

    @Test
    void other_names_need_another_broker_certificate_of_the_same_authority() throws Exception {
        Certificates certificates = open(NOW);
        String before = Files.readString(certificates.broker(NAMES));
        assertThat(Files.readString(certificates.broker(Set.of("localhost")))).isNotEqualTo(before);
        certificate(certificates.broker(Set.of("localhost")))
                .verify(certificate(certificates.trust()).getPublicKey());
    }

    @Test
    void an_expired_broker_certificate_is_renewed_under_the_same_authority() throws Exception {
        Certificates first = open(NOW);
        String trust = Files.readString(first.trust());
        first.broker(NAMES);
        Certificates later = open(NOW.plus(Duration.ofDays(366)));
        assertThat(certificate(later.broker(NAMES)).getNotAfter()).isEqualTo("2028-11-21T12:00:00");
        assertThat(Files.readString(later.trust())).isEqualTo(trust);
        assertThat(later.notices()).isEmpty();
    }

    @Test
    void an_expired_authority_is_renewed_and_said() throws Exception {
        open(NOW).client("app", "CN=app");
        Certificates later = open(NOW.plus(Duration.ofDays(3650)));
        assertThat(later.notices())
                .containsExactly(
                        "The sandbox's certificate authority was valid until 2036-11-18T12:00:00Z, so a new one"
                                + " was made: clients need the new " + temp.resolve("tls/ca.pem")
                                + ", and their certificates are issued anew");
        certificate(later.client("app", "CN=app"))
                .verify(certificate(later.trust()).getPublicKey());
    }

    @Test
    void only_the_owner_may_read_keys() throws Exception {
        Files.createDirectory(
                temp.resolve("tls"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        open(NOW).broker(NAMES);
        assertThat(permissions("tls")).isEqualTo("rwx------");
        assertThat(permissions("tls/ca-key.pem")).isEqualTo("rw-------");
        assertThat(permissions("tls/broker.pem")).isEqualTo("rw-------");
    }

    @Test
    void a_draft_that_a_killed_process_left_is_no_obstacle() throws Exception {
        Files.createDirectory(temp.resolve("tls"));
        Files.writeString(temp.resolve("tls/ca-key.pem.new"), "half a fi");
        assertThat(open(NOW).broker(NAMES)).isRegularFile();
        assertThat(temp.resolve("tls/ca-key.pem.new")).doesNotExist();
    }

    @Test
    void somebody_elses_files_are_not_overwritten() throws Exception {
        Files.createDirectory(temp.resolve("tls"));
        Path mine = Files.writeString(temp.resolve("tls/broker.pem"), "mine");
        assertThatThrownBy(() -> open(NOW))
                .isInstanceOf(SecretsException.class)
                .hasMessage(temp.resolve("tls") + " has files but no ca-key.pem, so no sandbox made them;"
                        + " move them away");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void a_broken_file_is_named_and_left() throws Exception {
        Certificates certificates = open(NOW);
        Path broken = Files.writeString(temp.resolve("tls/broker.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
        assertThatThrownBy(() -> certificates.broker(NAMES))
                .isInstanceOf(SecretsException.class)
                .hasMessage(broken + " is not what a sandbox wrote there (it has no key with a certificate);"
                        + " move it away");
    }

    @Test
    void a_key_must_be_that_of_the_certificate() throws Exception {
        Certificates certificates = open(NOW);
        String own = Files.readString(certificates.broker(NAMES));
        String others = Files.readString(certificates.client("app", "CN=app"));
        String mixed =
                own.substring(0, own.indexOf("-----BEGIN CERT")) + others.substring(others.indexOf("-----BEGIN C"));
        Files.writeString(temp.resolve("tls/broker.pem"), mixed);
        assertThatThrownBy(() -> certificates.broker(NAMES))
                .hasMessageContaining("(its key is not that of its certificate); move it away");
    }

    @Test
    void a_file_is_no_folder_and_a_folder_no_file() throws Exception {
        Files.writeString(temp.resolve("tls"), "mine");
        assertThatThrownBy(() -> open(NOW))
                .hasMessage(temp.resolve("tls") + " is a file; a sandbox keeps its secrets in a folder of that name");
        Files.delete(temp.resolve("tls"));
        Files.createDirectories(temp.resolve("tls/ca-key.pem"));
        assertThatThrownBy(() -> open(NOW)).hasMessageStartingWith("Cannot read " + temp.resolve("tls/ca-key.pem"));
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        Path mine = Files.createDirectory(temp.resolve("mine"));
        Files.createSymbolicLink(temp.resolve("tls"), mine);
        assertThatThrownBy(() -> open(NOW))
                .isInstanceOf(SecretsException.class)
                .hasMessage(
                        temp.resolve("tls") + " is a link; a sandbox closes its folder of secrets to others, and only"
                                + " one of its own: remove the link");
        assertThat(mine).isEmptyDirectory();
    }

    /** Of these folders not even root may change the permissions. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_is_not_ours_to_close_is_refused() {
        Path folder = Path.of("/proc/self/task");
        assertThatThrownBy(() -> Certificates.open(folder, InstantSource.fixed(NOW)))
                .isInstanceOf(SecretsException.class)
                .hasMessageStartingWith("Cannot make the folder /proc/self/task private: ")
                .hasMessageEndingWith("; use a folder that is this user's own");
    }

    @Test
    void a_client_needs_a_plain_name_and_a_distinguished_one() {
        Certificates certificates = open(NOW);
        assertThatThrownBy(() -> certificates.client("../app", "CN=app")).hasMessageContaining("not ../app");
        assertThatThrownBy(() -> certificates.client("app", "app"))
                .hasMessage("app is no distinguished name, like CN=app,OU=team");
    }

    private Certificates open(Instant now) {
        return Certificates.open(temp.resolve("tls"), InstantSource.fixed(now));
    }

    private static String contentOf(Certificates certificates) throws IOException {
        return Files.readString(certificates.trust())
                + Files.readString(certificates.broker(NAMES))
                + Files.readString(certificates.client("app", "CN=app"));
    }

    private static X509Certificate certificate(Path file) throws Exception {
        String pem = Files.readString(file);
        try (InputStream from = new ByteArrayInputStream(
                pem.substring(pem.indexOf("-----BEGIN CERT")).getBytes(StandardCharsets.US_ASCII))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(from);
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(file)));
    }
}
