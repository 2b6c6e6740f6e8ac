package dev.mskbootstrap.tool.secrets;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for secrets finds them: without this, a suite in which it finds none says nothing. */
class SecretsTest {

    private static final String SECRET = "s3cret/\"+word\"";

    @TempDir
    private Path folder;

    @Test
    void a_command_that_prints_a_variable_with_a_password_fails_its_test() {
        Workspace workspace = Workspace.in(folder).variable("KAFKA_PASSWORD", "correct horse");
        workspace.topics("topics: {orders: {partitions: \"${KAFKA_PASSWORD}\"}}");
        assertThatThrownBy(workspace::validate)
                .isInstanceOf(AssertionError.class)
                .hasMessage("a secret is told in stderr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "KAFKA_PASSWORD",
                "keystore_password",
                "KEY_PASSPHRASE"
            })
    void variables_are_known_by_their_names(String name) {
        requireTold(Secrets.of(folder, Map.of(name, SECRET)), "it is " + SECRET + "!");
    }

    @Test
    void other_variables_are_none() {
        Secrets secrets = Secrets.of(
                folder,
                Map.of(
                        "AWS_ACCESS_KEY_ID", SECRET,
                        "AWS_WEB_IDENTITY_TOKEN_FILE", SECRET,
                        "AWS_ENDPOINT_URL_SECRETS_MANAGER", SECRET));
        assertThatCode(() -> secrets.requireUntold("it", SECRET)).doesNotThrowAnyException();
    }

    @Test
    void it_is_found_in_other_clothes() {
        Secrets secrets = Secrets.of(folder, Map.of("PASSWORD", SECRET));
        requireTold(secrets, "{\"a\": \"s3cret/\\\"+word\\\"\"}");
        requireTold(secrets, "?token=s3cret%2F%22%2Bword%22&");
        requireTold(secrets, Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.secret|secretAccessKey=abcdef123",
                "x.secret|sessionToken=abc\\def123",
                "x.env|export MSK_SANDBOX_PASSWORD='abcdef123'",
                "x.properties|sasl.jaas.config=a required username=\"a\" password=\"abcdef123\";",
                "x.properties|sasl.jaas.config=a required username\\=\"a\" password\\=\"abc\\def123\";",
                "aws-credentials|[admin]\naws_secret_access_key = abcdef123",
                "client.pem|-----BEGIN PRIVATE KEY-----\nabcdef123\n-----END PRIVATE KEY-----",
                "client.pem|-----BEGIN ENCRYPTED PRIVATE KEY-----\nabcdef123\n-----END ENCRYPTED PRIVATE KEY-----",
            })
    void files_are_known_by_what_they_look_like(String nameAndText) throws IOException {
        String[] parts = nameAndText.split("\\|", 2);
        Files.writeString(folder.resolve(parts[0]), parts[1]);
        requireTold(Secrets.of(folder, Map.of()), "it is abcdef123.");
    }

    @Test
    void the_file_that_an_environment_names_holds_its_password_and_may() throws IOException {
        Files.writeString(folder.resolve("word"), "abcdef123\nno more\n");
        Files.writeString(folder.resolve("env.yaml"), "auth: {type: scram, passwordFrom: {file: word}}\n");
        Secrets secrets = Secrets.of(folder, Map.of());
        assertThatCode(() -> secrets.requireUntoldInFiles(Instant.EPOCH)).doesNotThrowAnyException();
        requireTold(secrets, "abcdef123");
    }

    @Test
    void files_that_were_written_are_searched_whatever_they_are() throws IOException {
        Secrets secrets = Secrets.of(folder, Map.of("PASSWORD", SECRET));
        Path dump = Files.createDirectories(folder.resolve("a/b")).resolve("java.hprof");
        Files.write(dump, ("\0\1" + SECRET + "\2").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> secrets.requireUntoldInFiles(Instant.EPOCH))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a secret is told in " + dump);
    }

    @Test
    void the_command_line_of_a_process_is_searched() throws IOException {
        Secrets secrets = Secrets.of(folder, Map.of("PASSWORD", "abcdef123"));
        Process process = new ProcessBuilder("sh", "-c", "sleep 60; : abcdef123").start();
        try {
            assertThatThrownBy(() -> secrets.requireUntoldByProcess(process.pid()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("a secret is told in the command line of a process");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void requireTold(Secrets secrets, String text) {
        assertThatThrownBy(() -> secrets.requireUntold("it", text))
                .isInstanceOf(AssertionError.class)
                .hasMessage("a secret is told in it");
    }
}
