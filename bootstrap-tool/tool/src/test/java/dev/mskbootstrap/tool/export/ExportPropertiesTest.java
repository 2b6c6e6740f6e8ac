package dev.mskbootstrap.tool.export;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Observer;
import dev.mskbootstrap.tool.cluster.Survey;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.plan.Planner;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Limits;
import dev.mskbootstrap.tool.spec.Note;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of an export, whatever is there. A failing seed alone makes its case again. */
class ExportPropertiesTest {

    private static final String UNDECLARED = " is set on the cluster, not declared";

    private static final List<Map<String, String>> CONFIGS = List.of(
            Map.of(),
            Map.of("retention.ms", "604800000"),
            Map.of("retention.ms", "-1", "cleanup.policy", "compact"),
            Map.of("retention.ms", "1000", "min.insync.replicas", "2", "segment.bytes", "1073741824"));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_plan_on_it_does_nothing_and_meets_nothing_undeclared_that_was_not_announced(long seed) {
        Seen seen = new RandomSeen(seed).next();
        Export export = seen.export();
        Desired desired = Seen.reader().read(seen.environment(), export.text());
        Plan plan = new Planner(seen.environment().flavour(), Limits.NONE)
                .plan(desired, withUndeclared(seen.observation(), desired));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.undeclared())
                .allSatisfy(name -> assertThat(subjects(export)).contains(name.value()));
        assertThat(plan.notes())
                .filteredOn(note -> note.what().endsWith(UNDECLARED))
                .allSatisfy(note -> assertThat(comments(export, note.subject())).contains(key(note) + " "));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_topic_that_was_seen_is_in_it_or_said_to_be_left_out(long seed) {
        Seen seen = new RandomSeen(seed).next();
        Export export = seen.export();
        Desired desired = Seen.reader().read(seen.environment(), export.text());
        seen.observation().topics().forEach((name, state) -> {
            boolean isGone = state instanceof TopicState.Missing;
            assertThat(desired.topics().containsKey(name)
                            || isGone
                            || subjects(export).contains(name.value()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_makes_the_same_bytes_and_all_of_them_ascii(long seed) {
        String text = new RandomSeen(seed).next().export().text();
        assertThat(new RandomSeen(seed).next().export().text()).isEqualTo(text);
        assertThat(text).matches("[ -~\n]*\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_a_cluster_that_forbids_nothing_there_is_not_even_a_note(long seed) {
        MemoryCluster cluster = cluster(new Random(seed), 12);
        Plan plan = plan(cluster);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notes())
                .filteredOn(note -> note.what().endsWith(UNDECLARED))
                .isEmpty();
        assertThat(plan.undeclared()).isEmpty();
        assertThat(plan.matching()).isEqualTo(12);
    }

    @Test
    void ten_thousand_topics_are_no_different() {
        Plan plan = plan(cluster(new Random(1), 10_000));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.undeclared()).isEmpty();
        assertThat(plan.matching()).isEqualTo(10_000);
    }

    /** What plan says once the export is the file. */
    private static Plan plan(MemoryCluster cluster) {
        Environment environment = new Seen().environment();
        Observation observed = new Survey(cluster).observe(environment.scope(), List.of());
        String text = ClusterExport.of(environment, List.of(), observed).text();
        Desired desired = Seen.reader().read(environment, text);
        return new Planner(environment.flavour(), environment.limits())
                .plan(desired, new Observer(cluster).observeWithPreflight(desired));
    }

    private static MemoryCluster cluster(Random random, int topics) {
        MemoryCluster cluster = new MemoryCluster(3);
        for (int number = 0; number < topics; number++) {
            Map<String, String> config = CONFIGS.get(random.nextInt(CONFIGS.size()));
            cluster.with(topic("topic." + number, 1 + random.nextInt(3), 2 + random.nextInt(2), config));
        }
        return cluster.with(topic("__internal", 1, 1));
    }

    /** As a plan would see it: with the names that are there and not declared. */
    private static Observation withUndeclared(Observation seen, Desired desired) {
        SortedSet<TopicName> undeclared = new TreeSet<>(seen.topics().keySet());
        undeclared.removeIf(
                name -> desired.topics().containsKey(name) || !(seen.state(name) instanceof TopicState.Present));
        return new Observation(seen.cluster(), seen.topics(), undeclared, seen.readers());
    }

    /** The names that its notes are about. */
    private static String subjects(Export export) {
        return Seen.notes(export).toString();
    }

    /** The lines above a topic. */
    private static String comments(Export export, String topic) {
        String text = export.text().replace(": {}\n", ":\n").replace("\"", "");
        String above = text.substring(0, text.indexOf("\n  " + name(topic) + ":\n"));
        return above.substring(Math.max(above.lastIndexOf("\n    "), above.lastIndexOf(":\n")))
                .replace("\n  # ", " ");
    }

    private static String key(Note note) {
        String key = note.what().substring(0, note.what().indexOf('='));
        return key.replace("\n", "\\u000a");
    }
}
