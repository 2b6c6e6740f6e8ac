package dev.mskbootstrap.tool.faults;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

/** The judge of the faults can find fault: each kind of untruth is told to it once. */
class JudgeTest {

    private static final Uuid ID = Uuid.randomUuid();
    private static final Node NODE = new Node(1, "localhost", 9092);
    private static final Truth NOTHING = new Truth(Map.of(), Map.of());
    private static final Change CREATE = new Change.CreateTopic(topic("a", 1, 1, Map.of("retention.ms", "1000")));
    private static final Change ADD = new Change.AddPartitions(name("a"), ID.toString(), 1, 3);
    private static final Change DELETE = new Change.DeleteTopic(name("a"), ID.toString(), 1);

    @Test
    void done_that_is_not_there_is_false() {
        assertThat(falsehoods(NOTHING, new Outcome.Done(CREATE)))
                .singleElement()
                .asString()
                .startsWith("says Done[change=CreateTopic[")
                .endsWith(", and it is not so");
    }

    @Test
    void already_done_that_is_not_there_is_false() {
        assertThat(falsehoods(NOTHING, new Outcome.AlreadyDone(CREATE))).hasSize(1);
    }

    @Test
    void done_is_true_of_what_is_there_as_declared() {
        assertThat(falsehoods(there("1000"), new Outcome.Done(CREATE))).isEmpty();
    }

    @Test
    void a_topic_that_is_there_with_another_config_is_not_done() {
        assertThat(falsehoods(there("2000"), new Outcome.Done(CREATE))).hasSize(1);
    }

    @Test
    void partitions_that_are_not_there_are_not_done() {
        assertThat(falsehoods(there("1000"), new Outcome.Done(ADD))).hasSize(1);
    }

    @Test
    void a_config_that_has_another_value_is_not_done() {
        assertThat(falsehoods(there("1000"), new Outcome.Done(alter("2000")))).hasSize(1);
        assertThat(falsehoods(there("2000"), new Outcome.Done(alter("2000")))).isEmpty();
    }

    @Test
    void a_topic_that_is_still_there_is_not_deleted() {
        assertThat(falsehoods(there("1000"), new Outcome.Done(DELETE))).hasSize(1);
        assertThat(falsehoods(NOTHING, new Outcome.Done(DELETE))).isEmpty();
    }

    @Test
    void failed_is_false_of_what_was_done_unless_it_says_that_it_does_not_know() {
        assertThat(falsehoods(NOTHING, new Outcome.Failed(DELETE, Reason.OTHER, "refused")))
                .hasSize(1);
        assertThat(falsehoods(NOTHING, new Outcome.Failed(DELETE, Reason.NO_ANSWER, "late")))
                .isEmpty();
    }

    @Test
    void not_tried_is_false_of_what_was_done_unless_others_write_too() {
        Told told = told(false, new Outcome.NotTried(DELETE));
        assertThat(new Judge(NOTHING, true).falsehoods(told)).hasSize(1);
        assertThat(new Judge(NOTHING, false).falsehoods(told)).isEmpty();
    }

    @Test
    void verified_is_false_of_what_is_not_so() {
        Told told = told(true, new Outcome.Failed(CREATE, Reason.NO_ANSWER, "late"));
        assertThat(new Judge(NOTHING, true).falsehoods(told))
                .singleElement()
                .asString()
                .startsWith("verified, and not so: CreateTopic[");
    }

    @Test
    void a_change_of_which_nothing_is_told_is_lost() {
        Told told = new Told(List.of(CREATE), new Applied(List.of(), Duration.ZERO, false), false);
        assertThat(new Judge(NOTHING, true).falsehoods(told))
                .singleElement()
                .asString()
                .endsWith(", and told of []");
    }

    @Test
    void the_tally_counts_what_is_false() {
        Tally tally = new Tally();
        Told told = told(false, new Outcome.Done(CREATE));
        tally.add("lie", List.of(told.applied()), new Judge(NOTHING, true).falsehoods(told));
        assertThat(tally.sum(Tally.Column.FALSE)).isEqualTo(1);
    }

    private static List<String> falsehoods(Truth truth, Outcome outcome) {
        return new Judge(truth, true).falsehoods(told(false, outcome));
    }

    private static Told told(boolean isVerified, Outcome outcome) {
        return new Told(List.of(outcome.change()), new Applied(List.of(outcome), Duration.ZERO, false), isVerified);
    }

    /** The topic with one partition and this retention. */
    private static Truth there(String retention) {
        TopicPartitionInfo partition = new TopicPartitionInfo(0, NODE, List.of(NODE), List.of(NODE));
        TopicDescription topic = new TopicDescription("a", false, List.of(partition), Set.of(), ID);
        Config config = new Config(List.of(new ConfigEntry("retention.ms", retention)));
        return new Truth(Map.of("a", topic), Map.of("a", config));
    }

    private static Change alter(String retention) {
        return new Change.AlterConfig(
                name("a"), ID.toString(), List.of(new ConfigChange("retention.ms", "1", retention, Set.of())));
    }
}
