package dev.mskbootstrap.tool.apply;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondLookTest {

    private static final Change CREATE = new Change.CreateTopic(topic("a", 1, 1));

    private final MemoryCluster cluster = new MemoryCluster(3);

    @Test
    void a_name_that_stays_taken_is_given_up() {
        cluster.take(name("a"), Integer.MAX_VALUE);
        assertThat(look(Reason.EXISTS)).isEmpty();
    }

    @Test
    void a_topic_that_is_there_after_all_is_already_done() {
        cluster.with(topic("a", 1, 1));
        assertThat(look(Reason.NO_ANSWER)).containsEntry(CREATE, new Outcome.AlreadyDone(CREATE));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_AUTHORISED", "POLICY", "OTHER"})
    void what_a_look_cannot_better_gets_none(Reason reason) {
        cluster.with(topic("a", 1, 1));
        assertThat(look(reason)).isEmpty();
    }

    @Test
    void when_nobody_answers_the_first_answer_stands() {
        cluster.loseRequests(Integer.MAX_VALUE);
        assertThat(look(Reason.EXISTS)).isEmpty();
    }

    @Test
    void names_that_are_free_again_are_asked_for_in_one_request() {
        Change other = new Change.CreateTopic(topic("b", 1, 1));
        Map<Change, Outcome> refused = Map.of(
                CREATE, new Outcome.Failed(CREATE, Reason.EXISTS, "why"),
                other, new Outcome.Failed(other, Reason.EXISTS, "why"));
        assertThat(new SecondLook(cluster, () -> false, Duration.ZERO).at(List.of(CREATE, other), refused))
                .containsOnly(Map.entry(CREATE, new Outcome.Done(CREATE)), Map.entry(other, new Outcome.Done(other)));
        assertThat(cluster.writes()).containsExactly("create [a, b]");
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID", "NO_ANSWER"})
    void what_was_refused_for_another_reason_is_not_asked_for_again(Reason reason) {
        assertThat(look(reason)).isEmpty();
        assertThat(cluster.writes()).isEmpty();
    }

    private Map<Change, Outcome> look(Reason reason) {
        return new SecondLook(cluster, () -> false, Duration.ZERO)
                .at(List.of(CREATE), Map.of(CREATE, new Outcome.Failed(CREATE, reason, "why")));
    }
}
