package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three brokers in two racks, a topic that somebody else has placed, and moves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RacksIT {

    private static final String TOPICS = """
            defaults: {partitions: 12, replicationFactor: 2}
            topics:
              eeg.raw: {}
              user.activity: {partitions: 3}
            """;

    private static final Duration LONG = Duration.ofSeconds(30);

    @AutoClose
    private static final Workspace WORKSPACE = Workspace.temporary();

    private static final Sandbox BROKERS =
            WORKSPACE.brokers("e", TOPICS, options -> options.withRacks("az1", "az1", "az2"));

    @AutoClose
    private static final Client CLIENT = Client.of(BROKERS.bootstrapServers());

    @Test
    @Order(1)
    void what_is_created_is_spread_and_what_somebody_placed_in_one_rack_is_noted() {
        CLIENT.place("user.activity", Map.of(0, List.of(1, 2), 1, List.of(1, 3), 2, List.of(2, 1)));
        assertThat(run("apply", "--yes").exitCode()).isZero();
        assertThat(run("verify", "--wait", "20s").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · cluster ID, 3 brokers

                  · user.activity   replicas share a rack, and the cluster has 2 racks: az1 in partitions 0, 2; kafka-reassign-partitions.sh can spread them
                Verified: 2 topics, 15 partitions, every one with a leader and 2 of 2 replicas in sync.
                """, ""));
    }

    @Test
    @Order(2)
    void whoever_is_strict_has_a_finding() {
        assertThat(run("verify", "--strict").plain()).isEqualTo(new Run(4, """
                e · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · cluster ID, 3 brokers

                  ! user.activity   replicas share a rack, and the cluster has 2 racks: az1 in partitions 0, 2
                      spread them with kafka-reassign-partitions.sh
                Verification: 1 finding in 2 topics, 15 partitions.
                """, ""));
    }

    @Test
    @Order(3)
    void json_and_markdown_say_the_same() {
        String shared =
                "replicas share a rack, and the cluster has 2 racks: az1 in partitions 0, 2; kafka-reassign-partitions.sh can spread them";
        assertThat(run("verify", "--format", "json")
                        .json()
                        .path("notes")
                        .path(0)
                        .path("what")
                        .asText())
                .isEqualTo(shared);
        assertThat(run("verify", "--format", "markdown").out()).contains("| `user.activity` | `" + shared + "` |");
    }

    @Test
    @Order(4)
    void a_reassignment_under_way_is_shown_and_is_no_difference() {
        BROKERS.stopBroker(3);
        CLIENT.reassign("user.activity", 0, List.of(1, 3));
        Poll.until("broker 3 in sight", LONG, () -> describe().contains("brokers 1 (az1), 3, 2 (az1)\n"));
        assertThat(run("plan", "--detailed-exitcode").plain()).isEqualTo(new Run(0, """
                e · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · cluster ID, 2 brokers

                  · user.activity   reassignment under way: partition 0, adding broker 3, removing broker 2
                No changes. 2 topics are as declared.
                """, ""));
        assertThat(describe())
                .contains("      reassignment under way: partition 0, adding broker 3, removing broker 2\n")
                .contains("partition 0: leader 1, 2 of 3 replicas in sync, brokers 1 (az1), 3, 2 (az1)\n");
    }

    @Test
    @Order(5)
    void nobody_is_in_its_way() {
        WORKSPACE.topics("e", TOPICS.replace("partitions: 3", "partitions: 6"));
        assertThat(run("apply", "--yes", "--allow", "reorders-keys").plain()).isEqualTo(new Run(5, """
                e · 127.0.0.1:PORT,127.0.0.1:PORT,127.0.0.1:PORT · cluster ID, 2 brokers

                  ! user.activity   conflict: partitions 3 on the cluster, 6 wanted. A reassignment is under way, and partitions added meanwhile could get too many replicas.
                                    wait until it is done; kafka-reassign-partitions.sh --list shows what is under way
                  · user.activity   reassignment under way: partition 0, adding broker 3, removing broker 2
                Plan: 0 to create, 0 to change, 0 to delete. 1 conflict in the way.
                """, """
                Refused: 1 conflict. Nothing was changed.
                """));
        WORKSPACE.topics("e", TOPICS);
    }

    @Test
    @Order(6)
    void once_it_is_done_the_partition_is_spread() {
        BROKERS.startBroker(3);
        Poll.until("end of it", LONG, () -> brokersOfPartition0().equals("[1,3]"));
        Poll.until(
                "plan without a word of it",
                LONG,
                () -> run("plan").plain().out().endsWith("3 brokers\n\nNo changes. 2 topics are as declared.\n"));
        assertThat(run("verify").out()).contains("az1 in partition 2;");
    }

    private static String describe() {
        return run("describe", "user.activity", "--verbose").out();
    }

    private static String brokersOfPartition0() {
        JsonNode described =
                run("describe", "user.activity", "--format", "json").json();
        return described.at("/topics/0/partitions/0/brokers").toString();
    }

    private static Run run(String command, String... options) {
        String[] arguments = new String[options.length + 3];
        System.arraycopy(new String[] {command, "--env", "e"}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return WORKSPACE.launcher().run(arguments);
    }
}
