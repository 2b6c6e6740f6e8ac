package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.bastion.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** From an empty instance to one that runs commands: a tarball of this checkout, through the bucket, by the real document. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIfSystemProperty(
        named = "faults",
        matches = "true",
        disabledReason = "takes a minute: -Dfaults=true, as in .ci/run")
class BastionInstallIT {

    @AutoClose
    private static final PlayedBastion BASTION = PlayedBastion.empty();

    private static Path distribution = Path.of("");

    @BeforeAll
    static void pack() throws Exception {
        AwsCli.install(BASTION.root().resolve("bin"));
        Path folder = BASTION.workspace().folder().resolve("pack/msk-bootstrap");
        Files.createDirectories(folder.resolve("bin"));
        for (String file : List.of("msk-bootstrap", "archive.sh")) {
            Files.copy(
                    Launcher.PROGRAM.resolveSibling(file), folder.resolve("bin").resolve(file));
        }
        Files.copy(Launcher.DISTRIBUTION.resolve("classpath"), folder.resolve("classpath"));
        Files.createDirectories(folder.resolve("lib"));
        for (Path jar : jars()) {
            Files.copy(jar, folder.resolve("lib").resolve(jar.getFileName()));
        }
        distribution = tarball("dist.tar.gz");
        environment("topics: {}\n");
    }

    /** Those that no command without brokers needs are left out: they are most of it. */
    private static List<Path> jars() throws IOException {
        try (var all = Files.list(Launcher.DISTRIBUTION.resolve("lib"))) {
            return all.filter(jar -> !jar.getFileName().toString().matches("(kafka|zstd|bc|scala|snappy|lz4|log4j).*"))
                    .toList();
        }
    }

    private static Path tarball(String name) throws Exception {
        Path file = BASTION.workspace().folder().resolve(name);
        Process tar = new ProcessBuilder(
                        "tar",
                        "--use-compress-program=gzip -1",
                        "-cf",
                        file.toString(),
                        "-C",
                        BASTION.workspace().folder().resolve("pack").toString(),
                        "msk-bootstrap")
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return file;
    }

    private static void environment(String topics) {
        BASTION.workspace()
                .environment(
                        "staging",
                        "{bootstrapServers: [\"b:9098\"]}\nbastion: {tags: {Role: \"${ROLE}\"}, region: eu-west-1,"
                                + " bucket: niura}",
                        topics);
    }

    @Test
    @Order(1)
    void status_of_an_empty_instance() {
        Run run = operator().run("bastion", "status", "--env", "staging");
        assertThat(run.out()).contains("\ndistribution  none\n").contains("\nrunning       nothing\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    @Order(2)
    void a_run_installs_it_first_and_variables_mean_there_what_they_mean_here() throws Exception {
        environment("topics: {a: {description: \"${STAGE} ${HOME}\"}}\n");
        Run run = operator()
                .with("STAGE", "a stage")
                .run(
                        "bastion",
                        "run",
                        "--env",
                        "staging",
                        "--quiet",
                        "--distribution",
                        "dist.tar.gz",
                        "--",
                        "validate",
                        "--resolved",
                        "resolved.json");
        assertThat(run.err()).startsWith("Installing the distribution on i-1.\n");
        assertThat(run.out()).isEqualTo("staging · 1 topic, no problems.\n");
        assertThat(BASTION.workspace().read("resolved.json"))
                .contains("a stage " + operator().variables().getOrDefault("HOME", System.getenv("HOME")));
        assertThat(BASTION.left()).isEmpty();
    }

    @Test
    @Order(3)
    void what_is_there_is_not_fetched_again_and_is_the_one_that_was_asked_for() throws Exception {
        int before = BASTION.aws().calls().size();
        Run run = operator().run("bastion", "install", "--env", "staging", "--distribution", "dist.tar.gz");
        assertThat(run.out()).contains("\ndistribution  " + Packed.sha256(Files.readAllBytes(distribution)) + "\n");
        assertThat(BASTION.aws().calls().subList(before, BASTION.aws().calls().size()))
                .contains("s3:HeadObject")
                .doesNotContain("s3:PutObject", "s3:GetObject");
        assertThat(BASTION.root().resolve("client.properties")).exists();
    }

    @Test
    @Order(4)
    void what_somebody_has_put_in_its_place_is_not_unpacked() throws Exception {
        Files.writeString(BASTION.workspace().folder().resolve("pack/msk-bootstrap/more"), "more");
        byte[] wanted = Files.readAllBytes(tarball("other.tar.gz"));
        String sha256 = Packed.sha256(wanted);
        BASTION.aws().put("niura", "dist/" + sha256 + ".tar.gz", new byte[wanted.length]);
        Path before = Files.readSymbolicLink(BASTION.root().resolve("current"));
        Run run = operator().run("bastion", "install", "--env", "staging", "--distribution", "other.tar.gz");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Failed: cannot install on the bastion i-1: msk-bootstrap is not installed: what came from"
                        + " s3://niura/dist/" + sha256 + ".tar.gz has the SHA-256 ")
                .contains(" not " + sha256 + ": uploaded in part, or replaced. Nothing was unpacked.\n");
        assertThat(Files.readSymbolicLink(BASTION.root().resolve("current"))).isEqualTo(before);
        assertThat(BASTION.root().resolve("dist/" + sha256)).doesNotExist();
        assertThat(BASTION.root().resolve("home")).isEmptyDirectory();
    }

    @Test
    @Order(5)
    void a_role_without_a_right_to_the_bucket_is_said_by_the_bastion() {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        BASTION.workspace().write("x.tar.gz", "x");
        BASTION.has(BASTION.bastion("logs:*"));
        Run run = operator().run("bastion", "install", "--env", "staging", "--distribution", "x.tar.gz");
        assertThat(run.err())
                .startsWith(
                        "Failed: cannot install on the bastion i-1: msk-bootstrap is not installed: s3://niura/dist/"
                                + Packed.sha256(bytes) + ".tar.gz cannot be fetched: An error occurred (AccessDenied)");
        assertThat(run.exitCode()).isEqualTo(1);
        Run command = operator().run("bastion", "run", "--env", "staging", "--quiet", "--", "validate");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err())
                .startsWith("Failed: cannot read s3://niura/env/staging/")
                .contains("(i-1): AccessDenied");
        assertThat(BASTION.left()).isEmpty();
    }

    private static Launcher operator() {
        return BASTION.operator().with("ROLE", "kafka-bastion").with("STAGE", "x");
    }
}
