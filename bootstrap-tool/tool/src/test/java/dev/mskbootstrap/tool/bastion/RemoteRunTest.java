package dev.mskbootstrap.tool.bastion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.tool.bastion.BastionAws.Look;
import dev.mskbootstrap.tool.bastion.RemoteRun.Result;
import dev.mskbootstrap.tool.bastion.agent.Installed;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Bastion;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteRunTest {

    private static final String LONG = "for i in $(seq 60000); do echo $RANDOM$RANDOM; done";
    private static final String WAITS =
            "trap 'echo stopped; exit 6' TERM; echo ready >&2; while true; do sleep 0.05; done";
    private static final String DEAF = "trap '' TERM; echo ready >&2; sleep 4";

    @TempDir
    private Path folder;

    private final Watched watch = new Watched();
    private PlayedAws aws = new PlayedAws(Path.of(""));

    @BeforeEach
    void bastion() throws Exception {
        Path environment = Files.createDirectories(folder.resolve("repository/envs/staging"));
        Files.writeString(environment.resolve("env.yaml"), "cluster: {bootstrapServers: [\"b:9098\"]}\n");
        Files.writeString(environment.resolve("topics.yaml"), "topics: {orders: {description: \"${STAGE:-none}\"}}\n");
        aws = new PlayedAws(Files.createDirectories(folder.resolve("bastion")));
    }

    @Test
    void output_and_exit_code_come_back_as_they_were() {
        Result result = run("cat envs/staging/topics.yaml; echo \"$@\" >&2; exit 4", null);
        assertThat(result.stdout()).isEqualTo("topics: {orders: {description: \"${STAGE:-none}\"}}\n");
        assertThat(result.stderr()).isEqualTo("plan --detailed-exitcode\n");
        assertThat(result.exit()).isEqualTo(4);
    }

    @Test
    void with_a_bucket_it_takes_four_calls_until_the_command_starts() {
        new BastionFinder(aws, bastion("niura")).find();
        run("true", "niura");
        assertThat(aws.calls.subList(0, 4))
                .containsExactly("DescribeInstances", "DescribeInstanceInformation", "PutObject", "SendCommand");
    }

    @Test
    void without_a_bucket_it_takes_three() {
        new BastionFinder(aws, bastion(null)).find();
        run("true", null);
        assertThat(aws.calls.subList(0, 3))
                .containsExactly("DescribeInstances", "DescribeInstanceInformation", "SendCommand");
    }

    @Test
    void output_beyond_ssms_limit_comes_back_whole_by_pages() {
        assertThat(run(LONG, null).stdout().lines()).hasSize(60_000);
        assertThat(left()).isEmpty();
    }

    @Test
    void output_beyond_ssms_limit_comes_back_whole_through_the_bucket() {
        assertThat(run(LONG, "niura").stdout().lines()).hasSize(60_000);
        assertThat(aws.objects.keySet()).anyMatch(key -> key.matches("s3://niura/out/staging/[0-9a-f-]{36}/stdout"));
        assertThat(left()).isEmpty();
    }

    @Test
    void files_too_many_for_a_command_travel_in_several() throws Exception {
        StringBuilder topics = new StringBuilder("topics:\n");
        new java.util.Random(1)
                .ints(4000)
                .forEach(i -> topics.append("  t").append(i).append(": {}\n"));
        Files.writeString(
                folder.resolve("repository/envs/staging/topics.yaml"),
                topics.toString().replace("t-", "n"));
        assertThat(run("wc -l <envs/staging/topics.yaml", null).stdout().strip())
                .isEqualTo("4001");
        assertThat(aws.requests).hasSizeGreaterThan(2).allMatch(request -> request.length() < 100_000);
    }

    @Test
    void what_is_not_installed_is_installed_when_it_is_known_what() {
        aws.install = () -> Installed.in(folder.resolve("bastion"), "echo installed");
        Distribution distribution = new Distribution.OfUrl("https://example.com/dist.tar.gz", Installed.DISTRIBUTION);
        assertThat(remote(null, distribution).run(watch, () -> false).stdout()).isEqualTo("installed\n");
        assertThat(watch.isInstalling).isTrue();
    }

    @Test
    void what_is_not_installed_is_said_when_nobody_knows_what() {
        assertThatThrownBy(() -> remote(null, null).run(watch, () -> false))
                .isInstanceOf(ClusterException.class)
                .hasMessage(
                        "cannot run something on the bastion i-1: The request is refused, and nothing was run: it is"
                                + " not installed.");
    }

    @Test
    void an_interruption_stops_the_command_which_still_says_what_it_did() {
        Result result = run(WAITS, null, this::isReady);
        assertThat(result.stdout()).isEqualTo("stopped\n");
        assertThat(result.exit()).isEqualTo(6);
        assertThat(aws.calls)
                .doesNotContain("CancelCommand")
                .filteredOn("SendCommand"::equals)
                .hasSize(2);
    }

    @Test
    void a_command_that_does_not_stop_is_cancelled_once_after_half_a_minute() {
        assertThatThrownBy(() -> run(DEAF, null, this::isReady))
                .hasMessage("cannot get an answer from the bastion i-1: it was cancelled");
        assertThat(aws.calls).filteredOn("CancelCommand"::equals).hasSize(1);
    }

    private boolean isReady() {
        return aws.log.toString().contains("ready");
    }

    @Test
    void what_the_command_says_is_shown_while_it_runs_where_there_is_a_log() {
        run("echo halfway >&2; sleep 1", null);
        assertThat(watch.said).contains("halfway");
    }

    @Test
    void an_instance_that_stops_during_the_run_is_noticed() {
        AtomicBoolean isFirst = new AtomicBoolean(true);
        aws.becomes = look -> new Look("InProgress", -1, "", "");
        BooleanSupplier stopping = () -> {
            if (isFirst.getAndSet(false)) {
                aws.instances.set(0, new BastionAws.Instance("i-1", "stopped", "arm64", "123456789012"));
            }
            return false;
        };
        assertThatThrownBy(() -> run("true", null, stopping))
                .hasMessage("cannot wait for the command on the bastion i-1: the instance has stopped while the command"
                        + " ran");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DeliveryTimedOut | SSM could not deliver the command within a minute
            Delivery Timed Out | SSM could not deliver the command within a minute
            Undeliverable    | SSM finds no way to the instance
            ExecutionTimedOut | it took longer than the SSM document allows
            Terminated       | it was cancelled
            InvalidPlatform  | SSM says InvalidPlatform
            """)
    void whatever_becomes_of_a_command_is_a_sentence(String status, String reason) {
        aws.becomes = look -> new Look(status, -1, "", "");
        assertThatThrownBy(() -> run("true", null)).hasMessage("cannot get an answer from the bastion i-1: " + reason);
    }

    @Test
    void an_answer_that_ssm_has_cut_is_not_taken_for_one() {
        aws.becomes = look -> new Look("Success", 0, "x".repeat(24_000), "");
        assertThatThrownBy(() -> run("true", null)).hasMessageContaining("SSM has cut its answer off");
    }

    @Test
    void only_variables_that_the_files_name_travel() throws Exception {
        Shipment shipment = Shipment.of(spec(), folder.resolve("repository").toRealPath());
        assertThat(shipment.variables(Map.of("STAGE", "prod", "AWS_SECRET_ACCESS_KEY", "x")))
                .isEqualTo(Map.of("STAGE", "prod"));
    }

    @Test
    void the_same_files_make_the_same_bundle() throws Exception {
        Path repository = folder.resolve("repository").toRealPath();
        assertThat(Shipment.of(spec(), repository).bytes())
                .isEqualTo(Shipment.of(spec(), repository).bytes());
    }

    @Test
    void a_link_out_of_the_repository_is_a_problem() throws Exception {
        Path env = folder.resolve("repository/envs/staging/env.yaml");
        Files.move(env, folder.resolve("elsewhere.yaml"));
        Files.createSymbolicLink(env, folder.resolve("elsewhere.yaml"));
        Path repository = folder.resolve("repository").toRealPath();
        assertThatThrownBy(() -> Shipment.of(spec(), repository)).hasMessageContaining("or a link leads there");
    }

    @Test
    void the_time_limit_leaves_room_for_a_serverless_cluster_filled_to_its_quota() throws Exception {
        Path environment = folder.resolve("repository/envs/staging");
        Files.writeString(
                environment.resolve("env.yaml"), "cluster: {bootstrapServers: [\"b:9098\"], flavour: serverless}\n");
        Files.writeString(
                environment.resolve("topics.yaml"), "topics: {a: {partitions: 1200}, b: {partitions: 1200}}\n");
        assertThat(TimeLimit.of(spec())).isEqualTo(Duration.ofMinutes(89));
    }

    /** What commands have left on the bastion. */
    private String[] left() {
        return java.util.Objects.requireNonNullElse(
                folder.resolve("bastion/work").toFile().list(), new String[0]);
    }

    private Spec spec() {
        return new SpecReader(folder, Map.of()).read(folder.resolve("repository/envs/staging"));
    }

    private Result run(String script, @Nullable String bucket) {
        return run(script, bucket, () -> false);
    }

    private Result run(String script, @Nullable String bucket, BooleanSupplier interrupted) {
        Installed.in(folder.resolve("bastion"), script);
        return remote(bucket, null).run(watch, interrupted);
    }

    private RemoteRun remote(@Nullable String bucket, @Nullable Distribution distribution) {
        Bastion bastion = bastion(bucket);
        Courier courier = new Courier(aws, bastion, aws.instances.getFirst(), new Hurried());
        try {
            Shipment shipment = Shipment.of(spec(), folder.resolve("repository").toRealPath());
            return new RemoteRun(
                    courier,
                    bastion,
                    new Bucket(aws, bastion, aws.instances.getFirst()),
                    new RemoteRun.Wish(
                            "staging",
                            List.of("plan", "--detailed-exitcode"),
                            shipment,
                            new TreeMap<>(),
                            "ann@laptop",
                            Duration.ofMinutes(1),
                            distribution,
                            null,
                            true));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Bastion bastion(@Nullable String bucket) {
        return new Bastion(
                new TreeMap<>(Map.of("Role", "kafka-bastion")), "eu-west-1", bucket, "group", Bastion.DOCUMENT, null);
    }

    private static final class Watched implements RemoteRun.Watch {
        private boolean isInstalling;
        private String said = "";

        @Override
        public void installing() {
            isInstalling = true;
        }

        @Override
        public void started() {}

        @Override
        public void said(String all) {
            said = all;
        }

        @Override
        public void unheard(String why, String fix) {}
    }
}
