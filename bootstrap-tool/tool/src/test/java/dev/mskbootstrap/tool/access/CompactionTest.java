package dev.mskbootstrap.tool.access;

import static dev.mskbootstrap.tool.Topics.desired;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.access.Compaction.Widening;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.TopicSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How wide a prefix may become. */
class CompactionTest {

    @Test
    void the_shortest_prefix_that_covers_nothing_else_stands_for_names() {
        assertThat(widenings("*", List.of(), "eeg.raw.c", "eeg.raw.d", "zeta"))
                .containsExactly(new Widening("Produce", new NamePattern("eeg.*"), patterns("eeg.raw.c", "eeg.raw.d")));
    }

    @Test
    void a_prefix_stays_within_the_scope() {
        assertThat(widenings("eeg.raw.*", List.of(), "eeg.raw.c", "eeg.raw.d"))
                .extracting(Widening::prefix)
                .containsExactly(new NamePattern("eeg.raw.*"));
        assertThat(widenings("eeg.raw.c.*", List.of(), "eeg.raw.c", "eeg.raw.d"))
                .isEmpty();
    }

    @Test
    void one_name_needs_no_prefix() {
        assertThat(widenings("*", List.of(), "eeg.raw")).isEmpty();
    }

    @Test
    void a_topic_that_is_not_asked_for_stays_out() {
        assertThat(widenings("*", List.of("eeg.secret"), "eeg.raw.c", "eeg.raw.d"))
                .extracting(Widening::prefix)
                .containsExactly(new NamePattern("eeg.raw.*"));
    }

    @Test
    void a_topic_under_a_prefix_that_is_asked_for_is_in() {
        assertThat(widenings("*", List.of("eeg.raw.c"), "eeg.a", "eeg.raw.*"))
                .extracting(Widening::prefix)
                .containsExactly(new NamePattern("eeg.*"));
    }

    /** @param declared beside those that are asked for */
    private static List<Widening> widenings(String scope, List<String> declared, String... asked) {
        List<Need> needs = patterns(asked).stream()
                .map(name -> new Need(Purpose.PRODUCE, name, "topics.yaml:1"))
                .toList();
        TopicSpec[] topics = declared.stream().map(name -> topic(name, 1, 1)).toArray(TopicSpec[]::new);
        return Compaction.compact(Needs.of(needs), new Spec(environment(scope), desired(topics), List.of()))
                .widenings();
    }

    private static List<NamePattern> patterns(String... texts) {
        return Stream.of(texts).map(NamePattern::new).toList();
    }

    private static Environment environment(String scope) {
        return new Environment(
                "mine",
                Path.of("."),
                new ClusterAddress.Servers(List.of()),
                Flavour.STANDARD,
                null,
                null,
                null,
                Set.of(),
                patterns(scope),
                new Auth.None(),
                Limits.NONE,
                null,
                null);
    }
}
