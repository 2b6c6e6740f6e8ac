package dev.mskbootstrap.tool.apply;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondLookTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Change CREATE = new Change.CreateTopic(topic("a", 1, 1));
    private static final Change CREATE_CLEANED =
            new Change.CreateTopic(topic("a", 1, 1, Map.of("retention.ms", "604800000")));

    private final MemoryCluster cluster = new MemoryCluster(3);
    private final Pace pace = new Pace(Flavour.KAFKA, Progress.NONE, () -> false, Time.REAL);

    @Test
    void a_name_that_stays_taken_is_given_up() {
        cluster.take(name("a"), Integer.MAX_VALUE);
        assertThat(look(CREATE, Reason.EXISTS)).isEqualTo("Failed EXISTS");
    }

    @Test
    void a_topic_that_is_there_after_all_is_already_done() {
        cluster.with(topic("a", 1, 1));
        assertThat(look(CREATE, Reason.NO_ANSWER)).isEqualTo("AlreadyDone");
    }

    @Test
    void a_topic_that_somebody_else_made_otherwise_is_not_done() {
        cluster.with(topic("a", 4, 2, Map.of("retention.ms", "60000")));
        assertThat(outcome(CREATE_CLEANED, Reason.EXISTS))
                .isEqualTo(new Outcome.Failed(
                        CREATE_CLEANED,
                        Reason.EXISTS,
                        "it is there by now, and not as declared: partitions 4, 1 wanted;"
                                + " replication factor 2, 1 wanted; retention.ms 1m, 7d wanted"));
    }

    @Test
    void what_nobody_declares_is_no_difference() {
        cluster.with(topic("a", 4, 2, Map.of("retention.ms", "60000")));
        assertThat(look(new Change.CreateTopic(topic("a", null, null)), Reason.EXISTS))
                .isEqualTo("AlreadyDone");
    }

    @Test
    void a_topic_whose_configs_cannot_be_read_may_or_may_not_be_done() {
        cluster.with(topic("a", 1, 1)).deny(name("a"), KafkaAction.DESCRIBE_TOPIC_DYNAMIC_CONFIGURATION);
        assertThat(look(CREATE_CLEANED, Reason.EXISTS)).isEqualTo("Failed NO_ANSWER");
        assertThat(look(CREATE, Reason.EXISTS)).isEqualTo("AlreadyDone");
    }

    @Test
    void partitions_that_reads_do_not_show_yet_are_looked_for() {
        cluster.with(topic("a", 1, 1)).lag(2);
        Change add = new Change.AddPartitions(name("a"), id(), 1, 3);
        cluster.addPartitions(Map.of(name("a"), 3));
        assertThat(patientLook(add, Reason.INVALID)).isEqualTo("AlreadyDone");
    }

    @Test
    void a_deletion_that_reads_do_not_show_yet_is_looked_for() {
        cluster.with(topic("a", 1, 1)).lag(2);
        Change delete = new Change.DeleteTopic(name("a"), id(), 1);
        cluster.delete(Map.of(name("a"), id()));
        assertThat(patientLook(delete, Reason.GONE)).isEqualTo("AlreadyDone");
    }

    @Test
    void what_is_beyond_reach_is_not_waited_for() {
        cluster.with(topic("a", 4, 1));
        assertThat(patientLook(new Change.AddPartitions(name("a"), id(), 1, 3), Reason.INVALID))
                .isEqualTo("Failed INVALID");
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_AUTHORISED", "POLICY", "OTHER"})
    void what_a_look_cannot_better_gets_none(Reason reason) {
        cluster.with(topic("a", 1, 1));
        assertThat(look(CREATE, reason)).isEqualTo("none");
    }

    @Test
    void when_nobody_answers_the_first_answer_stands() {
        cluster.loseRequests(Integer.MAX_VALUE);
        assertThat(look(CREATE, Reason.EXISTS)).isEqualTo("Failed EXISTS");
    }

    @Test
    void names_that_are_free_again_are_asked_for_in_one_request() {
        Change other = new Change.CreateTopic(topic("b", 1, 1));
        List<Outcome.Failed> refused = List.of(
                new Outcome.Failed(CREATE, Reason.EXISTS, "why"), new Outcome.Failed(other, Reason.EXISTS, "why"));
        assertThat(new SecondLook(cluster, pace, () -> false, Duration.ZERO).at(refused))
                .containsOnly(Map.entry(CREATE, new Outcome.Done(CREATE)), Map.entry(other, new Outcome.Done(other)));
        assertThat(cluster.writes()).containsExactly("create [a, b]");
    }

    @Test
    void a_second_request_without_an_answer_leaves_it_open_whether_it_was_done() {
        cluster.beforeNextWrite(() -> cluster.loseRequests(1));
        assertThat(patientLook(CREATE, Reason.EXISTS)).isEqualTo("Failed NO_ANSWER");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID", "NO_ANSWER"})
    void what_was_refused_for_another_reason_is_not_asked_for_again(Reason reason) {
        assertThat(patientLook(CREATE, reason)).isEqualTo("Failed " + reason);
        assertThat(cluster.writes()).isEmpty();
    }

    private String id() {
        return cluster.describe(List.of(name("a"))).get(name("a")) instanceof TopicState.Present there
                ? there.id()
                : "none";
    }

    private String look(Change change, Reason reason) {
        return words(new SecondLook(cluster, pace, () -> false, Duration.ZERO), change, reason);
    }

    private String patientLook(Change change, Reason reason) {
        return words(new SecondLook(cluster, pace, () -> false, LONG), change, reason);
    }

    private static String words(SecondLook look, Change change, Reason reason) {
        Outcome outcome =
                look.at(List.of(new Outcome.Failed(change, reason, "why"))).get(change);
        return outcome == null ? "none" : ApplierTest.words(outcome).substring(2);
    }

    private Outcome outcome(Change change, Reason reason) {
        return new SecondLook(cluster, pace, () -> false, Duration.ZERO)
                .at(List.of(new Outcome.Failed(change, reason, "why")))
                .getOrDefault(change, new Outcome.NotTried(change));
    }
}
