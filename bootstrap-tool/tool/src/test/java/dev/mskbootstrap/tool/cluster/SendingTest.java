package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final Answer POLICY = Answer.refused(Reason.POLICY, "too large");

    private final List<List<TopicName>> requests = new ArrayList<>();

    @Test
    void a_batch_that_is_accepted_is_sent_once() {
        assertThat(send((batch, name) -> false, "a", "b")).isEqualTo("{a=Ok[], b=Ok[]}");
        assertThat(requests).containsExactly(names("a", "b"));
    }

    @Test
    void a_batch_that_is_refused_as_a_whole_is_sent_in_halves() {
        assertThat(send((batch, name) -> batch.size() > 2, "a", "b", "c")).isEqualTo("{a=Ok[], b=Ok[], c=Ok[]}");
        assertThat(requests).containsExactly(names("a", "b", "c"), names("a"), names("b", "c"));
    }

    @Test
    void halves_that_are_refused_too_are_believed() {
        send((batch, name) -> true, "a", "b", "c", "d");
        assertThat(requests).containsExactly(names("a", "b", "c", "d"), names("a", "b"), names("c", "d"));
    }

    @Test
    void a_batch_of_which_one_item_is_refused_is_not_sent_again() {
        assertThat(send((batch, name) -> name.value().equals("a"), "a", "b"))
                .isEqualTo("{a=Refused[reason=POLICY, text=too large, lack=null], b=Ok[]}");
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_single_item_cannot_be_split() {
        send((batch, name) -> true, "a");
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_half_without_an_answer_does_not_hide_the_other() {
        Map<TopicName, Answer> answers = Sending.send(names("a", "b"), name -> name, batch -> {
            if (List.copyOf(batch).equals(names("b"))) {
                throw new ClusterException("create", "no answer", "try again", null);
            }
            return answers(batch, (whole, name) -> whole.size() > 1);
        });
        assertThat(new TreeMap<>(answers).toString())
                .isEqualTo("{a=Ok[], b=Refused[reason=NO_ANSWER, text=no answer, lack=null]}");
    }

    private String send(BiPredicate<Collection<TopicName>, TopicName> refuses, String... names) {
        return new TreeMap<>(Sending.send(names(names), name -> name, batch -> answers(batch, refuses))).toString();
    }

    private Map<TopicName, Answer> answers(
            Collection<TopicName> batch, BiPredicate<Collection<TopicName>, TopicName> refuses) {
        requests.add(List.copyOf(batch));
        Map<TopicName, Answer> answers = new TreeMap<>();
        batch.forEach(name -> answers.put(name, refuses.test(batch, name) ? POLICY : Answer.OK));
        return answers;
    }

    private static List<TopicName> names(String... names) {
        return Stream.of(names).map(TopicName::new).toList();
    }
}
