package dev.mskbootstrap.tool.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Main;
import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.aws.AwsStandIn;
import dev.mskbootstrap.tool.aws.MskAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole processes, and whether any class of AWS's is loaded in them. */
class NoAwsTest {

    private static final String AWS = "software.amazon.";

    private final AwsStandIn aws = AwsStandIn.start();
    private final Workspace workspace;

    NoAwsTest(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "tls"})
    void brokers_that_are_stated_are_asked_without_aws(String auth) throws Exception {
        workspace.env("cluster: {bootstrapServers: [\"127.0.0.1:1\"], region: eu-west-1}\nauth: {type: " + auth + "}");
        assertThat(loaded())
                .anyMatch(line -> line.contains("org.apache.kafka.clients.admin.KafkaAdminClient "))
                .noneMatch(line -> line.contains(AWS));
        assertThat(aws.asked()).isEmpty();
    }

    @Test
    void a_cluster_that_is_named_takes_aws_which_is_where_its_own_variables_say() throws Exception {
        workspace.env("cluster: {name: shop, region: eu-west-1}");
        aws.on(MskAnswers.LIST, MskAnswers.list());
        assertThat(loaded()).anyMatch(line -> line.contains(AWS));
        assertThat(aws.asked()).contains("kafka GET /api/v2/clusters?clusterNameFilter=shop");
    }

    private List<String> loaded() throws IOException, InterruptedException {
        Path log = workspace.path("classes.log");
        ProcessBuilder plan = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none:filecount=0",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "plan",
                        "--env",
                        "mine",
                        "--timeout",
                        "500ms")
                .directory(workspace.path(".").toFile())
                .redirectErrorStream(true)
                .redirectOutput(workspace.path("output").toFile());
        plan.environment().putAll(aws.variables());
        assertThat(plan.start().waitFor())
                .as(Files.readString(workspace.path("output")))
                .isEqualTo(1);
        return Files.readAllLines(log);
    }
}
