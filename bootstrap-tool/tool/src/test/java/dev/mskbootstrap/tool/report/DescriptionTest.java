package dev.mskbootstrap.tool.report;

import static dev.mskbootstrap.tool.PartitionStates.inSync;
import static dev.mskbootstrap.tool.PartitionStates.leaderless;
import static dev.mskbootstrap.tool.PartitionStates.movingTo;
import static dev.mskbootstrap.tool.PartitionStates.movingUnknown;
import static dev.mskbootstrap.tool.PartitionStates.on;
import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import dev.mskbootstrap.tool.access.AccessTexts;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.PartitionState;
import dev.mskbootstrap.tool.cluster.TopicState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private final MemoryCluster cluster = new MemoryCluster("euw1-az1", "euw1-az2", "").with(topic("orders", 2, 2));

    @Test
    void a_topic_that_is_well_takes_one_line() {
        assertThat(text(false)).isEqualTo("""
                  orders   2 partitions x 2
                1 topic on cluster memory, 3 brokers.
                """);
    }

    @Test
    void a_topic_that_is_missing_is_told_with_the_one_that_was_probably_meant() {
        Map<TopicName, TopicState> states = cluster.describe(List.of(name("ordres"), name("users")));
        Description seen = new Description(
                cluster.identity(),
                new TreeMap<>(states),
                Map.of(),
                AclState.NOT_ASKED,
                List.of(),
                Map.of(name("ordres"), name("orders")));
        assertThat(DescriptionText.render(seen, Style.PLAIN, false)).isEqualTo("""
                  ordres   missing; did you mean "orders"?
                  users   missing
                2 topics on cluster memory, 3 brokers.
                """);
    }

    @Test
    void who_has_access_is_shown_when_asked_for() {
        cluster.access()
                .with(AccessTexts.acl("allow User:app Read topic o*"), AccessTexts.acl("deny User:* All topic x"));
        Description seen = new Description(cluster.identity(), description().topics(), Map.of(), cluster.acls());
        assertThat(DescriptionText.render(seen, Style.PLAIN, false)).isEqualTo("""
                  orders   2 partitions x 2
                      User:app may consume o*
                1 topic on cluster memory, 3 brokers.
                """);
        assertThat(DescriptionJson.document("mine", seen)
                        .at("/topics/0/acls/0/operations/0")
                        .asText())
                .isEqualTo("Read");
    }

    @Test
    void acls_that_cannot_be_read_are_not_taken_for_none() {
        Description seen = new Description(
                cluster.identity(),
                description().topics(),
                Map.of(),
                new AclState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_CLUSTER)));
        assertThat(DescriptionText.render(seen, Style.PLAIN, false)).endsWith("""
                1 topic on cluster memory, 3 brokers.
                ACLs: not authorised to read them: User:CN=tool needs Describe on the cluster; have somebody add it who may: acls: [{principal: "User:CN=tool", cluster: true, allow: [Describe]}]; msk-bootstrap policy --env mine --for tool --mode plan prints all that the tool takes.
                """);
    }

    @Test
    void whoever_wants_all_of_it_sees_brokers_and_racks() {
        change(0, partition -> on(partition, List.of(2, 1)));
        change(1, partition -> inSync(on(partition, List.of(3, 2)), 1));
        assertThat(text(true)).endsWith("""
                      partition 0: leader 2, 2 of 2 replicas in sync, brokers 2 (euw1-az2), 1 (euw1-az1)
                      partition 1: leader 3, 1 of 2 replicas in sync, brokers 3, 2 (euw1-az2)
                1 topic on cluster memory, 3 brokers in 2 racks.
                """);
    }

    @Test
    void what_is_under_way_is_shown_and_does_not_count_as_unwell() {
        change(0, partition -> movingTo(on(partition, List.of(1, 2)), List.of(3, 2)));
        change(1, partition -> leaderless(on(partition, List.of(1, 2))));
        assertThat(text(false)).isEqualTo("""
                  orders   2 partitions x 2
                      reassignment under way: partition 0, adding broker 3, removing broker 1
                      partition 1: no leader, 2 of 2 replicas in sync
                1 topic on cluster memory, 3 brokers.
                """);
        assertThat(DescriptionMarkdown.render("mine", description()))
                .contains(
                        "| `orders` | 2 partitions x 2, **reassignment under way: partition 0, adding broker 3, removing broker 1** |");
    }

    @Test
    void that_nobody_says_what_is_under_way_is_for_whoever_wants_all_of_it() {
        change(0, partition -> movingUnknown(partition, "not authorised"));
        assertThat(text(false)).doesNotContain("not known");
        assertThat(text(true)).endsWith("Whether reassignments are under way is not known: not authorised.\n");
        assertThat(json().path("reassignmentsUnknown").asText()).isEqualTo("not authorised");
    }

    @Test
    void in_json_numbers_stay_numbers_and_brokers_are_beside_them() {
        change(0, partition -> movingTo(on(partition, List.of(1, 2)), List.of(3, 2)));
        assertThat(json().path("cluster").path("racks")).hasToString("{\"1\":\"euw1-az1\",\"2\":\"euw1-az2\"}");
        assertThat(json().path("topics").path(0).path("partitions").path(0))
                .hasToString("{\"partition\":0,\"hasLeader\":true,\"leader\":1,\"replicas\":2,\"inSync\":2,"
                        + "\"brokers\":[3,2,1],\"inSyncBrokers\":[1,2],"
                        + "\"reassignment\":{\"adding\":[3],\"removing\":[1]}}");
    }

    private void change(int number, UnaryOperator<PartitionState> change) {
        cluster.health(
                name("orders"), partition -> partition.partition() == number ? change.apply(partition) : partition);
    }

    private String text(boolean isVerbose) {
        return DescriptionText.render(description(), Style.PLAIN, isVerbose)
                .lines()
                .filter(line -> !line.endsWith("(broker)") && !line.endsWith("(default)"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private JsonNode json() {
        return DescriptionJson.document("mine", description());
    }

    private Description description() {
        return new Description(cluster.identity(), new TreeMap<>(cluster.describe(List.of(name("orders")))), Map.of());
    }
}
