package dev.mskbootstrap.tool.plan;

import static dev.mskbootstrap.tool.Topics.name;
import static dev.mskbootstrap.tool.Topics.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Applier;
import dev.mskbootstrap.tool.apply.Progress;
import dev.mskbootstrap.tool.cluster.ConfigValue;
import dev.mskbootstrap.tool.cluster.Configs;
import dev.mskbootstrap.tool.cluster.MemoryCluster;
import dev.mskbootstrap.tool.cluster.TopicState;
import dev.mskbootstrap.tool.report.PlanJson;
import dev.mskbootstrap.tool.report.PlanMarkdown;
import dev.mskbootstrap.tool.report.PlanText;
import dev.mskbootstrap.tool.report.Style;
import dev.mskbootstrap.tool.spec.Desired;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds whatever is wanted and whatever is there. A failing seed alone makes its case again, and {@code -Drounds} makes
 * more of them.
 */
class PlanPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 50 * Integer.getInteger("rounds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_an_apply_nothing_is_left_but_the_conflicts_that_were_announced(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster cluster = random.cluster();
        Desired desired = random.desired();
        Plan before = plan(cluster, desired);
        assertThat(apply(cluster, before).isComplete()).isTrue();
        Plan after = plan(cluster, desired);
        assertThat(after.changes()).isEmpty();
        assertThat(after.conflicts()).isEqualTo(before.conflicts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_rights_are_missing_a_second_apply_fails_as_the_first_did_and_does_nothing_else(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster cluster = random.unfriendlyCluster();
        Desired desired = random.desired();
        Applied first = apply(cluster, plan(cluster, desired));
        SortedMap<TopicName, String> between = content(cluster);
        Applied second = apply(cluster, plan(cluster, desired));
        assertThat(second.isStarted()).isFalse();
        assertThat(content(cluster)).isEqualTo(between);
        assertThat(first.isComplete()).isEqualTo(second.outcomes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_makes_the_same_plan(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster cluster = random.unfriendlyCluster();
        Desired desired = random.desired();
        assertThat(plan(cluster, desired)).isEqualTo(plan(cluster, desired));
        assertThat(cluster.writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_plan_touches_what_is_internal_or_nobody_named(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster cluster = random.cluster();
        Desired desired = random.desired();
        assertThat(plan(cluster, desired).changes())
                .extracting(change -> name(change.subject()))
                .allMatch(topic -> desired.topics().containsKey(topic)
                        || desired.remove().contains(topic)
                        || desired.unmanaged().deletes(topic))
                .noneMatch(TopicName::isInternal);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void only_topics_with_a_change_are_written_to(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster cluster = random.cluster();
        Plan plan = plan(cluster, random.desired());
        SortedMap<TopicName, String> before = content(cluster);
        apply(cluster, plan);
        SortedMap<TopicName, String> after = content(cluster);
        plan.changes().stream().map(change -> name(change.subject())).forEach(topic -> {
            before.remove(topic);
            after.remove(topic);
        });
        assertThat(after).isEqualTo(before);
        assertThat(cluster.writes().isEmpty()).isEqualTo(plan.changes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void of_two_applies_at_once_both_end_well_and_as_one_would(long seed) {
        RandomCases random = new RandomCases(seed);
        MemoryCluster alone = random.cluster();
        Desired desired = random.desired();
        MemoryCluster shared = new RandomCases(seed).cluster();
        apply(alone, plan(alone, desired));
        Plan one = plan(shared, desired);
        Plan other = plan(shared, desired);
        shared.beforeNextWrite(() -> apply(shared, other));
        assertThat(apply(shared, one).isComplete()).isTrue();
        assertThat(content(shared)).isEqualTo(content(alone));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void text_json_and_markdown_agree_on_what_there_is(long seed) {
        RandomCases random = new RandomCases(seed);
        Plan plan = plan(random.unfriendlyCluster(), random.desired());
        ObjectNode json = PlanJson.document("any", plan);
        String text = PlanText.render(plan, Style.PLAIN);
        String markdown = PlanMarkdown.render("any", plan);
        for (String mark : List.of("+", "~", "-")) {
            int changes = (int) plan.changes().stream()
                    .filter(change -> mark(change).equals(mark))
                    .count();
            assertThat(lines(text, "  " + mark + " ")).isEqualTo(changes);
            assertThat(lines(markdown, "| `" + mark + "` ")).isEqualTo(changes);
        }
        assertThat(json.path("changes")).hasSize(plan.changes().size());
        assertThat(lines(text, "  ! "))
                .isEqualTo(plan.conflicts().size())
                .isEqualTo(json.path("conflicts").size());
        assertThat(markdown).contains(text.strip().substring(text.strip().lastIndexOf('\n') + 1));
        assertThat(json.path("summary").path("create").asInt()
                        + json.path("summary").path("delete").asInt())
                .isEqualTo(plan.count(Change.CreateTopic.class) + plan.count(Change.DeleteTopic.class));
    }

    private static String mark(Change change) {
        return switch (change) {
            case Change.CreateTopic create -> "+";
            case Change.AddPartitions add -> "~";
            case Change.AlterConfig alter -> "~";
            case Change.DeleteTopic delete -> "-";
            case Change.AddAcls add -> "+";
            case Change.RemoveAcls remove -> "-";
        };
    }

    private static int lines(String text, String beginning) {
        return (int) text.lines().filter(line -> line.startsWith(beginning)).count();
    }

    private static Applied apply(MemoryCluster cluster, Plan plan) {
        return new Applier(cluster, Flavour.KAFKA, Progress.NONE, () -> false).apply(plan);
    }

    /** Everything but ids: partitions and configs of each topic that is visible. */
    private static SortedMap<TopicName, String> content(MemoryCluster cluster) {
        SortedMap<TopicName, String> content = new TreeMap<>();
        Collection<TopicName> names =
                RandomCases.NAMES.stream().map(TopicName::new).toList();
        cluster.describe(names).forEach((name, state) -> content.put(name, words(state)));
        return content;
    }

    private static String words(TopicState state) {
        return switch (state) {
            case TopicState.Present present -> present.partitions() + " " + own(present.configs());
            case TopicState.Missing missing -> "missing";
            case TopicState.NotAuthorised refused -> "invisible";
            case TopicState.Unknown unknown -> "unknown";
        };
    }

    private static String own(Configs configs) {
        Map<String, String> own = new TreeMap<>();
        if (configs instanceof Configs.Values readable) {
            readable.values().forEach((key, value) -> {
                if (value.source() == ConfigValue.Source.TOPIC) {
                    own.put(key, value.value());
                }
            });
        }
        return own.toString();
    }
}
