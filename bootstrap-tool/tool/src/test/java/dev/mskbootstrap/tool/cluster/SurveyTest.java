package dev.mskbootstrap.tool.cluster;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.tool.Rights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which topics are looked at. */
class SurveyTest {

    private final MemoryCluster cluster = new MemoryCluster(3)
            .with(topic("eeg.raw", 1, 1))
            .with(topic("eeg.done", 1, 1))
            .with(topic("user.activity", 1, 1))
            .with(topic("__internal", 1, 1));

    @Test
    void those_in_scope_are_and_internal_ones_never() {
        assertThat(seen("*")).containsExactly("eeg.done", "eeg.raw", "user.activity");
        assertThat(seen("eeg.*")).containsExactly("eeg.done", "eeg.raw");
        assertThat(seen("none.*")).isEmpty();
    }

    @Test
    void patterns_narrow_the_scope_and_never_widen_it() {
        assertThat(seen("eeg.*", "eeg.r*", "user.*")).containsExactly("eeg.raw");
    }

    @Test
    void a_name_is_asked_for_even_when_the_list_lacks_it() {
        cluster.deny(name("eeg.raw"), KafkaAction.DESCRIBE_TOPIC);
        assertThat(seen("*", "eeg.raw", "eeg.none", "__internal")).containsExactly("eeg.none", "eeg.raw");
        assertThat(survey("*", "eeg.raw").state(name("eeg.raw")))
                .isEqualTo(new TopicState.NotAuthorised(Rights.lack(KafkaAction.DESCRIBE_TOPIC, "eeg.raw")));
    }

    private Stream<String> seen(String scope, String... only) {
        return survey(scope, only).topics().keySet().stream().map(Object::toString);
    }

    private Observation survey(String scope, String... only) {
        return new Survey(cluster)
                .observe(
                        List.of(new NamePattern(scope)),
                        Stream.of(only).map(NamePattern::new).toList());
    }
}
