package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform and cfn-lint judge what {@code policy} prints for them, awkward names and all. */
class PolicyFormatsIT {

    /** Of the provider that is part of Terraform: no other needs to be fetched to see what the text means. */
    private static final String STAND_IN = "resource \"terraform_data\" \"$1\" {\n  input = {\n";

    private final Workspace workspace;

    PolicyFormatsIT(@TempDir Path root) {
        workspace = Workspace.empty(root);
    }

    @BeforeEach
    void declare() {
        workspace.env("""
                cluster:
                  sandbox: {}
                  flavour: standard
                  arn: arn:aws:kafka:eu-west-1:123456789012:cluster/prod/abc-1
                """).topics("""
                topics: {eeg.a: {}, eeg.b: {}}
                access:
                  - {principal: role/app, consume: {topics: [eeg.a], groups: ["a?", 'b"', "$${c}", "%{d}", "é"]}}
                  - {principal: role/ops/app, produce: [eeg.a], transactionalIds: ["t-*"]}
                """);
    }

    @Test
    void terraform_finds_it_formatted_and_reads_the_policies_that_json_has() throws Exception {
        requireTerraform();
        String text = policy("terraform");
        workspace.file("tf/main.tf", text);
        assertThat(run("terraform", "-chdir=tf", "fmt", "-check", "-diff")).isEmpty();
        workspace.file(
                "tf/main.tf",
                text.replaceAll("resource \"aws_iam_policy\" \"(.*)\" \\{\n", STAND_IN)
                        .replaceAll("(?m)^}$", "}\n}"));
        run("terraform", "-chdir=tf", "init", "-input=false");
        run("terraform", "-chdir=tf", "validate");
        run("terraform", "-chdir=tf", "plan", "-input=false", "-out=plan");
        JsonNode planned = new ObjectMapper().readTree(run("terraform", "-chdir=tf", "show", "-json", "plan"));
        assertThat(policies(planned)).hasSize(3).isEqualTo(policies());
    }

    @Test
    void cfn_lint_has_nothing_to_say() throws Exception {
        String python = System.getenv("MSK_BOOTSTRAP_PYTHON");
        if (python == null) {
            abort("MSK_BOOTSTRAP_PYTHON names no Python that has cfn-lint");
        }
        workspace.file("template.yaml", policy("cloudformation"));
        assertThat(run(
                        Path.of(python).resolveSibling("cfn-lint").toString(),
                        "--regions",
                        "eu-west-1",
                        "--",
                        "template.yaml"))
                .isEmpty();
    }

    private String policy(String format) {
        CliRun run = workspace.run("policy", "--env", "mine", "--format", format, "--quiet");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    /** As JSON has them. */
    private Set<JsonNode> policies() throws IOException {
        JsonNode all = new ObjectMapper().readTree(policy("json"));
        return all.properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(PolicyFormatsIT::each)
                .collect(Collectors.toSet());
    }

    private static Set<JsonNode> policies(JsonNode planned) {
        return each(planned.path("planned_values").path("root_module").path("resources"))
                .map(resource -> parsed(
                        resource.path("values").path("input").path("policy").asText()))
                .collect(Collectors.toSet());
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private void requireTerraform() throws InterruptedException {
        try {
            run("terraform", "version");
        } catch (IOException e) {
            abort("there is no terraform on PATH");
        }
    }

    /** What it prints, good or bad; a bad end fails the test. */
    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workspace.path(".").toFile())
                .redirectErrorStream(true);
        // Neither the user's settings nor a look for a newer version.
        workspace.file("none.tfrc", "");
        builder.environment()
                .put("TF_CLI_CONFIG_FILE", workspace.path("none.tfrc").toString());
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + printed)
                .isZero();
        return printed;
    }
}
