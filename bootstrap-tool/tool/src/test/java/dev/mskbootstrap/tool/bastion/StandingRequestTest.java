package dev.mskbootstrap.tool.bastion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mskbootstrap.tool.Workspace;
import dev.mskbootstrap.tool.bastion.agent.Agent;
import dev.mskbootstrap.tool.bastion.agent.Installed;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Bastion;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule sends night after night. */
class StandingRequestTest {

    private final Path root;
    private final PlayedAws aws;
    private final Workspace workspace;
    private final StringBuffer seen = new StringBuffer();

    StandingRequestTest(@TempDir Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("bastion"));
        aws = new PlayedAws(root);
        workspace = Workspace.in(Files.createDirectories(folder.resolve("repository")));
        workspace.topics("topics: {orders: {partitions: 1}}\n");
    }

    @Test
    void it_is_run_each_night_with_the_files_of_when_it_was_made() throws IOException {
        Installed.in(root, "cat envs/mine/topics.yaml; exit 4");
        String request = request().through(bucket(), aws);
        workspace.topics("topics: {}\n");
        for (int night = 0; night < 2; night++) {
            assertThat(new Agent(root, aws, seen::append).answer(request).exit())
                    .isEqualTo(4);
        }
        assertThat(seen).hasToString("topics: {orders: {partitions: 1}}\n".repeat(2));
    }

    @Test
    void what_a_night_has_left_is_not_in_the_next_ones_way() throws IOException {
        Installed.in(root, "ls ../ | sort | tr '\\n' ' '; head -c 100000 /dev/urandom | base64");
        String request = request().whole();
        for (int night = 0; night < 2; night++) {
            new Agent(root, aws, seen::append).answer(request);
        }
        assertThat(seen.toString().split("files out process stderr stdout ", -1))
                .hasSize(3);
    }

    @Test
    void the_same_command_and_files_are_the_same_request() throws IOException {
        assertThat(request().whole()).isEqualTo(request().whole());
        String before = request().whole();
        workspace.topics("topics: {}\n");
        assertThat(request().whole()).isNotEqualTo(before);
    }

    @Test
    void too_many_files_need_a_bucket() throws IOException {
        StringBuilder topics = new StringBuilder("topics:\n");
        new Random(1).ints(4000, 0, Integer.MAX_VALUE).distinct().forEach(i -> topics.append("  t" + i + ": {}\n"));
        workspace.topics(topics.toString());
        StandingRequest request = request();
        assertThatThrownBy(request::whole)
                .isInstanceOf(ClusterException.class)
                .hasMessageMatching("cannot make one request of the command and its files: packed, the files have \\d+"
                        + " bytes, and there is room for 20000");
        assertThat(request.through(bucket(), aws)).hasSizeLessThan(2_000);
    }

    private Bucket bucket() {
        return new Bucket(aws, new Bastion(new TreeMap<>(), "eu-west-1", "niura", null, Bastion.DOCUMENT, null));
    }

    private StandingRequest request() throws IOException {
        Path repository = workspace.path("").toRealPath();
        Shipment shipment =
                Shipment.of(new SpecReader(repository, Map.of()).read(repository.resolve("envs/mine")), repository);
        return new StandingRequest(new RemoteRun.Wish(
                "mine",
                List.of("plan", "--detailed-exitcode"),
                shipment,
                new TreeMap<>(),
                "ann@laptop",
                Duration.ofMinutes(1),
                null,
                null,
                true));
    }
}
