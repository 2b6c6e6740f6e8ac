package dev.mskbootstrap.tool.docs;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mskbootstrap.sandbox.Listener;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import dev.mskbootstrap.tool.Repository;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.docs.Blocks.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide and of the README, typed one after the other, answer what these pages show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit starts the brokers before any test.
class ExamplesTest {

    private static final String GUIDE = "bootstrap-tool/docs/guide.md";
    private static final String PASSWORD = "passwordFrom: {env: KAFKA_PASSWORD}";

    /** What a reader does to drift: the page has no command for it. */
    private static final String BY_HAND = "Somebody sets the retention of `shop.payments` to one day by hand.";

    private Sandbox sandbox;
    private Workspace guides;
    private Workspace readmes;

    @BeforeAll
    void start(@TempDir Path guide, @TempDir Path readme, @TempDir Path brokers) {
        sandbox = Sandbox.start(SandboxOptions.in(brokers.resolve("sandbox"))
                .withBrokers(3)
                .withIdentities(Identities.of(Member.scram("bootstrap", "bootstrap"))));
        guides = clone(guide);
        readmes = clone(readme);
    }

    /** What a reader has before he begins. */
    private Workspace clone(Path folder) {
        Workspace workspace = Workspace.empty(folder)
                .variable("MSK_BOOTSTRAP_DATA", ".msk-bootstrap")
                .variable("KAFKA_PASSWORD", password());
        Stream.of("envs", "topics")
                .flatMap(name -> Repository.files(name, ".yaml").stream())
                .forEach(file ->
                        workspace.file(Repository.path("").relativize(file).toString(), Repository.text(file)));
        return workspace;
    }

    private String password() {
        return Objects.requireNonNull(sandbox.clientEnvironment("bootstrap").get("MSK_SANDBOX_PASSWORD"));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> the_guide_answers_what_it_shows() {
        Reader reader = new Reader(guides)
                .instead("b-1.example.com:9096", sandbox.bootstrapServers(Listener.SCRAM))
                .instead(
                        PASSWORD,
                        PASSWORD + ", truststore: " + sandbox.certificates().trust());
        return Blocks.of(GUIDE).stream().flatMap(block -> tests(block, reader));
    }

    /** Its {@code prod} is what the guide has made, and {@code live} the same cluster before anybody has declared it. */
    @TestFactory
    @Order(2)
    Stream<DynamicTest> the_readme_answers_what_it_shows() {
        String cluster = Repository.text(guides.path("envs/shop/env.yaml"));
        readmes.file("envs/prod/env.yaml", cluster)
                .file("envs/prod/topics.yaml", Repository.text(guides.path("envs/shop/topics.yaml")))
                .file("envs/live/env.yaml", cluster);
        Reader reader = new Reader(readmes)
                .instead("No changes. 214 topics", "No changes. 2 topics")
                .instead("(214 topics)", "(2 topics)");
        return Blocks.of("README.md").stream()
                .filter(block -> !block.isFile())
                .flatMap(block -> tests(block, reader))
                .filter(test -> !test.getDisplayName().matches("mvn .*|terraform .*"));
    }

    private Stream<DynamicTest> tests(Block block, Reader reader) {
        if (block.isFile()) {
            return Stream.of(dynamicTest(block.path(), () -> reader.follow(block)));
        }
        Stream<DynamicTest> typed =
                block.steps().stream().map(step -> dynamicTest(step.command(), () -> reader.follow(step)));
        boolean isDrift = block.before().equals(BY_HAND);
        return isDrift ? Stream.concat(Stream.of(dynamicTest(BY_HAND, this::drift)), typed) : typed;
    }

    private void drift() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", sandbox.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "shop.payments");
            AlterConfigOp toOneDay =
                    new AlterConfigOp(new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(toOneDay)))
                    .all()
                    .get();
        }
    }
}
